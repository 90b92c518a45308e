"""What is asked of a visit: once for all the children, and what was true of each of them."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.core.spine import Interpreted
from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child
from sightline.record.story.models import Purpose, VisitKind
from sightline.record.story.visiting import Seen
from sightline.record.workforce.models import Worker
from sightline.web.called import names_of
from sightline.web.recording.form import (
    RecordingForm,
    TimeField,
    any_of,
    day,
    line,
    one_of,
    one_of_many,
    words,
    yes_no,
)

from .standing import purposes_for

ALONE, WITH_OTHERS, NOT_SEEN, NOT_THERE = "alone", "with others", "not seen", "not part of it"
HOW_SEEN = (
    (ALONE, "Seen, and seen alone"),
    (WITH_OTHERS, "Seen, with others there"),
    (NOT_SEEN, "Not seen"),
)
FOR_UNBORN = ((WITH_OTHERS, "The mother was seen"), (NOT_SEEN, "Not seen"))
"""A visit for a child not yet born is one at which the mother is seen."""
NOT_SEEN_BECAUSE = (
    "not at home", "missing", "refused", "access refused", "in another place", "unborn",
    "cancelled by family", "cancelled by us",
)  # fmt: skip
NOT_ALONE_BECAUSE = (
    "baby or pre-verbal", "child did not want it", "not appropriate", "no private space",
    "carer would not allow it",
)  # fmt: skip
WHERE = (
    "where the child lives", "school", "office", "car", "outdoors", "hospital", "custody", "online",
)  # fmt: skip
SAID_HOW = (
    "spoke", "drew", "wrote", "played", "signed", "symbols", "through advocate",
    "through interpreter", "was observed",
)  # fmt: skip


def said_as(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Choices whose label is the word itself."""
    return [(word, word[0].upper() + word[1:]) for word in words]


class VisitForm(RecordingForm):
    """When, who was seen and how, what they said, and what it means."""

    happened_on = day("Day of the visit")
    purposes = any_of("What was it for?", Purpose.choices, required=True)
    summary = words("What did you see and hear, what does it mean, and what next?", rows=5)
    kind = one_of("What kind of visit?", VisitKind.choices)
    where = one_of("Where?", said_as(WHERE))
    at = TimeField(label="What time did it begin?", required=False, help_text="Such as 14:30")
    made_by = one_of_many("Who made the visit?")
    announced = yes_no("Did the family know you were coming?", required=False)
    bedroom_seen = yes_no("Was the bedroom seen?", required=False)
    language = line("In which language?", most=80)
    interpreter = one_of(
        "Was there an interpreter?", Interpreted.Interpreter.choices, required=False
    )
    childs_view_means = words("What do you think the child’s words mean?", rows=2)
    what_we_will_do = words("What will we do about what the child said?", rows=2)
    critical = yes_no("Did something happen that others must know at once?", required=False)
    chronology = line("A line for the child’s story, where this visit matters to it", most=300)
    more = (
        "purposes", "kind", "where", "at", "made_by", "announced", "bedroom_seen", "language",
        "interpreter", "said_how", "childs_view_means", "what_we_will_do", "critical", "chronology",
    )  # fmt: skip
    said_how = one_of("How did the child say it?", said_as(SAID_HOW), required=False)

    def settle(self) -> None:
        """A question for the child and for each brother and sister in reach."""
        numbers = [self.child.pk, *siblings_within_reach(self.child, self.by)]
        self.children = {each.pk: each for each in Child.objects.filter(pk__in=numbers)}
        self.names = names_of(numbers)
        self.reveals = {}
        for number in numbers:
            self._ask_of(number, self.names[number].split(" ")[0], number != self.child.pk)
        self.fields["made_by"].choices = self._workers()
        self.order_fields(["happened_on", *self._of_each(numbers), "summary"])

    def _of_each(self, numbers: list[int]) -> list[str]:
        kinds = ("how", "why_not", "why_not_alone", "words")
        return [f"{kind}_{number}" for number in numbers for kind in kinds]

    def _ask_of(self, number: int, name: str, sibling: bool) -> None:
        also = [(NOT_THERE, "Not part of this visit")] if sibling else []
        unborn = self.children[number].born_on is None
        whom = "the mother" if unborn else name
        self.fields |= {
            f"how_{number}": one_of(
                f"Not yet born: was {whom} seen?" if unborn else f"Was {name} seen?",
                [*(FOR_UNBORN if unborn else HOW_SEEN), *also],
                error_messages={"required": f"Choose whether {whom} was seen"},
            ),
            f"why_not_{number}": one_of_many(
                f"Why was {name} not seen?", said_as(NOT_SEEN_BECAUSE), required=False
            ),
            f"why_not_alone_{number}": one_of_many(
                f"Why was {name} not seen alone?", said_as(NOT_ALONE_BECAUSE), required=False
            ),
            f"words_{number}": words(
                f"What did {name} say or show?",
                rows=2,
                help_text="In their own words, or what you saw of a baby. Not your view of it.",
            ),
        }
        self.reveals[f"how_{number}"] = {
            NOT_SEEN: f"why_not_{number}",
        }
        if not unborn:
            self.reveals[f"how_{number}"][WITH_OTHERS] = f"why_not_alone_{number}"

    def _workers(self) -> list[tuple[str, str]]:
        mine = getattr(self.by, "worker", None)
        held = Worker.objects.filter(team=mine.team_id) if mine and mine.team_id else Worker.objects
        found = {str(each.pk): each.name for each in held.filter(ended_on=None).order_by("name")}
        return list({**({str(mine.pk): mine.name} if mine else {}), **found}.items())

    def start(self) -> dict[str, Any]:
        """Today, by me, at home, for what the child's standing asks."""
        mine = getattr(self.by, "worker", None)
        apart = {f"how_{number}": NOT_THERE for number in self.children if number != self.child.pk}
        return {
            "happened_on": timezone.localdate(),
            "purposes": purposes_for(self.child),
            "kind": VisitKind.VISIT,
            "where": WHERE[0],
            "made_by": str(mine.pk) if mine else "",
            **apart,
        }

    def seen(self) -> list[Seen]:
        """What was true of each child who was part of the visit."""
        given = self.cleaned_data
        found = []
        for number, child in self.children.items():
            how = given[f"how_{number}"]
            if how == NOT_THERE:
                continue
            said = given[f"words_{number}"]
            found.append(
                Seen(
                    child=child,
                    seen=how != NOT_SEEN,
                    seen_alone=how == ALONE if how != NOT_SEEN else None,
                    not_seen_because=given[f"why_not_{number}"] if how == NOT_SEEN else "",
                    not_alone_because=(
                        given[f"why_not_alone_{number}"] if how == WITH_OTHERS else ""
                    ),
                    seen_where=given["where"] if how != NOT_SEEN else "",
                    bedroom_seen=given["bedroom_seen"],
                    childs_words=said,
                    said_how=(given["said_how"] or "spoke") if said else "",
                    childs_view_means=given["childs_view_means"],
                    what_we_will_do=given["what_we_will_do"],
                )
            )
        return found
