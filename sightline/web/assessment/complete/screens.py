"""Complete an assessment: what it lacks is shown first; it then waits for a manager."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.duties.models import Clock
from sightline.record.assessment import assessing
from sightline.record.assessment.factors import FACTORS
from sightline.record.assessment.lacking import lacking
from sightline.record.assessment.models import Assessment, AssessmentOutcome, LateBecause
from sightline.web.recording.form import RecordingForm, any_of, line, one_of, yes_no
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import being_written, page_of

DUTIES = ("single-assessment", "initial-assessment", "core-assessment")


def is_late(assessment: Assessment) -> bool:
    """Whether the time that guidance allows for it is over."""
    held = Clock.objects.filter(
        child_id=assessment.child_id,
        duty__in=DUTIES,
        about=f"assessment {assessment.pk}",
        met_on=None,
    )
    return held.filter(due_on__lt=timezone.localdate()).exists()


class CompleteForm(RecordingForm):
    """What was found, what should happen, and why it is late where it is."""

    outcome = one_of("What should happen next?", AssessmentOutcome.choices)
    needs_support = yes_no("Does the child need support from children’s social care?")
    factors = any_of(
        "What was found?", list(FACTORS.items()), required=True,
        help_text="Everything that was so, now or before; or that nothing was found.",
    )  # fmt: skip
    not_seen_because = line("Why has nobody seen the child for it?", required=True)
    late_because = one_of("Why is it late?", LateBecause.choices)

    def settle(self) -> None:
        """Only what has to be asked: why it is late, or the child not seen, only where so."""
        about: Assessment = self.about
        self.lacks = lacking(about)
        if not is_late(about):
            del self.fields["late_because"]
        if about.child_seen or self.child.born_on is None:
            del self.fields["not_seen_because"]

    def start(self) -> dict[str, Any]:
        """What was said the last time, where a manager returned it."""
        about: Assessment = self.about
        support = {True: "yes", False: "no"}.get(about.needs_support)
        return {"outcome": about.outcome, "factors": about.factors, "needs_support": support}


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/complete",
    title="Complete the assessment",
    form=CompleteForm,
    about=being_written,
    button="Complete it, for a manager to sign off",
    template="assessment/complete/complete.html",
)
def complete(asked: Asked) -> Done:
    """It waits for a manager, who authorises it or returns it."""
    assessing.complete(by=asked.by, assessment=asked.about, **asked.given)
    return Done("Completed. It waits for a manager to sign it off.", to=page_of(asked.about))
