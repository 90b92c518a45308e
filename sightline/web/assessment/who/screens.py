"""The child's own words as spoken; and identity, culture and language with what they change."""

from __future__ import annotations

from typing import Any

from sightline.core.spine import Interpreted
from sightline.record.assessment import assessing
from sightline.record.assessment.models import Assessment
from sightline.web.recording.form import RecordingForm, line, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.visit.forms import SAID_HOW, said_as

from ..found import being_written, page_of

NAMES = ("childs_words", "said_how", "identity", "identity_changes", "language", "interpreter")


class WhoForm(RecordingForm):
    """Their words first, then who they are, then what that changes."""

    childs_words = words(
        "What did the child say, in their own words?",
        rows=5,
        help_text="As they said it. Of a baby, what you saw.",
    )
    said_how = one_of("How did they say it?", said_as(SAID_HOW), required=False)
    identity = words(
        "Who is this child?",
        rows=4,
        help_text="Culture, religion, language, heritage, disability, how they see themselves.",
    )
    identity_changes = words(
        "What does that change in what we do or plan?",
        rows=4,
        help_text="If nothing, say why nothing.",
    )
    language = line("In which language did you talk?", most=80)
    interpreter = one_of(
        "Was there an interpreter?", Interpreted.Interpreter.choices, required=False
    )
    more = ("language", "interpreter")

    def start(self) -> dict[str, Any]:
        """What is kept already; the language the record knows."""
        about: Assessment = self.about
        held = {name: getattr(about, name) for name in NAMES}
        return {**held, "language": held["language"] or self.child.first_language}


@recording_screen(
    "children/<int:child_id>/assessments/<int:assessment_id>/child",
    title="Who the child is",
    form=WhoForm,
    about=being_written,
    shared=True,
)
def who(asked: Asked) -> Done:
    """Kept at the head of the assessment."""
    assessing.say_who_the_child_is(by=asked.by, assessment=asked.about, **asked.given)
    return Done("The child’s words are at the head of the assessment.", to=page_of(asked.about))
