"""What an auditor answers: a grade for each area, what was found, and what is to be done."""

from django.utils import timezone

from sightline.core.spine import SignedOff
from sightline.record.audit.sampling import AREAS
from sightline.web.recording.form import RecordingForm, day, one_of, one_of_many, words, yes_no

GRADES = [
    (value, f"{place}. {label}") for place, (value, label) in enumerate(SignedOff.Grade.choices, 1)
]
ASKED = {
    "assessment": "The analysis of need and risk",
    "plan": "The plan",
    "voice": "The child’s voice",
    "oversight": "Management oversight",
    "records": "Records",
    "outcome": "The difference made to the child",
}
assert tuple(ASKED) == AREAS


class AuditForm(RecordingForm):
    """One file read and judged by somebody who is not responsible for it."""

    lead = "What difference did we make to this child? Read the story first, then the forms."
    assessment = one_of(ASKED["assessment"], GRADES, required=False)
    plan = one_of(ASKED["plan"], GRADES, required=False)
    voice = one_of(ASKED["voice"], GRADES, required=False)
    oversight = one_of(ASKED["oversight"], GRADES, required=False)
    records = one_of(ASKED["records"], GRADES, required=False)
    outcome = one_of(ASKED["outcome"], GRADES, required=False)
    overall = one_of("The whole", GRADES)
    what_it_found = words(
        "What did you find?",
        required=True,
        rows=8,
        help_text="Say where on the file each thing is.",
    )
    worker_spoken_to = yes_no("Did you speak to the worker?")
    family_asked = yes_no("Was the child, a parent or a carer asked?")
    unsafe_now = yes_no(
        "Is the child unsafe now?",
        help_text="If yes, tell the team manager today, before you go on.",
    )
    to_do = words("What is to be done, one thing on each line", rows=3)
    to_do_by = day("By", required=False)
    audited_on = day("Read on")

    def start(self):
        """Today."""
        return {"audited_on": timezone.localdate()}

    def clean(self):
        """What is to be done has a day."""
        given = super().clean()
        if given.get("to_do") and not given.get("to_do_by"):
            self.add_error("to_do_by", "Give the day by which it is to be done")
        return given


class CloseForm(RecordingForm):
    """What shows that something was done."""

    evidence = words("What shows that it was done?", required=True, rows=3)
    closed_on = day("Done on")

    def settle(self):
        """What was asked stands above."""
        self.lead = self.about.what

    def start(self):
        """Today."""
        return {"closed_on": timezone.localdate()}


class SecondForm(RecordingForm):
    """A second reader's grades, given without seeing the first reader's."""

    lead = "You are not shown what the first reader gave. Read the file, then grade it."
    assessment = one_of(ASKED["assessment"], GRADES, required=False)
    plan = one_of(ASKED["plan"], GRADES, required=False)
    voice = one_of(ASKED["voice"], GRADES, required=False)
    oversight = one_of(ASKED["oversight"], GRADES, required=False)
    records = one_of(ASKED["records"], GRADES, required=False)
    outcome = one_of(ASKED["outcome"], GRADES, required=False)
    overall = one_of("The whole", GRADES)


class AgreeForm(RecordingForm):
    """The grade that both agree, and what the first reader was told."""

    agreed_grade = one_of_many("The grade you both agree", SignedOff.Grade.choices)
    why = words("Why?", required=True, rows=3)
    feedback = words("What was the first reader told?", rows=3)
