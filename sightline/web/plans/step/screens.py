"""What a step down still asks for, filling it in, and accepting the child with what is left."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.child_in_need import planning
from sightline.record.planning import stepping
from sightline.record.planning.choices import PlanKind
from sightline.record.planning.models import PlanStep
from sightline.record.workforce.models import Worker
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import RecordingForm, day, one_of_many, words, yes_no
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

GATE = "plans.step.gate"
AT = "children/<int:child_id>/plans/steps/<int:step_id>"


class FillForm(RecordingForm):
    """What the gate asks for."""

    joint_assessment_on = day("Day both sides agreed what the child still needs", required=False)
    transfer_meeting_on = day("Day the family and both leads met", required=False)
    new_lead = one_of_many("Who leads from now on?", required=False)
    family_agreed = yes_no("Did the family say yes?", required=False)
    come_back_if = words("What would bring the child back up?", rows=2)

    def settle(self) -> None:
        """Workers who are here now."""
        self.workers = {
            str(each.pk): each for each in Worker.objects.filter(ended_on=None).order_by("name")
        }
        named = [(key, each.name) for key, each in self.workers.items()]
        self.fields["new_lead"].choices = [("", "Choose"), *named]

    def start(self) -> dict[str, Any]:
        """What is known already."""
        step = self.about
        answer = {True: "yes", False: "no"}.get(step.family_agreed, "")
        return {
            "joint_assessment_on": step.joint_assessment_on,
            "transfer_meeting_on": step.transfer_meeting_on,
            "new_lead": str(step.new_lead_id or ""),
            "family_agreed": answer,
            "come_back_if": step.come_back_if,
        }


class AcceptForm(RecordingForm):
    """The day a child is taken over."""

    accepted_on = day("Day you take the child over")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"accepted_on": timezone.localdate()}


def of(child, step_id):
    """One step of this child. Raises Http404."""
    found = PlanStep.objects.filter(pk=step_id, child=child).exclude(status="entered in error")
    step = found.first()
    if step is None:
        raise Http404
    return step


def _back(asked: Asked) -> str:
    return reverse(GATE, kwargs={"child_id": asked.child.pk, "step_id": asked.about.pk})


@screen(
    AT,
    title="A step between plans",
    needs="children.open",
    reach="one child",
    under="protection.overview.overview",
)
def gate(request, child_id, step_id):
    """What is there and what is not; who offered, and who accepted."""
    page = framed(request, child_id)
    step = of(page.child, step_id)
    given = {**page.context, "step": step, "asked": stepping.gate(step)}
    return render(request, "plans/step/gate.html", given)


@recording_screen(f"{AT}/fill", title="Add what the gate asks for", form=FillForm, about=of)
def fill(asked: Asked) -> Done:
    """A little at a time."""
    given = dict(asked.given)
    lead = asked.form.workers.get(given.pop("new_lead"))
    stepping.fill(by=asked.by, step=asked.about, new_lead=lead, **given)
    return Done("Added.", _back(asked))


@recording_screen(
    f"{AT}/accept", title="Accept the child", form=AcceptForm, about=of, button="Accept"
)
def accept(asked: Asked) -> Done:
    """The next plan begins with what is not finished."""
    on = asked.given["accepted_on"]
    if asked.about.to_kind != PlanKind.CHILD_IN_NEED:
        raise Refused("This leads to early help. It is accepted there.")
    made = planning.take_over(by=asked.by, step=asked.about, accepted_on=on)
    to = reverse("plans.plan.plan", kwargs={"child_id": asked.child.pk, "plan_id": made.planned_id})
    return Done("Accepted. Look at what was carried over, and agree it with the family.", to)
