"""Looks through the library: words in every report, grades over time, who was told and who rose."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import Count, QuerySet

from ..frameworks import Theme
from .models import WORDS, PublishedReport, ReportJudgement, ReportParagraph, ReportRecommendation
from .steps import asking_sections, step, theme_of, worst

START, STOP = "\x02", "\x03"
MOST = 200


@dataclass(frozen=True)
class Hit:
    """One passage that was found: its report, where in it, and its words with the hits apart.

    `parts` are pairs of words and whether they were looked for.
    """

    report: PublishedReport
    number: int | None
    section: str
    tier: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Found:
    """What a search brought: the passages shown, how many there are, and in how many reports."""

    hits: tuple[Hit, ...]
    passages: int
    reports: int


def reports() -> QuerySet[PublishedReport]:
    """Every report in the library that was not taken out again."""
    return PublishedReport.objects.filter(withdrawn=False)


def search(
    words: str, *, authority: str = "", framework: str = "", asked_only: bool = False
) -> Found:
    """Passages with these words, the closest first: quotes, "or" and a minus work as on the web."""
    asked = _matching(ReportRecommendation, words, authority, framework)
    said = _matching(ReportParagraph, words, authority, framework)
    found = [*asked] if asked_only else [*asked, *said]
    found.sort(key=lambda each: -each.rank)
    return Found(
        hits=tuple(_hit(each) for each in found[:MOST]),
        passages=len(found),
        reports=len({each.report_id for each in found}),
    )


def _matching(
    model: type[ReportParagraph] | type[ReportRecommendation],
    words: str,
    authority: str,
    framework: str,
) -> list[ReportParagraph] | list[ReportRecommendation]:
    words = words.replace("\0", " ")  # which the database takes in no text
    query = SearchQuery(words, config="english", search_type="websearch")
    rows = model.objects.filter(report__withdrawn=False).annotate(looked=WORDS)
    rows = rows.filter(looked=query).select_related("report")
    if authority:
        rows = rows.filter(report__authority=authority)
    if framework:
        rows = rows.filter(report__framework=framework)
    if model is ReportParagraph:
        rows = rows.exclude(section__in=asking_sections())  # found among what is asked for
    marked = SearchHeadline(
        "text",
        query,
        config="english",
        start_sel=START,
        stop_sel=STOP,
        max_words=60,
        min_words=30,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    rows = rows.annotate(rank=SearchRank(WORDS, query), marked=marked)
    return list(rows.order_by("-rank", "pk")[:2000])


def _hit(row: ReportParagraph | ReportRecommendation) -> Hit:
    return Hit(
        report=row.report,
        number=getattr(row, "number", None),
        section=row.section,
        tier=getattr(row, "tier", ""),
        parts=_apart(row.marked),
    )


def _apart(marked: str) -> tuple[tuple[str, bool], ...]:
    """Words in pieces, each with whether it was marked as looked for."""
    pieces = re.split(f"({START}[^{STOP}]*{STOP})", marked)
    return tuple(
        (piece.strip(f"{START}{STOP}"), piece.startswith(START)) for piece in pieces if piece
    )


def authorities() -> list[tuple[str, int]]:
    """Every authority with a report in the library, by name, and how many it has."""
    told = reports().exclude(authority="").values("authority").annotate(held=Count("pk"))
    return sorted((row["authority"], row["held"]) for row in told)


@dataclass(frozen=True)
class History:
    """One authority's reports, the oldest first, and its grades by theme in each.

    A theme graded more than once in one report is told at its worst.
    """

    reports: tuple[PublishedReport, ...]
    themes: tuple[tuple[str, tuple[str, ...]], ...]


def history(authority: str) -> History:
    """The grades of one authority over time."""
    held = list(reports().filter(authority=authority).order_by("inspection_end", "pk"))
    grades = grades_by_theme(held)
    rows = tuple(
        (str(theme), tuple(grades[report.pk].get(theme, "") for report in held))
        for theme in Theme
        if any(grades[report.pk].get(theme) for report in held)
    )
    return History(tuple(held), rows)


def grades_by_theme(held: Sequence[PublishedReport]) -> dict[int, dict[Theme, str]]:
    """For each report, by key, its grade in each theme; the worst where it has several."""
    framework = {report.pk: report.framework for report in held}
    several: dict[int, dict[Theme, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in ReportJudgement.objects.filter(report__in=framework).exclude(grade=""):
        theme = theme_of(framework[one.report_id], one.area)
        if theme is not None:
            several[one.report_id][theme].append(one.grade)
    return {
        key: {theme: worst(grades) for theme, grades in several[key].items()} for key in framework
    }


@dataclass(frozen=True)
class Told:
    """An authority that was told something, and its grade then and at the inspection after."""

    report: PublishedReport
    passages: tuple[Hit, ...]
    then: str
    after: PublishedReport | None
    now: str

    @property
    def moved(self) -> str:
        """Whether the grade rose, fell or stayed; blank where nobody can tell yet."""
        before, later = step(self.then), step(self.now)
        if before is None or later is None:
            return ""
        return "rose" if later < before else "fell" if later > before else "stayed"


def told(words: str, theme: Theme = Theme.OVERALL) -> list[Told]:
    """Who was asked for something in these words, and whose grade rose afterwards."""
    hits: dict[int, list[Hit]] = defaultdict(list)
    by_key: dict[int, PublishedReport] = {}
    for row in _matching(ReportRecommendation, words, "", ""):
        hits[row.report_id].append(_hit(row))
        by_key[row.report_id] = row.report
    named = {report.authority for report in by_key.values() if report.authority}
    every = list(reports().filter(authority__in=named, inspection_end__isnull=False))
    grades = grades_by_theme([*every, *by_key.values()])
    made = []
    for key, report in by_key.items():
        after = _next(report, every, grades, theme)
        then = grades[key].get(theme, "")
        now = grades[after.pk].get(theme, "") if after else ""
        made.append(Told(report, tuple(hits[key]), then, after, now))
    order = {"rose": 0, "stayed": 1, "fell": 2, "": 3}
    return sorted(made, key=lambda one: (order[one.moved], one.report.authority))


def _next(
    report: PublishedReport,
    every: Sequence[PublishedReport],
    grades: dict[int, dict[Theme, str]],
    theme: Theme,
) -> PublishedReport | None:
    """The first report after this one on the same authority that grades the theme."""
    if report.inspection_end is None:
        return None
    later = [
        one
        for one in every
        if one.authority == report.authority
        and one.inspection_end > report.inspection_end
        and grades[one.pk].get(theme)
    ]
    return min(later, key=lambda one: one.inspection_end, default=None)


@dataclass(frozen=True)
class Year:
    """How many reports of one year and framework gave each grade; `ungraded` gave none."""

    year: int
    framework: str
    counts: tuple[int, int, int, int]
    ungraded: int

    @property
    def whole(self) -> int:
        """How many reports there are of this year and framework."""
        return sum(self.counts) + self.ungraded


def national(theme: Theme = Theme.OVERALL) -> list[Year]:
    """Grades by the year an inspection ended and by framework, over every report kept."""
    held = list(reports().exclude(framework="").filter(inspection_end__isnull=False))
    grades = grades_by_theme(held)
    counted: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for report in held:
        at = step(grades[report.pk].get(theme, ""))
        counted[report.inspection_end.year, report.framework][4 if at is None else at - 1] += 1
    return [
        Year(year, framework, (row[0], row[1], row[2], row[3]), row[4])
        for (year, framework), row in sorted(counted.items())
    ]
