"""Finds the same weakness in one report after another, for a person to confirm or refuse.

How like two recommendations are is measured in two ways and mixed. Six tenths is the cosine of
their words (TF-IDF, see `likeness`). Four tenths is the cosine of their subjects: how like each is
to each live test of the book, which knows that an officer's caseload and an officer's visit belong
together though they share few words. A pair of different reports is proposed when the mix is
`THRESHOLD` or more. Proposals are only that: a person says whether the weakness is the same.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.record.governance.models import AreaForImprovement

from ..library.models import PublishedReport, ReportRecommendation
from .book import all_tests
from .likeness import Likeness, cosine
from .models import Recurrence

METHOD = "words 0.6, subjects 0.4 (1)"
"""What this measure is called where a likeness is kept; a change of it is a new name."""
THRESHOLD = 0.25
WORDS, SUBJECTS = 0.6, 0.4
FAINT = 0.08
"""A likeness to a live test below this says nothing of the subject."""
OURS = "this authority"
WRITE = "improvement.write"
_REFERENCES = re.compile(r"\(\s*paragraphs?[^)]*\)", re.IGNORECASE)


@dataclass(frozen=True)
class Weakness:
    """One thing that one report asks for: the report, its day, the number there, and the words."""

    report: str
    on: dt.date
    number: int
    says: str

    @property
    def key(self) -> tuple[str, int]:
        """By what it is known again."""
        return (self.report, self.number)


def likenesses(texts: Sequence[str]) -> list[list[float]]:
    """How like each text is to each other, by their places: nought for the text itself."""
    tests = [f"{test.says} {test.words}" for test in all_tests().values()]
    plain = [_REFERENCES.sub(" ", text) for text in texts]
    learned = Likeness([*plain, *tests])
    rows = learned.rows[: len(plain)]
    about = [_subjects(row, learned.rows[len(plain) :]) for row in rows]
    return [
        [
            0.0 if one == other else WORDS * cosine(rows[one], rows[other])
            + SUBJECTS * cosine(about[one], about[other])
            for other in range(len(plain))
        ]
        for one in range(len(plain))
    ]  # fmt: skip


def _subjects(row: dict[str, float], tests: Sequence[dict[str, float]]) -> dict[str, float]:
    """How like a text is to each live test, as a row of length one."""
    likest = [max(0.0, cosine(row, test) - FAINT) for test in tests]
    length = math.sqrt(sum(value * value for value in likest))
    return {str(at): value / length for at, value in enumerate(likest) if value} if length else {}


def pairs(weaknesses: Sequence[Weakness]) -> list[tuple[Weakness, Weakness, float]]:
    """The pairs of different reports that are alike enough to be looked at, the likest first."""
    alike = likenesses([each.says for each in weaknesses])
    found = [
        (earlier, later, alike[one][other])
        for one, earlier in enumerate(weaknesses)
        for other, later in enumerate(weaknesses)
        if earlier.on < later.on and alike[one][other] >= THRESHOLD
    ]
    return sorted(found, key=lambda each: (-each[2], each[0].key, each[1].key))


def weaknesses_of(authority: str) -> list[Weakness]:
    """What every report on an authority asked for, the earliest report first."""
    own = authority in (OURS, settings.AUTHORITY)
    found = list(_ours()) if own else []
    held = {each.on for each in found}
    name = settings.AUTHORITY if authority == OURS else authority
    found += [each for each in _published(name) if each.on not in held] if name else []
    return sorted(found, key=lambda each: (each.on, each.report, each.number))


def _ours() -> Iterable[Weakness]:
    areas = AreaForImprovement.objects.select_related("report").order_by("report_id", "number")
    for area in areas:
        day = area.report.began_on or area.report.published_on
        if day is not None:
            yield Weakness(area.report.reference, day, area.number, area.wording)


def _published(authority: str) -> Iterable[Weakness]:
    """What reports read from files asked for, of those in the library."""
    wanted = ReportRecommendation.objects.filter(
        report__authority__iexact=authority, report__inspection_start__isnull=False,
        report__withdrawn=False,
    )  # fmt: skip
    for one in wanted.select_related("report").order_by("report_id", "place"):
        began = one.report.inspection_start
        yield Weakness(f"{one.report.authority}, {began:%B %Y}", began, one.place, one.text)


def authorities() -> list[str]:
    """The authorities of which two reports or more are held: this one, then the library's."""
    found = [OURS] if len({each.report for each in weaknesses_of(OURS)}) > 1 else []
    reports = PublishedReport.objects.filter(
        inspection_start__isnull=False, withdrawn=False, recommendations__isnull=False
    ).exclude(authority="")
    days: dict[str, set[dt.date]] = defaultdict(set)
    for name, day in reports.values_list("authority", "inspection_start").distinct():
        days[name].add(day)
    ours = settings.AUTHORITY.casefold()  # under its own name it is the first of them
    return found + sorted(
        name for name, held in days.items() if len(held) > 1 and name.casefold() != ours
    )


def propose(*, by: Account, authority: str) -> int:
    """Write down each pair that is alike and not written down yet. Returns how many. May refuse."""
    allow(by, WRITE)
    held = set(
        Recurrence.objects.filter(authority=authority).values_list(
            "earlier_report", "earlier_number", "later_report", "later_number"
        )
    )
    new = [
        Recurrence(
            authority=authority,
            earlier_report=earlier.report,
            earlier_number=earlier.number,
            later_report=later.report,
            later_number=later.number,
            likeness=Decimal(str(round(alike, 3))),
            method=METHOD,
        )
        for earlier, later, alike in pairs(weaknesses_of(authority))
        if (*earlier.key, *later.key) not in held
    ]
    with deed(by=by, why="Looked for what was asked for again"):
        Recurrence.objects.bulk_create(new)
        note(by=by, did=f"looked for what was asked for again: {len(new)} pairs to look at")
    return len(new)


def decide(
    *, by: Account, recurrence: Recurrence, same: bool, on: dt.date, because: str = ""
) -> Recurrence:
    """Say whether two weaknesses are the same; a refusal gives its reason. Raises Refused."""
    allow(by, WRITE)
    if not same and not because.strip():
        raise Refused("Say how the two differ, so that the same pair is not argued over again.")
    said = Recurrence.Decision("confirmed" if same else "refused")
    with deed(by=by, why=because or "The same weakness"):
        recurrence.decision, recurrence.decided_because = said, because.strip()
        recurrence.decided_on, recurrence.decided_by = on, by
        recurrence.save()
        note(by=by, did=f"decided of a weakness asked for again: {said.label}", about=recurrence)
    return recurrence


@dataclass(frozen=True)
class Thread:
    """One weakness through the reports that found it, the earliest first."""

    weaknesses: tuple[Weakness, ...]

    @property
    def reports(self) -> int:
        """In how many reports it stands."""
        return len({each.report for each in self.weaknesses})


def threads(weaknesses: Sequence[Weakness], recurrences: Iterable[Recurrence]) -> list[Thread]:
    """The weaknesses that confirmed pairs tie together, those in most reports first."""
    known = {each.key: each for each in weaknesses}
    root: dict[tuple[str, int], tuple[str, int]] = {key: key for key in known}

    def top(key: tuple[str, int]) -> tuple[str, int]:
        while root[key] != key:
            key = root[key]
        return key

    for each in recurrences:
        earlier = (each.earlier_report, each.earlier_number)
        later = (each.later_report, each.later_number)
        if earlier in root and later in root:
            root[top(later)] = top(earlier)
    tied: dict[tuple[str, int], list[Weakness]] = defaultdict(list)
    for key, weakness in known.items():
        tied[top(key)].append(weakness)
    found = [
        Thread(tuple(sorted(each, key=lambda one: (one.on, one.number))))
        for each in tied.values()
        if len(each) > 1
    ]
    return sorted(
        found, key=lambda one: (-one.reports, one.weaknesses[0].on, one.weaknesses[0].key)
    )


def asked_before() -> dict[tuple[str, int], list[str]]:
    """For each weakness of ours that a person knew again, the earlier reports that asked for it."""
    confirmed = Recurrence.objects.filter(
        authority=OURS, decision=Recurrence.Decision.CONFIRMED
    ).order_by("earlier_report", "earlier_number")
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for each in confirmed:
        says = f"{each.earlier_report}, number {each.earlier_number}"
        found[each.later_report, each.later_number].append(says)
    return dict(found)
