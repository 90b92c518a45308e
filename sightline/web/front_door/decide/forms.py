"""The questions of a decision: threshold, criterion, reason; and what is told to whom."""

from __future__ import annotations

from typing import Any

from sightline.record.front_door.choices import Decision, Need, Response, WithOthers
from sightline.record.front_door.thresholds import CRITERIA
from sightline.web.recording.form import RecordingForm, day, line, one_of, one_of_many, words

BY = (
    ("letter", "By letter"),
    ("email", "By secure email"),
    ("phone", "By phone"),
    ("here", "On their own page here"),
)


class ArrangementForm(RecordingForm):
    """With whom the child lives."""

    lives_with_others = one_of(
        "Does the child live with someone who is not near family?",
        WithOthers.choices,
        help_text="Near family is a grandparent, brother, sister, uncle, aunt or step-parent, and"
        " not a cousin. Language students and children sent by parents abroad count.",
    )
    since = day("Since when?", required=False)
    reveals = {"lives_with_others": {"yes": "since"}}


class ViewForm(RecordingForm):
    """What the agencies make of it together."""

    joint_view = words(
        "What do the agencies make of it together, and what do we not know?",
        required=True,
        rows=6,
    )

    def start(self) -> dict[str, Any]:
        """As it was last written."""
        return {"joint_view": self.about.joint_view}


class RecommendForm(RecordingForm):
    """What the worker would decide."""

    decision = one_of("What would you decide?", Decision.choices)
    because = words("Why? What makes it meet that threshold, or not?", required=True)


class DecideForm(RecordingForm):
    """The decision, with its criterion and reason; for a referral, the response as well."""

    decision = one_of("What is decided?", Decision.choices)
    criterion = one_of_many("Which criterion does it rest on?")
    reason = words(
        "Why does this child's case meet it?",
        required=True,
        help_text="A sentence that somebody who was not there can weigh.",
    )
    response = one_of("What is done about the referral?", Response.choices, required=False)
    primary_need = one_of_many("The child's main need", Need.choices, required=False)
    question = words("What is the question that the assessment must answer?", rows=3)

    def settle(self) -> None:
        """The criteria by the level they are for; the response only where it is a referral."""
        self.fields["criterion"].choices = [
            ("", "Choose"),
            *((each.code, f"{each.level}: {each.says}") for each in CRITERIA),
        ]
        for name in ("response", "primary_need", "question"):
            self.fields[name].label = f"If it is a referral: {_small(str(self.fields[name].label))}"

    def start(self) -> dict[str, Any]:
        """What the worker recommended, so that it need not be typed twice."""
        return {"decision": self.about.recommended, "reason": self.about.recommended_because}


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


class ResponseForm(RecordingForm):
    """What is done about a referral."""

    response = one_of("What is done about the referral?", Response.choices)
    primary_need = one_of_many("The child's main need", Need.choices, required=False)
    question = words("What is the question that the assessment must answer?", rows=3)
    reason = words("Why this response?", required=True)


class TellForm(RecordingForm):
    """What the referrer is told: what was decided, and no more than they may know."""

    told_to = line("Who was told?", required=True)
    told_how = one_of("How?", BY)
    told_what = words(
        "What were they told?",
        required=True,
        rows=6,
        help_text="What was decided and what happens next. Nothing that the family has a right to"
        " keep to itself.",
    )

    def start(self) -> dict[str, Any]:
        """Whoever came to us, and plain words for the decision."""
        approach = self.about.approach
        return {
            "told_to": approach.from_whom if approach else self.about.from_agency,
            "told_how": "here" if approach and approach.sent_by_id else "letter",
            "told_what": plain_words(self.about),
        }


PLAIN = {
    "no further action": "We looked into it, and we are not taking it further at this time.",
    "advice": "We have given advice, and think that services around the family can help.",
    "early help": "We are offering the family early help. Someone will be in touch with them.",
    "accepted as referral": "We have accepted your referral. A social worker will look into it.",
    "added to open work": "A worker is with the family already, and has been told what you said.",
    "other authority": "The child lives in another authority. We have passed on what you told us.",
}


def plain_words(contact: Any) -> str:
    """What may be told of a decision to whoever came to us."""
    said = PLAIN.get(contact.decision, "")
    return (
        f"Thank you for telling us on {contact.received_on:%-d %B %Y}. {said}"
        " If you are still worried, or something new happens, tell us again."
    )


class FamilyForm(RecordingForm):
    """Whether the family was told."""

    was_told = one_of("Was the family told what was decided?", (("yes", "Yes"), ("no", "No")))
    not_told_because = words("Why not?", rows=3)
    reveals = {"was_told": {"no": "not_told_because"}}

    def clean(self) -> dict[str, Any]:
        """Where they were not told, a reason is needed."""
        given = super().clean() or self.cleaned_data
        if given.get("was_told") == "no" and not given.get("not_told_because"):
            self.add_error("not_told_because", "Say why the family was not told")
        return given
