"""Weigh a risk, or something that protects: what shows it, and what it means for this child."""

from __future__ import annotations

from sightline.record.assessment import assessing
from sightline.record.assessment.models import FactorWeighed
from sightline.web.recording.form import RecordingForm, line, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import being_written, page_of


class WeighForm(RecordingForm):
    """What it is, what shows it, and what it means: never the first alone."""

    kind = one_of("What are you weighing?", FactorWeighed.Kind.choices)
    what = line("In a few words, what is it?", required=True, most=300)
    shown_by = words("What shows it, and how was that tested?", required=True, rows=4)
    means = words(
        "What does it mean?",
        required=True,
        rows=4,
        help_text="Of a risk: how likely, how bad, for how long, and what makes it better or"
        " worse. Of what protects: how far it holds, and when it would not.",
    )


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/weighed/new",
    title="Weigh a risk or a strength",
    form=WeighForm,
    about=being_written,
    button="Save",
)
def weigh(asked: Asked) -> Done:
    """Kept under risks or under what protects."""
    assessing.weigh(by=asked.by, assessment=asked.about, **asked.given)
    return Done("It is weighed.", to=page_of(asked.about, "weighed"))
