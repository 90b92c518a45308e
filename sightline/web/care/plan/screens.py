"""Write a looked-after child's care plan part by part, read it, and change what was returned."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may
from sightline.record.care import planning
from sightline.record.care.models import CarePlan
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import Page, RecordingForm, day, line, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

AT = "children/<int:child_id>/care-plans/<int:plan_id>"
WISHES = (
    ("wishes_of_child", "What does the child want? In their own words"),
    ("wishes_of_parents", "What do the parents want?"),
    ("wishes_of_carers", "What do the carers say?"),
    ("disagreements", "What is not agreed, and by whom?"),
)
FIELDS = (
    "text",
    *(name for name, _ in planning.PARTS),
    *(name for name, _ in WISHES),
    "contingency",
)


class PlanForm(RecordingForm):
    """The plan: why care, where it leads, each part of the child's life, everybody's wishes."""

    in_force_from_on = day("From which day is it in force?")
    changed_because = one_of("Why is it written?", planning.BECAUSE)
    text = words("Why is the child in care, and where does it lead?", rows=5)
    agreed_by = line("Who agreed? Each parent, or the young person", most=120)
    contingency = words("What happens if this plan fails?", rows=3)

    def settle(self) -> None:
        """A box for each part of the child's life and for each person's wishes."""
        for name, title in planning.PARTS:
            self.fields[name] = words(title, rows=3)
        for name, title in WISHES:
            self.fields[name] = words(title, rows=3)

    pages = (
        Page("plan", "The plan as a whole", ("in_force_from_on", "changed_because", "text")),
        Page("life", "Each part of the child’s life", tuple(name for name, _ in planning.PARTS)),
        Page("wishes", "What everybody wants", tuple(name for name, _ in WISHES)),
        Page("agreed", "If it fails, and who agreed", ("contingency", "agreed_by")),
    )

    def start(self) -> dict[str, Any]:
        """What the plan before it said, to be changed and not typed again; its day is today."""
        before = planning.plans_of(self.child).first() if self.child else None
        if before is None:
            return {"in_force_from_on": timezone.localdate(), "changed_because": "first"}
        kept = {name: getattr(before, name) for name in FIELDS if name != "wishes_of_child"}
        return {"in_force_from_on": timezone.localdate(), **kept}


@recording_screen(
    "children/<int:child_id>/care-plans/new",
    title="Write a care plan",
    form=PlanForm,
    about=planning.care_of,
    shared=True,
    under="children.plan.plan",
    offer="A care plan, for a child in care",
    button="Send to my manager",
)
def write(asked: Asked) -> Done:
    """It counts once a manager has signed it off."""
    made = planning.write_care_plan(by=asked.by, child=asked.child, **asked.given)
    return Done("The care plan waits for your manager to sign it off.", _page(made))


def _page(plan: CarePlan) -> str:
    return reverse("care.plan.one", kwargs={"child_id": plan.child_id, "plan_id": plan.pk})


def _plan(child, plan_id: int) -> CarePlan:
    found = planning.plans_of(child).filter(pk=plan_id).first()
    if found is None:
        raise Http404
    return found


class ChangeForm(PlanForm):
    """The same, as it stands."""

    pages = (
        Page("plan", "The plan as a whole", ("text",)),
        *PlanForm.pages[1:],
    )

    def settle(self) -> None:
        """Its day and its cause stay as they are."""
        super().settle()
        del self.fields["in_force_from_on"], self.fields["changed_because"]

    def start(self) -> dict[str, Any]:
        """What it says now."""
        return {name: getattr(self.about, name) for name in (*FIELDS, "agreed_by")}


@recording_screen(
    AT + "/change",
    title="Change a care plan",
    form=ChangeForm,
    shared=True,
    about=_plan,
    under="children.plan.plan",
)
def change(asked: Asked) -> Done:
    """Only until it is signed off."""
    planning.change_care_plan(by=asked.by, plan=asked.about, **asked.given)
    says = "The care plan is changed."
    if asked.about.status == "returned":
        says += " Send it to your manager again."
        kwargs = {"child_id": asked.child.pk, "kind": "care-plan", "row_id": asked.about.pk}
        return Done(says, reverse("sign_off.reading.returned", kwargs=kwargs))
    return Done(says, _page(asked.about))


@screen(AT, title="Care plan", needs="children.open", reach="one child", under="children.plan.plan")
def one(request, child_id, plan_id):
    """One care plan, as it stands, with those before it."""
    page = framed(request, child_id)
    plan = _plan(page.child, plan_id)
    parts = [("Why care, and where it leads", plan.text)]
    parts += [(title, getattr(plan, name)) for name, title in planning.PARTS]
    parts += [(title.split("?")[0], getattr(plan, name)) for name, title in WISHES]
    parts += [("If this plan fails", plan.contingency), ("Agreed by", plan.agreed_by)]
    given = {
        **page.context,
        "plan": plan,
        "parts": parts,
        "others": planning.plans_of(page.child).exclude(pk=plan.pk),
        "may_change": may(request.user, "record.write")
        and plan.signed_off_at is None
        and plan.status in ("submitted", "returned")
        and plan.source == "Recorded here",
    }
    return render(request, "care/plan/one.html", given)
