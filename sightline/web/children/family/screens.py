"""The family of a child: the picture, the list, what is not known yet; and entering somebody."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.record.people import relating
from sightline.record.people.choices import Relation
from sightline.record.people.models import Child, FamilyMember
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

from .forms import MORE, MemberForm, WithdrawForm, held
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
    order = [str(relation) for relation in Relation]
    return sorted(told, key=lambda each: order.index(each.relation))


@screen(
    "children/<int:child_id>/family/add",
    title="Add somebody to a child's family",
    needs="record.write",
    reach="one child",
)
def add(request, child_id):
    """One person, for this child and for brothers and sisters where it is the same."""
    page = framed(request, child_id)
    asked = {"relation": request.GET.get("relation", "")}
    form = MemberForm(request.POST or None, child=page.child, by=request.user, initial=asked)
    if request.method == "POST" and form.is_valid():
        told = form.answers()
        try:
            relating.add_member(
                by=request.user, children=form.children(), relation=told.pop("relation"), **told
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{told['name'] or 'The entry'} is on the page.")
            return redirect("children.family.family", child_id=child_id)
    given = {**page.context, "form": form, "member": None, **_fold(form)}
    status = 422 if form.errors else 200
    return render(request, "children/family/member.html", given, status=status)


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
    form.fields.pop("siblings", None)
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
    given = {**page.context, "form": form, "off": off, "member": found, "sent": sent, **_fold(form)}
    status = 422 if sent is not None and sent.errors else 200
    return render(request, "children/family/member.html", given, status=status)


def _fold(form: MemberForm) -> dict:
    """What lies behind the fold, which is open where an answer there is wrong."""
    return {"more": MORE, "more_open": bool(form.errors.keys() & set(MORE))}


def _do(by, found: FamilyMember, wanted: str, form) -> str:
    if wanted == "change":
        relating.change_member(by=by, member=found, why="What is known changed", **form.answers())
        return "What is known of them is changed. The history keeps what was said before."
    relating.withdraw_member(by=by, member=found, why=form.cleaned_data["why"])
    return "The entry is withdrawn."
