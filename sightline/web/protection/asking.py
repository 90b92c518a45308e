"""What meetings ask alike: who came, from which agency, what each knew, and how actions stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sightline.record.people.models import Child, FamilyMember
from sightline.record.planning.choices import (
    THERE,
    ActionStatus,
    Agency,
    Attended,
    MemberKind,
    Progress,
)
from sightline.record.planning.models import Action
from sightline.record.protection.calling import PARENTS
from sightline.web.recording.form import RecordingForm, line, one_of, one_of_many, words
from sightline.web.words import uk_date

CAME = [
    (each.value, each.label) for each in Attended if each not in (Attended.PART, Attended.LEFT_OUT)
]
"""Ways of having come, or not, that need no reason beside them."""


@dataclass(frozen=True)
class Person:
    """Somebody who may have been at a meeting: what to call them, and in what right they come."""

    key: str
    called: str
    kind: str = MemberKind.AGENCY
    agency: str = ""
    name: str = ""


def agencies(*wanted: Agency) -> list[Person]:
    """One person from each of these agencies."""
    return [Person(each.value.replace(" ", "_"), each.label, agency=each.value) for each in wanted]


def parents_of(children: Iterable[Child]) -> list[Person]:
    """Each parent once, by name, however many of the children are theirs."""
    held = FamilyMember.objects.filter(child__in=list(children), ended_on=None).exclude(
        status__in=("draft", "entered in error")
    )
    found: dict[str, Person] = {}
    for each in held.order_by("pk"):
        if each.name and (each.relation in PARENTS or each.has_parental_responsibility):
            said = f"{each.name} ({each.get_relation_display().lower()})"
            found.setdefault(
                each.name, Person(f"parent_{each.pk}", said, MemberKind.PARENT, name=each.name)
            )
    return list(found.values())


def ask_who_came(form: RecordingForm, people: list[Person], knew: bool = False) -> list[str]:
    """Add the questions about each person; returns their names in order."""
    asked = []
    for each in people:
        form.fields[f"came_{each.key}"] = one_of_many(
            f"{each.called}: did they take part?", CAME, required=False
        )
        asked.append(f"came_{each.key}")
        if each.kind == MemberKind.AGENCY:
            form.fields[f"name_{each.key}"] = line(f"{each.called}: who?", most=150)
            asked.append(f"name_{each.key}")
        if knew:
            form.fields[f"knew_{each.key}"] = words(f"{each.called}: what do they know?", rows=2)
            asked.append(f"knew_{each.key}")
    return asked


def members(form: RecordingForm, people: list[Person]) -> list[dict[str, Any]]:
    """Those of whom something was said, as the record holds somebody at a meeting."""
    given, found = form.cleaned_data, []
    for each in people:
        if came := given.get(f"came_{each.key}"):
            found.append(
                {
                    "kind": each.kind,
                    "agency": each.agency,
                    "name": given.get(f"name_{each.key}") or each.name or each.called,
                    "attended": came,
                    "information": given.get(f"knew_{each.key}", ""),
                }
            )
    return found


def some_came(form: RecordingForm, people: list[Person]) -> bool:
    """Whether anybody took part."""
    return any(form.cleaned_data.get(f"came_{each.key}") in THERE for each in people)


class OfActions(RecordingForm):
    """A form that goes through actions: how far, whether it is better for the child, what changed.

    The page carries the edition of each action it shows, so that nobody writes over what somebody
    else wrote after the page was opened.
    """

    actions: Sequence[Action] = ()

    def ask_of_actions(self, actions: list[Action]) -> list[str]:
        """Add the questions about each action; returns their names in order."""
        self.actions = actions
        asked = []
        for each in actions:
            self.fields |= {
                f"state_{each.pk}": one_of_many(
                    f"“{each}”: how far has it got?",
                    ActionStatus.choices,
                    initial=each.state,
                    help_text=_stands(each),
                ),
                f"progress_{each.pk}": one_of(
                    f"“{each}”: is it better for the child?", Progress.choices
                ),
                f"changed_{each.pk}": words(
                    f"“{each}”: what is different for the child, and how do you know?", rows=2
                ),
            }
            asked += [f"{name}_{each.pk}" for name in ("state", "progress", "changed")]
        return asked

    def editions(self) -> list[tuple[str, int]]:
        """The hidden boxes that say which edition of each action the page shows."""
        return [(f"seen_{each.pk}", each.edition) for each in self.actions]

    def updates(self) -> dict[Action, dict[str, Any]]:
        """What was said of each action, with the edition of it that the person read."""
        given = self.cleaned_data
        return {
            each: {
                "seen": edition_of(self, f"seen_{each.pk}"),
                "state": given[f"state_{each.pk}"],
                "progress": given[f"progress_{each.pk}"],
                "what_changed": given[f"changed_{each.pk}"],
            }
            for each in self.actions
        }


def edition_of(form: RecordingForm, name: str) -> int:
    """Which edition a page showed; nought where it does not say."""
    told = str(form.data.get(name, ""))
    return int(told) if told.isdecimal() and len(told) < 9 else 0


def _stands(action: Action) -> str:
    """What the record says of an action now, in a line."""
    wanted = f"To change: {action.outcome} " if action.outcome else ""
    owner = f"By {action.owner}" if action.owner else "Nobody is named"
    due = f", by {uk_date(action.due_on)}" if action.due_on else ", no date"
    last = f" Last said: {action.what_changed}" if action.what_changed else ""
    return f"{wanted}{owner}{due}.{last}"
