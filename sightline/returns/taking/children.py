"""Who each row is about: one child across files and years, or a doubt a person must settle."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.core.models import Account as By
from sightline.core.stating import Source
from sightline.record.people import services
from sightline.record.people.models import Child, ChildIdentifier

from ..models import SettledMatch
from .spreading import Statement, Values
from .telling import Account, Told, accounted, together

OTHER_ID = "authority's other id"
MOST_SHARING = 5
"""More children than this under one pupil number, and it is a number put in to fill the column."""

_COMPARED = ("la_child_id", "upn", "former_upn", "born_on", "sex")


@dataclass(frozen=True)
class Doubt:
    """Two children who may be one, and why they were left as two."""

    file: str
    row: int
    child: str
    other: str
    why: str


class Children:
    """The children of a load. The rule, in order:

    0. what a person has settled: two ids that are one child, or that are never one;
    1. the authority's id, or another id already matched to the child;
    2. the same unique pupil number and the same birth date, from different files.
    A pupil number that stands for many children is no evidence of anything. Anything less, such as
    the pupil number with another birth date, or the same birth date, sex and home postcode, is
    listed as doubtful and nothing is merged. The returns carry no names.
    """

    def __init__(self, by: By):
        self.by = by
        self.ids: dict[str, int] = {}
        self.known_as: dict[str, str] = {}
        self.doubts: list[Doubt] = []
        self._said: set[tuple[str, str]] = set()
        self.settled = list(SettledMatch.objects.values_list("kept", "other", "same"))
        self.decided = {frozenset((kept, other)) for kept, other, _ in self.settled}
        self.apart = {frozenset((kept, other)) for kept, other, same in self.settled if not same}

    def take(
        self, statements: list[Statement], source: Source, accounts: dict[int, Account]
    ) -> None:
        """State the children of one day, and know each of them by number from now on."""
        self._match(statements)
        for each in statements:
            each.values = each.values | {"la_child_id": self.known_as[each.child]}
        tellings = together(statements, ("la_child_id",), accounts)
        self._state(tellings, source)
        self._remember_other_ids(statements, source)
        accounted(tellings, accounts)

    def number(self, child: str) -> int | None:
        """The child's number in the record."""
        return self.ids.get(self.known_as.get(child, child))

    def settled_doubts(self) -> list[Doubt]:
        """The doubts between children who were both taken in."""
        wanted = {each.other for each in self.doubts}
        held = set(
            Child.objects.filter(la_child_id__in=wanted).values_list("la_child_id", flat=True)
        )
        return [
            each
            for each in self.doubts
            if self.number(each.child) and (self.number(each.other) or each.other in held)
        ]

    def number_or_held(self, child: str) -> int:
        """The number of a child of this load, or of one who was on the record before it."""
        return self.number(child) or Child.objects.get(la_child_id=child).pk

    def _state(self, tellings: list[Told], source: Source) -> None:
        rows = [told.values for told in tellings]
        outcomes = services.state_children(by=self.by, source=source, rows=rows)
        for told, outcome in zip(tellings, outcomes, strict=True):
            told.result, told.row_id = outcome.result, outcome.row_id
            told.reason, told.column = outcome.reason, outcome.column
            if outcome.row_id is not None:
                self.ids[str(told.values["la_child_id"])] = outcome.row_id

    def _match(self, statements: list[Statement]) -> None:
        wanted = {each.child for each in statements} - set(self.known_as)
        if not wanted:
            return
        known = self._known(wanted)
        whole = _whole(statements)
        by_pupil_number = self._by_pupil_number(whole)
        crowded = _crowded(whole, by_pupil_number)
        for child in sorted(wanted):
            values, first = whole[child]
            same = child
            if values.get("upn") not in crowded:
                same = self._same_pupil(child, values, first, by_pupil_number, known)
            self.known_as[child] = known.get(child, same)
            pupil_number = values.get("upn")
            if pupil_number and pupil_number not in crowded and self.known_as[child] == child:
                by_pupil_number[str(pupil_number)].append((child, values, first.row.file))
        self._same_home(statements, whole, wanted)

    def _known(self, wanted: set[str]) -> dict[str, str]:
        known = {
            each: each
            for each in Child.objects.filter(la_child_id__in=wanted).values_list(
                "la_child_id", flat=True
            )
        }
        others = ChildIdentifier.objects.filter(kind=OTHER_ID, value__in=wanted)
        others = others.exclude(status="entered in error")
        found = dict(others.values_list("value", "child__la_child_id")) | known
        return found | {other: kept for kept, other, same in self.settled if same}

    def _by_pupil_number(self, whole: dict) -> dict[str, list[tuple[str, Values, str]]]:
        numbers = {str(values["upn"]) for values, _ in whole.values() if values.get("upn")}
        found: dict[str, list[tuple[str, Values, str]]] = defaultdict(list)
        held = Child.objects.filter(upn__in=numbers) | Child.objects.filter(former_upn__in=numbers)
        for each in held.values(*_COMPARED):
            for number in {each["upn"], each["former_upn"]} & numbers:
                found[number].append((each["la_child_id"], each, ""))
        return found

    def _same_pupil(
        self, child: str, values: Values, first: Statement, numbers: dict, known: dict[str, str]
    ) -> str:
        for other, theirs, file in numbers.get(str(values.get("upn")), ()):
            if other == known.get(child, child) or frozenset((child, other)) in self.apart:
                continue
            born, other_born = values.get("born_on"), theirs.get("born_on")
            if not (born and other_born):
                why = "The same unique pupil number, and a birth date is not known."
            elif born != other_born:
                why = "The same unique pupil number, with another birth date."
            elif child not in known and file != first.row.file:
                return other
            else:
                why = "The same unique pupil number and birth date, given as two children."
            self._doubt(first, child, other, why)
        return child

    def _same_home(self, statements: Iterable[Statement], whole: dict, wanted: set[str]) -> None:
        """Children alike in birth date, sex and home, unless pupil numbers tell them apart."""
        homes: dict[tuple, set[str]] = defaultdict(set)
        for each in statements:
            home = each.row.values.get("HOME_POST")
            values, _ = whole[each.child]
            if home and values.get("born_on") and values.get("sex"):
                homes[(values["born_on"], values["sex"], home)].add(each.child)
        for alike in homes.values():
            for child in sorted(alike & wanted)[1:]:
                other = min(alike)
                mine, theirs = whole[child][0].get("upn"), whole[other][0].get("upn")
                if self.known_as[child] != self.known_as.get(other) and not (mine and theirs):
                    why = "The same birth date, sex and home postcode."
                    self._doubt(whole[child][1], child, other, why)

    def _doubt(self, first: Statement, child: str, other: str, why: str) -> None:
        pair = (min(child, other), max(child, other))
        if pair not in self._said and child != other and frozenset(pair) not in self.decided:
            self._said.add(pair)
            self.doubts.append(Doubt(first.row.file, first.row.number, child, other, why))

    def _remember_other_ids(self, statements: list[Statement], source: Source) -> None:
        others = {each.child for each in statements if self.known_as[each.child] != each.child}
        rows = [
            {"child_id": self.number(child), "kind": OTHER_ID, "value": child}
            for child in sorted(others)
        ]
        services.state_identifiers(by=self.by, source=source, rows=rows)


def _crowded(whole: dict[str, tuple[Values, Statement]], held: dict[str, list]) -> set[object]:
    """Pupil numbers given to so many children that they say nothing of who is one child."""
    counted = Counter(values["upn"] for values, _ in whole.values() if values.get("upn"))
    return {
        number
        for number, count in counted.items()
        if max(count, len(held.get(str(number), ()))) > MOST_SHARING
    }


def _whole(statements: Iterable[Statement]) -> dict[str, tuple[Values, Statement]]:
    """Everything said of each child, first to speak first, with the statement that began it."""
    found: dict[str, tuple[Values, Statement]] = {}
    for each in statements:
        values, _ = found.setdefault(each.child, ({}, each))
        for name, value in each.values.items():
            values.setdefault(name, value)
    return found
