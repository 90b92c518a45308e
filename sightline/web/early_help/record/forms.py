"""The questions of early help, asked once for brothers and sisters where it is the same."""

from __future__ import annotations

from typing import Any

from sightline.core.models import Account
from sightline.core.spine import SignedOff
from sightline.record.early_help import helping
from sightline.record.early_help.choices import (
    Answer,
    Ended,
    NeedCategory,
    Reason,
    ReviewOutcome,
    WhyUnmet,
)
from sightline.web.called import names_of
from sightline.web.recording.form import (
    ChildrenField,
    Page,
    RecordingForm,
    any_of,
    day,
    line,
    one_of,
    one_of_many,
    words,
    yes_no,
)

NOT_YET = "not yet"


class AnswerForm(RecordingForm):
    """What the family said to an offer."""

    answer = one_of("What did the family say?", Answer.choices)
    answered_by_whom = line("Who answered?", most=150, help_text="Parents may not be of one mind.")
    in_their_words = words("In their own words", rows=2)
    worry_outweighs = yes_no(
        "If they refused: does the worry outweigh their refusal?", required=False
    )
    because = words("Why?", rows=3)


class OfferForm(AnswerForm):
    """What was offered, and the answer where there is one."""

    offered_what = words("What was offered?", required=True, rows=3)
    field_order = ("offered_what", *AnswerForm.base_fields)

    def settle(self) -> None:
        """The answer may come later."""
        later = (NOT_YET, "They have not answered yet")
        self.fields["answer"].choices = [later, *Answer.choices]

    def start(self) -> dict[str, Any]:
        """Nobody has answered yet, unless told otherwise."""
        return {"answer": NOT_YET}


class LeadForm(RecordingForm):
    """Who leads from now on, and what is handed over."""

    name = line("Who leads from now on?", required=True, most=150)
    agency = line("Of which agency?", most=200)
    username = line(
        "Their sign-in name here, if they have one",
        most=150,
        help_text="With it they can open the records of the family they lead.",
    )
    because = words("Why does the lead change?", required=True, rows=2)
    handover = words(
        "What was promised, what is due, and what should the new lead know?",
        required=True,
        rows=5,
    )
    family_told_on = day("When was the family told?", required=False)


def account_of(username: str) -> Account | None:
    """The open account of this sign-in name; None where nobody gave one. Raises Refused."""
    from sightline.core.acting import Refused

    if not username.strip():
        return None
    found = Account.objects.filter(username=username.strip().lower(), is_active=True).first()
    if found is None:
        raise Refused("Nobody here has that sign-in name. Leave it blank, or ask for it.")
    return found


class BeginForm(RecordingForm):
    """Which children, who agreed to what, and who leads."""

    children = ChildrenField()
    agreed_on = day("When did the family agree to be helped?")
    agreed_by = line("Who agreed?", required=True, most=150)
    agrees_to_share = yes_no(
        "Do they also agree that agencies share information?",
        help_text="That is another question than being helped.",
    )
    reasons = any_of("What is the help for?", Reason.choices, required=True)
    lead_name = line("Who is the lead professional?", required=True, most=150)
    lead_agency = line("Of which agency?", required=True, most=200)
    username = line("Their sign-in name here, if they have one", most=150)

    def settle(self) -> None:
        """The child and their brothers and sisters."""
        self.fields["children"].offer(self)


class WriteForm(RecordingForm):
    """The family's own account, once; and the words of each child."""

    pages = (
        Page("family", "The family", ("family_members", "going_well", "worries")),
        Page("views", "What each of you says", ("familys_view", "view_*")),
        Page(
            "help",
            "What helps",
            ("helped_before", "would_call_social_care_if", "risk_seen", "risk_shared_with"),
        ),
    )
    family_members = words("Who matters to the family? A parent who lives elsewhere too.", rows=3)
    going_well = words("What is going well?")
    worries = words("What worries each person?")
    familys_view = words("What does the family say?")
    helped_before = words("What has helped before?")
    would_call_social_care_if = words("When would you call social care?", rows=3)
    risk_seen = yes_no("Did you see a risk to a child?", required=False)
    risk_shared_with = line("Which agency did you tell of it?", most=160)

    def settle(self) -> None:
        """One question for each child, in their own words."""
        family = helping.family_of(self.about)
        names = names_of([each.child_id for each in family])
        for each in family:
            self.fields[f"view_{each.child_id}"] = words(
                f"What does {names[each.child_id]} say?", rows=3
            )

    def start(self) -> dict[str, Any]:
        """As it stands, and what was said last time."""
        family, shared = helping.family_of(self.about), self.about.shared
        views = {f"view_{each.child_id}": each.childs_view for each in family}
        told = {name: getattr(shared, name) for name in helping.OF_FAMILY}
        seen = {True: "yes", False: "no", None: ""}[shared.risk_seen]
        return {**views, **told, "risk_seen": seen, "risk_shared_with": shared.risk_shared_with}


def views_in(given: dict[str, Any]) -> dict[int, str]:
    """The words of each child among the answers, taken out of them."""
    names = [name for name in given if name.startswith("view_")]
    return {int(name.removeprefix("view_")): given.pop(name) for name in names}


class MeetingForm(RecordingForm):
    """A meeting of the team around the family, once for brothers and sisters."""

    held_on = day("When did you meet?")
    who_came = words("Who came? The family first.", required=True, rows=3)
    who_did_not = words("Who did not come?", rows=2)
    what_changed = words("What has changed for the children?", required=True)
    familys_view = words("What does the family say?", rows=3)
    outcome = one_of("What did the meeting come to?", ReviewOutcome.choices)
    next_on = day("When do you meet next?", required=False)
    area = one_of_many("How are things in one part of life?", Reason.choices, required=False)
    by_family = one_of_many("Out of 10, by the family", required=False)
    by_worker = one_of_many("Out of 10, by you", required=False)

    def settle(self) -> None:
        """What each child says, and the part of life that help is for."""
        tens = [("", "Not said"), *((str(number), str(number)) for number in range(1, 11))]
        self.fields["by_family"].choices = self.fields["by_worker"].choices = tens
        family = helping.family_of(self.about)
        names = names_of([each.child_id for each in family])
        for each in family:
            self.fields[f"view_{each.child_id}"] = words(
                f"What does {names[each.child_id]} say?", rows=2
            )
        order = list(self.fields)
        views = [name for name in order if name.startswith("view_")]
        rest = [name for name in order if name not in views]
        place = rest.index("outcome")
        self.order_fields([*rest[:place], *views, *rest[place:]])

    def start(self) -> dict[str, Any]:
        """The first of the reasons for the help."""
        return {"area": next(iter(self.about.shared.reasons), "")}


class GradeForm(RecordingForm):
    """How good the assessment is, and why."""

    grade = one_of("How good is it?", SignedOff.Grade.choices)
    reason = words("Why, in a sentence?", required=True, rows=3)


class NeedForm(RecordingForm):
    """Help that could not be had."""

    category = one_of("Which kind of help?", NeedCategory.choices)
    what = words("What did the family need?", rows=2)
    why_unmet = one_of("Why could they not have it?", WhyUnmet.choices)
    waited_since_on = day("Waiting since when?", required=False)
    district = line("Which part of the area?", most=80)


class MetForm(RecordingForm):
    """A need that has been met."""

    met_on = day("When was it met?")
    met_how = words("How was it met?", required=True, rows=2)


class EndForm(RecordingForm):
    """Why help ends, and what the family will do."""

    because = one_of("Why does it end?", Ended.choices)
    family_plan_after = words(
        "What will the family do when we have gone, and what would bring them back?",
        required=True,
    )
