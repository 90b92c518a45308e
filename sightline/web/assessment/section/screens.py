"""Write what belongs under one heading: for this child, or once for brothers and sisters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from sightline.record.assessment import assessing
from sightline.record.assessment.models import (
    USUALLY_SHARED,
    Assessment,
    AssessmentSection,
    Heading,
)
from sightline.web.recording.form import RecordingForm, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import being_written, page_of

PROMPTS = {
    Heading.HISTORY: "Earlier help, losses, moves, brothers’ and sisters’ stories: which lines of"
    " the chronology matter, and why?",
    Heading.ORDINARY_DAY: "What happens on an ordinary Tuesday? What does the child want?",
    Heading.ON_TRACK: "Health, learning, feelings, identity, friends, caring for themselves: what"
    " is on track for this age, and what is not?",
    Heading.PARENTS: "How does each parent, and each other adult, care for them, protect them and"
    " set limits? What is the adults’ own history? Where are the fathers?",
    Heading.AROUND: "Home, money, housing, wider family, community; risks online and away from"
    " home.",
    Heading.PARENTS_SAY: "What do parents say, and what supports it or speaks against it?",
    Heading.SAFETY: "Which strengths and which safety have been tested, and not only hoped for?",
    Heading.ANALYSIS: "What is the harm or need; how likely, how bad, why now? What if nothing"
    " changes? What would change our mind?",
    Heading.DISAGREES: "Who sees it differently, and why?",
    Heading.WHAT_NEXT: "What should be different, by when, and who will do it? What if it is not?",
}
SHARED, OWN = "shared", "own"


@dataclass(frozen=True)
class Part:
    """One heading of one assessment."""

    assessment: Assessment
    heading: Heading


def part(child, assessment_id: int, heading: str) -> Part:
    """The heading, if there is one of that name and the assessment may be written in."""
    if heading not in Heading.values:
        raise Http404
    return Part(being_written(child, assessment_id), Heading(heading))


class SectionForm(RecordingForm):
    """One text, and for whom it is."""

    text = words("Your text", rows=14)
    whose = one_of(
        "For whom is this?",
        [
            (SHARED, "The same for all the children assessed together"),
            (OWN, "For this child alone"),
        ],
    )

    def settle(self) -> None:
        """Prompts for the heading; whose it is, only where children are assessed together."""
        about: Part = self.about
        self.fields["text"].label = about.heading.label
        self.fields["text"].help_text = PROMPTS[about.heading]
        if about.assessment.family_id is None:
            del self.fields["whose"]

    def start(self) -> dict[str, Any]:
        """What is written already."""
        about: Part = self.about
        own = about.assessment.sections.filter(heading=about.heading).first()
        shared = AssessmentSection.objects.filter(
            family_id=about.assessment.family_id, family__isnull=False, heading=about.heading
        ).first()
        usual = SHARED if about.heading in USUALLY_SHARED else OWN
        held = own or shared
        return {
            "text": held.text if held else "",
            "whose": OWN if own else SHARED if shared else usual,
        }


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/text/<str:heading>",
    title="Write in an assessment",
    form=SectionForm,
    about=part,
    shared=True,
    button="Save",
)
def section(asked: Asked) -> Done:
    """Kept for the child, or once for all who are assessed together."""
    about: Part = asked.about
    assessing.write_section(
        by=asked.by,
        assessment=about.assessment,
        heading=about.heading,
        text=asked.given["text"],
        shared=asked.given.get("whose") == SHARED,
    )
    return Done(f"“{about.heading.label}” is saved.", to=page_of(about.assessment, "text"))
