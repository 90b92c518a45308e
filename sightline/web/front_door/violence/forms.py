"""The questions about violence at home."""

from __future__ import annotations

from typing import Any

from sightline.record.front_door.choices import PartInIncident, PoliceRisk, WhereChildWas
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    one_of_many,
    words,
    yes_no,
)

ADULTS = 3
"""Adults that one page asks about."""


class NoticeForm(RecordingForm):
    """What the police told of an incident, and who was in it."""

    incident_on = day("On what day did it happen?")
    incident_time = TimeField(label="At what time?", required=False)
    place = line("Where?", most=160)
    police_reference = line("Police reference", most=60)
    police_risk = one_of("Which risk did the police find?", PoliceRisk.choices, required=False)
    injury = yes_no("Was somebody injured?", required=False)
    weapon = yes_no("Was there a weapon?", required=False)
    strangulation = yes_no("Was somebody strangled or choked?", required=False)
    pregnant = yes_no("Is somebody pregnant?", required=False)
    separating = yes_no("Are they separating, or lately separated?", required=False)
    safe_way = line(
        "How can the person harmed safely be reached?",
        help_text="Never write to a home they share.",
    )
    safe_time = line("When is it safe?", most=120)

    def settle(self) -> None:
        """Up to three adults, each with the part they took; and each child taken in so far."""
        adult: list[str] = []
        for number in range(1, ADULTS + 1):
            fields = {
                f"name_{number}": line(f"Adult {number}: name", most=160),
                f"part_{number}": one_of_many(
                    f"Adult {number}: part", PartInIncident.choices, required=False
                ),
                f"relation_{number}": line(f"Adult {number}: to the children", most=80),
                f"lives_there_{number}": yes_no(
                    f"Adult {number}: lives in the home?", required=False
                ),
                f"conditions_{number}": line(f"Adult {number}: bail conditions or orders"),
            }
            self.fields |= fields
            adult += fields
        self.pages = (
            Page(
                "incident",
                "What happened, and when?",
                ("incident_on", "incident_time", "place", "police_reference", "police_risk"),
            ),
            Page(
                "risk",
                "What makes it more dangerous?",
                ("injury", "weapon", "strangulation", "pregnant", "separating"),
            ),
            Page("adults", "Who was in it?", tuple(adult)),
            Page("safe", "Reaching the person harmed", ("safe_way", "safe_time")),
        )


def adults_of(given: dict[str, Any]) -> list[dict[str, Any]]:
    """The adults among the answers: those who have a name."""
    return [
        {
            "name": given[f"name_{number}"],
            "part": given[f"part_{number}"] or "both alleged",
            "relation": given[f"relation_{number}"],
            "lives_there": given[f"lives_there_{number}"],
            "conditions": given[f"conditions_{number}"],
        }
        for number in range(1, ADULTS + 1)
        if given.get(f"name_{number}")
    ]


class ChildForm(RecordingForm):
    """Where the child was, and whether anybody saw them: not seen must show."""

    where_was_child = one_of("Where was the child?", WhereChildWas.choices)
    seen_by_officer = yes_no("Did an officer see the child?", required=False)
    spoken_to = yes_no("Did anybody speak with the child?", required=False)
    said = words("What did the child say?", rows=3)
    school_told = line(
        "Who told the school, and whom?",
        help_text="Before the next school day. Leave it blank if nobody has yet.",
    )


class ReferForm(RecordingForm):
    """Why the agencies should talk about this family."""

    because = words("Why is the risk high?", required=True)
    agency = line("Which agency asks?", most=160)


class HeardForm(RecordingForm):
    """What came of a conference."""

    heard_on = day("On what day was it heard?")
    child_named = yes_no("Was this child named and talked about?")
    what_was_shared = words("What was shared about the child?", rows=4)
    action = words("What will be done for the child?", required=True, rows=3)
    owner = line("Who does it?", required=True, most=150)
    due_on = day("By when?")


class DoneForm(RecordingForm):
    """An action that was done."""

    done_on = day("On what day was it done?")
    what_changed = words("What changed for the child?", required=True, rows=3)
