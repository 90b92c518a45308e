"""Who works with a child and who could help, with how each is reached."""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.record.people import relating
from sightline.record.people.models import Child, Professional
from sightline.record.workforce.models import Allocation
from sightline.web.children.child.frame import framed
from sightline.web.children.family.screens import known
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import EndForm, ProfessionalForm

UNUSABLE = ("draft", "entered in error")


@screen(
    "children/<int:child_id>/people",
    title="People around a child",
    needs="children.open",
    reach="one child",
)
def people(request, child_id):
    """The service, other agencies, and the family's own network; who came before."""
    page = framed(request, child_id)
    outside = list(
        Professional.objects.filter(child_id=child_id).exclude(status__in=UNUSABLE).order_by("pk")
    )
    sent = request.POST.get("professional", "") if request.method == "POST" else ""
    ends = {
        each.pk: EndForm(request.POST if sent == str(each.pk) else None, number=each.pk)
        for each in outside
    }
    form = ends.get(int(sent)) if sent.isdecimal() and len(sent) < 19 else None
    if form is not None and form.is_valid():
        ended = next(each for each in outside if each.pk == int(sent))
        try:
            relating.end_professional(
                by=request.user, professional=ended, on=form.cleaned_data["on"]
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, f"{ended.name or ended.works_as} is no longer on the list.")
            return redirect("children.people.people", child_id=child_id)
    given = {
        **page.context,
        **_workers(child_id, page.as_at),
        "outside": [(each, ends[each.pk]) for each in outside if _now(each, page.as_at)],
        "outside_before": [each for each in outside if not _now(each, page.as_at)],
        "wrong": form if form is not None and form.errors else None,
        "helpers": [
            each
            for each in known(page.child)
            if _now(each, page.as_at) and each.could_help and each.could_help != ["nothing now"]
        ],
    }
    return render(
        request, "children/people/people.html", given, status=422 if given["wrong"] else 200
    )


def _now(each, as_at) -> bool:
    return each.ended_on is None or each.ended_on > as_at


def _workers(child_id: int, as_at) -> dict:
    held = Allocation.objects.filter(child_id=child_id, began_on__lte=as_at)
    held = held.exclude(status__in=UNUSABLE).select_related("worker", "team")
    rows = [each for each in held.order_by("-began_on", "-pk") if each.worker or each.team]
    return {
        "inside": [each for each in rows if _now(each, as_at)],
        "inside_before": [each for each in rows if not _now(each, as_at)],
    }


@recording_screen(
    "children/<int:child_id>/people/add",
    title="Add somebody who works with a child",
    form=ProfessionalForm,
    button="Add them",
    under="children.people.people",
    offer="Somebody from another agency",
)
def add(asked: Asked) -> Done:
    """One person outside the service, for each child they work with."""
    told = dict(asked.given)
    children = list(Child.objects.filter(pk__in=told.pop("children")))
    relating.add_professional(by=asked.by, children=children, **told)
    return Done(
        "They are on the list.",
        reverse("children.people.people", kwargs={"child_id": asked.child.pk}),
    )
