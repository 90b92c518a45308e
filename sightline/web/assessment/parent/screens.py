"""Say of each parent, fathers as much as mothers, how they took part and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from sightline.record.assessment import assessing
from sightline.record.assessment.lacking import adults_of
from sightline.record.assessment.models import Assessment, Engaged
from sightline.record.people.models import FamilyMember
from sightline.web.recording.form import RecordingForm, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen

from ..found import being_written, page_of


@dataclass(frozen=True)
class OneParent:
    """One adult in one assessment."""

    assessment: Assessment
    member: FamilyMember

    @property
    def called(self) -> str:
        """Their name, else who they are to the child."""
        return self.member.name or self.member.get_relation_display()


def one_parent(child, assessment_id: int, member_id: int) -> OneParent:
    """The adult, if they are one of this child's."""
    assessment = being_written(child, assessment_id)
    found = next((each for each in adults_of(assessment) if each.pk == member_id), None)
    if found is None:
        raise Http404
    return OneParent(assessment, found)


class ParentForm(RecordingForm):
    """Whether they took part, and what they said."""

    engaged = one_of("Did they take part?", Engaged.choices)
    said = words("What did they say?", rows=5)
    tried = words("What was done to reach them?", rows=3)

    def settle(self) -> None:
        """Named in the question, so that nobody answers for the wrong adult."""
        self.fields["engaged"].label = f"Did {self.about.called} take part?"

    def start(self) -> dict[str, Any]:
        """What is said already."""
        held = self.about.assessment.parents.filter(member=self.about.member).first()
        return {name: getattr(held, name) for name in ("engaged", "said", "tried")} if held else {}


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/parents/<int:member_id>",
    title="A parent in an assessment",
    form=ParentForm,
    about=one_parent,
    shared=True,
)
def parent(asked: Asked) -> Done:
    """Kept beside the parent, for this assessment."""
    about: OneParent = asked.about
    assessing.say_how_parent_took_part(
        by=asked.by, assessment=about.assessment, member=about.member, **asked.given
    )
    return Done(f"{about.called} is in the assessment.", to=page_of(about.assessment, "parents"))
