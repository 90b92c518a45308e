"""The family of a child: the picture, the list, what is not known yet; and entering somebody."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.record.people import relating
from sightline.record.people.choices import Relation
from sightline.record.people.models import Child, FamilyMember
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import MemberForm, WithdrawForm, held
from .genogram import genogram


@screen(
    "children/<int:child_id>/family",
    title="Family of a child",
    needs="children.open",
    reach="one child",
)
def family(request, child_id):
    """Who matters to the child, drawn and listed, and what the picture does not say yet."""
    page = framed(request, child_id)
    everyone = known(page.child)
    now = [each for each in everyone if each.ended_on is None or each.ended_on > page.as_at]
    given = {
        **page.context,
        "picture": genogram(page.child, page.context["who"].full_name, everyone, page.as_at),
        "members": now,
        "before": [each for each in everyone if each not in now],
        "questions": relating.questions(page.child, everyone, page.as_at),
        "open_to_me": {
            each.relative_id
            for each in everyone
            if each.relative_id and within_reach(request.user, each.relative_id)
        },
    }
    return render(request, "children/family/family.html", given)


def known(child: Child) -> list[FamilyMember]:
    """Everyone who may be told of on the child's page, the parents first.

    Never one whose own record is kept to named readers.
    """
    told = [
        each
        for each in relating.family_of(child)
        if each.relative is None or not each.relative.restricted
    ]
    order = {str(relation): place for place, relation in enumerate(Relation)}
    return sorted(told, key=lambda each: order.get(each.relation, len(order)))


@recording_screen(
    "children/<int:child_id>/family/add",
    title="Add somebody to a child's family",
    form=MemberForm,
    button="Add them",
    under="children.family.family",
    offer="Somebody in the family",
)
def add(asked: Asked) -> Done:
    """One person, for this child and for brothers and sisters where it is the same."""
    told = dict(asked.given)
    children = list(Child.objects.filter(pk__in=told.pop("children")))
    relating.add_member(by=asked.by, children=children, **told)
    return Done(
        f"{told['name'] or 'The entry'} is on the page.",
        reverse("children.family.family", kwargs={"child_id": asked.child.pk}),
    )


@screen(
    "children/<int:child_id>/family/<int:member_id>",
    title="Somebody in a child's family",
    needs="record.write",
    reach="one child",
)
def member(request, child_id, member_id):
    """What is known of one person, to be changed or withdrawn."""
    page = framed(request, child_id)
    found = next((each for each in known(page.child) if each.pk == member_id), None)
    if found is None:
        raise Http404
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    form = MemberForm(
        request.POST if wanted == "change" else None,
        child=page.child,
        by=request.user,
        initial=held(found),
    )
    form.fields.pop("children")
    off = WithdrawForm(request.POST if wanted == "withdraw" else None)
    sent = {"change": form, "withdraw": off}.get(wanted)
    if sent is not None and sent.is_valid():
        try:
            said = _do(request.user, found, wanted, sent)
        except Refused as no:
            sent.add_error(None, str(no))
        else:
            messages.success(request, said)
            return redirect("children.family.family", child_id=child_id)
    given = {**page.context, "form": form, "off": off, "member": found, "sent": sent}
    status = 422 if sent is not None and sent.errors else 200
    return render(request, "children/family/member.html", given, status=status)


def _do(by, found: FamilyMember, wanted: str, form) -> str:
    if wanted == "change":
        relating.change_member(
            by=by, member=found, why="What is known changed", **form.cleaned_data
        )
        return "What is known of them is changed. The history keeps what was said before."
    relating.withdraw_member(by=by, member=found, why=form.cleaned_data["why"])
    return "The entry is withdrawn."
