"""What a manager answers of each part of a piece of work, and of the whole."""

from django import forms

from sightline.core.spine import SignedOff
from sightline.quality.sign_off.beside import Beside
from sightline.record.audit.signing_off import Graded
from sightline.web.recording.form import RecordingForm, day, line, one_of, words

GRADES = [
    (value, f"{place}. {label}")
    for place, (value, label) in enumerate(SignedOff.Grade.choices, start=1)
]
DECISIONS = [
    ("authorise", "Authorise it"),
    ("return", "Return it, saying what must change"),
]


class GradeForm(RecordingForm):
    """A grade and a sentence for each part and for the whole; then authorise or return."""

    about: Beside

    read = forms.CharField(widget=forms.HiddenInput, required=False)

    def settle(self):
        """One pair of questions for each part of this kind of work."""
        for section in self.about.signable.sections:
            self._ask(section.code, section.title)
        self._ask("overall", "The whole")
        self.fields["decision"] = one_of("What do you decide?", DECISIONS)
        self.fields["must_change"] = words(
            "If you return it: what must change?",
            help_text="Whoever wrote it sees this in their work.",
        )
        self.fields["change_by"] = day("If you return it: to be sent again by", required=False)

    def _ask(self, code, title):
        self.fields[f"grade_{code}"] = one_of(
            f"Grade: {title}", GRADES, error_messages={"required": f"Choose a grade: {title}"}
        )
        self.fields[f"why_{code}"] = line(
            f"Why, in a sentence: {title}",
            required=True,
            most=1000,
            error_messages={"required": f"Say why in a sentence: {title}"},
        )

    def start(self):
        """What was read, so that a change meanwhile is noticed."""
        return {"read": self.about.fingerprint}

    def clean(self):
        """Work that is returned says what must change."""
        given = super().clean()
        if given.get("decision") == "return" and not given.get("must_change"):
            self.add_error("must_change", "Say what must change")
        return given

    def graded(self, code):
        """The boxes of one part: its grade and its sentence."""
        return self[f"grade_{code}"], self[f"why_{code}"]


def given_for(given: dict, code: str) -> Graded:
    """The grade and sentence of one part, as they were answered."""
    return Graded(given[f"grade_{code}"], given[f"why_{code}"])
