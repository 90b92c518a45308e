"""What is asked of a strategy discussion: once for all the children, and decided for each."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child
from sightline.record.planning.choices import Agency, HeldHow
from sightline.record.protection.choices import (
    DiscussionKind,
    EnquiryKind,
    Harm,
    InterviewKind,
    Safety,
)
from sightline.web.called import names_of
from sightline.web.protection.asking import agencies, ask_who_came, members
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    TimeField,
    any_of,
    day,
    one_of,
    one_of_many,
    words,
)
from sightline.web.recording.moments import moment

NOT_PART = "not part of it"
PEOPLE = agencies(
    *(Agency.SOCIAL_CARE, Agency.POLICE, Agency.HEALTH, Agency.EDUCATION, Agency.OTHER)
)
OF_EACH = ("enquiry", "single", "reason", "harm", "safety", "tonight")


class DiscussionForm(RecordingForm):
    """When it was asked for and held, who took part and knew what, and each child's decision."""

    lead = (
        "Police, health and social care decide together. The times are those of the discussion,"
        " however late it is written up."
    )
    asked_on = day("Day on which harm was suspected")
    asked_at = TimeField(label="At what time?", help_text="Such as 9:40. The day’s clock needs it")
    held_on = day("Day of the discussion")
    held_at = TimeField(label="At what time did it begin?", help_text="Such as 11:30")
    how = one_of_many("How did you meet?", HeldHow.choices)
    kind = one_of_many("What kind of discussion?", DiscussionKind.choices)
    absent = words(
        "If police, health or social care did not take part: why it could not wait", rows=2
    )
    alleged_by = words("Who may have harmed the child? What are they to the child?", rows=1)
    medical = words("Is a medical needed? When, where and with whose consent; or why not", rows=2)
    interview = one_of("How is the child to be spoken with?", InterviewKind.choices)
    parents_told = words("Who tells the parents what, and when? Or why not yet", rows=2)

    def settle(self) -> None:
        """Questions about each agency and each child."""
        assert self.child is not None
        came = ask_who_came(self, PEOPLE, knew=True)
        numbers = [self.child.pk, *siblings_within_reach(self.child, self.by)]
        self.children = {each.pk: each for each in Child.objects.filter(pk__in=numbers)}
        names, self.reveals = names_of(numbers), {}
        pages = [
            Page("when", "When", ("asked_on", "asked_at", "held_on", "held_at", "how", "kind")),
            Page("who", "Who took part", (*came, "absent")),
        ]
        for number in numbers:
            asked = self._ask_of(number, names[number].split(" ")[0])
            pages.append(Page(f"child-{number}", names[number], tuple(asked)))
        rest = ("alleged_by", "medical", "interview", "parents_told")
        self.pages = (*pages, Page("next", "What happens next", rest))

    def _ask_of(self, number: int, name: str) -> list[str]:
        also = [] if self.child and number == self.child.pk else [(NOT_PART, "Not discussed")]
        self.fields |= {
            f"enquiry_{number}": one_of(
                f"What was decided for {name}?", [*EnquiryKind.choices, *also]
            ),
            f"single_{number}": words(
                "If social care enquires alone: why the police do not join", rows=2
            ),
            f"reason_{number}": words(f"Why was that decided for {name}?", rows=3),
            f"harm_{number}": any_of(f"What may be happening to {name}?", Harm.choices),
            f"safety_{number}": one_of_many(
                f"How is {name} kept safe tonight?", Safety.choices, required=False
            ),
            f"tonight_{number}": words(
                f"What is in place for {name} tonight, and who checks?", rows=2
            ),
        }
        return [f"{part}_{number}" for part in OF_EACH]

    def start(self) -> dict[str, Any]:
        """Today, by video, the first; brothers and sisters are not discussed unless said."""
        today = timezone.localdate()
        assert self.child is not None
        apart = {
            f"enquiry_{number}": NOT_PART for number in self.children if number != self.child.pk
        }
        known = {"asked_on": today, "held_on": today, "how": "video", "kind": "first"}
        return {**known, "name_social_care": self.by.name, **apart}

    def decided(self) -> dict[Child, dict[str, Any]]:
        """What was decided for each child who was discussed."""
        given, found = self.cleaned_data, {}
        for number, child in self.children.items():
            if given[f"enquiry_{number}"] == NOT_PART:
                continue
            found[child] = {
                "enquiry": given[f"enquiry_{number}"],
                "single_because": given[f"single_{number}"],
                "reason": given[f"reason_{number}"],
                "alleged_harm": given[f"harm_{number}"],
                "immediate_safety": given[f"safety_{number}"],
                "safe_tonight": given[f"tonight_{number}"],
                "threshold_met": given[f"enquiry_{number}"] != EnquiryKind.NONE,
            }
        return found

    def told(self) -> dict[str, Any]:
        """The rest, as the deed takes it."""
        given = self.cleaned_data
        return {
            "children": self.decided(),
            "held_at": moment(given["held_on"], given["held_at"]),
            "asked_for_at": moment(given["asked_on"], given["asked_at"]),
            "members": members(self, PEOPLE),
            "not_all_there_because": given["absent"],
            "how": given["how"],
            "kind": given["kind"],
            "alleged_by": given["alleged_by"][:80],
            "medical": given["medical"],
            "interview": given["interview"],
            "parents_told": given["parents_told"],
        }


class SentForm(RecordingForm):
    """To whom the record went, and when; and who said they have it."""

    sent_on = day("Day it was sent")
    to = any_of("To whom?", required=True)

    def settle(self) -> None:
        """Those who took part."""
        people = [each for each in self.about.meeting.members.order_by("pk") if each.attended]
        self.members = {str(each.pk): each for each in people}
        self.fields["to"].choices = [(key, str(each)) for key, each in self.members.items()]

    def start(self) -> dict[str, Any]:
        """Today, to everyone who has not been sent it."""
        waiting = [key for key, each in self.members.items() if not each.record_sent_on]
        return {"sent_on": timezone.localdate(), "to": waiting}

    def chosen(self) -> list[Any]:
        """The people who were ticked."""
        return [self.members[key] for key in self.cleaned_data["to"]]
