"""Ask an agency what it knows, and write down what it answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from sightline.record.assessment import assessing
from sightline.record.assessment.models import AgencyAsked, Assessment
from sightline.web.recording.form import RecordingForm, day, line, words
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import being_written, page_of


@dataclass(frozen=True)
class Answer:
    """An agency that was asked, in an assessment."""

    assessment: Assessment
    held: AgencyAsked


class AskForm(RecordingForm):
    """Which agency, and when."""

    agency = line("Which agency?", required=True, most=120, help_text="Such as: school, GP, police")
    asked_on = day("When was it asked?")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"asked_on": timezone.localdate()}


class AnswerForm(RecordingForm):
    """When it answered, and what it said."""

    answered_on = day("When did it answer?")
    said = words("What did it say?", required=True, rows=6)

    def start(self) -> dict[str, Any]:
        """Today, unless an answer is held already."""
        held: AgencyAsked = self.about.held
        return {"answered_on": held.answered_on or timezone.localdate(), "said": held.said}


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/agencies/new",
    title="Ask an agency",
    form=AskForm,
    about=being_written,
    button="Note that it was asked",
)
def ask(asked: Asked) -> Done:
    """Asked once for all the children who are assessed together."""
    about: Assessment = asked.about
    together = about.family_id is not None
    assessing.ask_agency(by=asked.by, assessment=about, shared=together, **asked.given)
    return Done(f"{asked.given['agency']} was asked.", to=page_of(about, "agencies"))


def answer_of(child, assessment_id: int, agency_id: int) -> Answer:
    """The agency that was asked, for this child or for the family."""
    about = being_written(child, assessment_id)
    held = AgencyAsked.objects.filter(
        Q(assessment=about) | Q(family_id=about.family_id, family__isnull=False)
    )
    return Answer(about, get_object_or_404(held, pk=agency_id))


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/agencies/<int:agency_id>",
    title="What an agency answered",
    form=AnswerForm,
    about=answer_of,
    button="Keep the answer",
)
def answer(asked: Asked) -> Done:
    """The answer, beside the question."""
    about: Answer = asked.about
    assessing.ask_agency(
        by=asked.by,
        assessment=about.assessment,
        agency=about.held.agency,
        asked_on=about.held.asked_on,
        shared=about.held.family_id is not None,
        **asked.given,
    )
    return Done("The answer is kept.", to=page_of(about.assessment, "agencies"))
