"""What is asked before a conference: who is called to it, which reports came, how families know."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.planning.choices import Agency, MemberKind
from sightline.record.protection.calling import not_independent
from sightline.record.protection.choices import (
    AdvocateAnswer,
    ChairGrade,
    ConferenceKind,
    Contribution,
)
from sightline.record.workforce.models import Worker
from sightline.web.protection.standing import due_day, usual_kind
from sightline.web.recording.form import (
    ChildrenField,
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    one_of_many,
    words,
    yes_no,
)
from sightline.web.words import uk_date


class CallForm(RecordingForm):
    """Which children, what kind, which day, who chairs."""

    children = ChildrenField()
    kind = one_of("What kind of conference?", ConferenceKind.choices)
    planned_on = day("Day of the conference")
    at = TimeField(label="At what time?", required=False, help_text="Such as 10:00")
    chair = one_of_many("Who chairs it?")
    where = line("Where?", most=120)

    def settle(self) -> None:
        """The family's children, and the people who chair conferences."""
        self.fields["children"].offer(self)
        assert self.child is not None
        held = Worker.objects.filter(
            ended_on=None, account__roles__overlap=["conference chair"]
        ).order_by("name")
        free = [each for each in held if not_independent(each, [self.child.pk]) is None]
        self.fields["chair"].choices = [("", "Choose"), *[(str(w.pk), w.name) for w in free]]
        due = due_day(self.child)
        if due is not None:
            self.lead = f"It is due by {uk_date(due)}."

    def start(self) -> dict[str, Any]:
        """The kind that the child's standing asks for."""
        assert self.child is not None
        return {"kind": usual_kind(self.child), "children": [str(self.child.pk)]}


class InviteForm(RecordingForm):
    """One person, and whether they come at another time than somebody else."""

    name = line("Who? A name, or their post", required=True, most=150)
    kind = one_of("Who are they?", MemberKind.choices)
    agency = one_of_many("From which agency?", Agency.choices, required=False)
    invited_on = day("Day they were invited")
    apart = yes_no("Do they need to come at another time than somebody else?", required=False)
    prepared_on = day("Day somebody went through it with them", required=False)
    more = ("apart", "prepared_on")

    def start(self) -> dict[str, Any]:
        """An agency, today."""
        return {"kind": MemberKind.AGENCY, "invited_on": timezone.localdate()}


class PreparedForm(RecordingForm):
    """How a parent or child was prepared."""

    prepared_on = day("Day somebody went through with them what will happen", required=False)
    reports_read_on = day("Day they had read the reports", required=False)

    def start(self) -> dict[str, Any]:
        """What is known already."""
        return {name: getattr(self.about, name) for name in self.fields}


class ReportForm(RecordingForm):
    """What an agency gave, and when; and when it was asked again."""

    contribution = one_of("What did they give?", Contribution.choices)
    received_on = day("Day it came", required=False)
    author = line("Who wrote it?", most=150)

    def start(self) -> dict[str, Any]:
        """A report, today."""
        return {
            "contribution": self.about.contribution or Contribution.WROTE,
            "received_on": self.about.received_on or timezone.localdate(),
            "author": self.about.author,
        }


class ChaseForm(RecordingForm):
    """When an agency was asked again for its report."""

    chased_on = day("Day you asked them again")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"chased_on": timezone.localdate()}


class ShareForm(RecordingForm):
    """When the family was given a report, and who went through it with them."""

    with_parents_on = day("Day the parents were given it", required=False)
    with_child_on = day("Day the child was given it, in a way they could follow", required=False)
    explained_by = line("Who went through it with them?", most=150)
    parents_disagree_with = words("What do they disagree with?", rows=2)


class GradeForm(RecordingForm):
    """What the chair thought of a report."""

    grade = one_of("How good was it?", ChairGrade.choices)
    says = words("What did you tell the agency?", rows=2)


class AdvocateForm(RecordingForm):
    """Whether the child was offered an advocate, and what they want to be known."""

    answer = one_of("What came of the offer of an advocate?", AdvocateAnswer.choices)
    offered_on = day("Day the child was offered one", required=False)
    wishes = words("What does the child want the conference to know?", rows=3)

    def start(self) -> dict[str, Any]:
        """What is known already."""
        part = self.about
        return {
            "answer": part.advocate_answer,
            "offered_on": part.advocate_offered_on or timezone.localdate(),
            "wishes": part.wishes,
        }


class PostponeForm(RecordingForm):
    """To when, why, and how the children are kept safe until then."""

    to = day("The new day")
    because = words("Why is it put off?", required=True, rows=2)
    interim_safety_plan = words("How are the children kept safe until then?", required=True, rows=3)
