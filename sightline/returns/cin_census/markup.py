"""The census as XML: which element stands where, and what is written when something is missing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from ..reading.codes import code_lists
from ..reading.columns import Column, Table
from ..writing.books import LeftOut
from ..writing.values import Records, carried, held, written
from ..writing.years import Year

UNSAID = {
    "Sex": ("U", "not known"),
    "Ethnicity": ("NOBT", "not yet obtained"),
    "ReferralSource": ("10", "unknown"),
    "ReferralNFA": ("0", "not a referral that went no further"),
    "ICPCnotRequired": ("0", "not decided that no conference is needed"),
}
"""What the schema cannot do without, and the code that says that the record does not say."""
MUST = {
    "CINreferralDate",
    "AssessmentActualStartDate",
    "CINPlanStartDate",
    "S47ActualStartDate",
    "CPPstartDate",
    "InitialCategoryOfAbuse",
    "LatestCategoryOfAbuse",
    "NumberOfPreviousCPP",
    "CPPreviewDate",
}
"""What the schema cannot do without either, and no code says is missing."""
TO_COME = {"ExpectedPersonBirthDate", "InitialCPCtarget", "AssessmentInternalReviewDate"}
"""Days that may lie after the year. Any other day after it was not known when it ended."""
KNOWN_WITH = {
    "ReasonForClosure": "CINclosureDate",
    "AssessmentFactors": "AssessmentAuthorisationDate",
    "PPOutcome": "StepDecisionDate",
}
"""What is decided on a day, and so not known before it."""
INSIDE = {"Disability": "Disabilities", "AssessmentFactors": "FactorsIdentifiedAtAssessment"}
"""Columns that hold several codes, each an element of its own inside this one."""
DAY = "%Y-%m-%d"
PUPIL_NUMBER = re.compile(r"[A-Za-z]\d{11}[\dA-Za-z]", re.ASCII)
UNPRINTABLE = dict.fromkeys([*range(0x20), 0x7F, 0xFFFE, 0xFFFF])

Cells = dict[str, list[str]]
"""What is written in each column, by the name of the year: nothing, one value, or several codes."""


class Form:
    """The form of one year: makes the cells of its tables, and tells of what it leaves out.

    With `as_it_is` it leaves nothing out that the form has no place for, so that a check can say
    what is wrong with it.
    """

    def __init__(
        self, year: Year, tell: Callable[[LeftOut], None], *, as_it_is: bool = False
    ) -> None:
        self.year, self.tell, self.as_it_is = year, tell, as_it_is

    def cells(self, table: Table, records: Records, who: str) -> Cells | None:
        """What one module says. None where it lacks something that nothing can stand for."""
        made: Cells = {}
        later: set[str] = set()
        for column in carried(table, self.year.number):
            value = held(column, records)
            if KNOWN_WITH.get(column.name) in later or (
                column.name == "AssessmentFactors" and not made["AssessmentAuthorisationDate"]
            ):  # the census asks for those that a finished assessment found
                value = None
            elif self._to_come(column, value):
                later.add(column.name)
                value = None
            if column.name == "LAchildID":
                value = _printable(str(value))
            words = self._words(column, value, who)
            if not words and column.name in MUST and not self.as_it_is:
                self._tell(who, column, value, f"{table.title.capitalize()}: {column.name} is not"
                           " recorded, and the census has no place for one without.")  # fmt: skip
                return None
            made[column.name] = words
        return made

    def _to_come(self, column: Column, value: Any) -> bool:
        day = isinstance(value, dt.date) and column.name not in TO_COME
        return day and value > self.year.ends_on

    def _words(self, column: Column, value: Any, who: str) -> list[str]:
        """How a value is written, checked against the codes of the year."""
        several = value if isinstance(value, list | tuple) else [value]
        words = [each for one in several if (each := _written(column, one))]
        if column.kind == "pupil number" and not self.as_it_is:
            words = [each for each in words if self._is_a_number(column, each, who)]
        if column.codes and not self.as_it_is:
            words = [each for each in words if self._is_a_code(column, each, who)]
        if not words and column.name in UNSAID:
            stands, means = UNSAID[column.name]
            self._tell(who, column, "", f"The record does not say, so {column.name} is written"
                       f" {self._as_then(column, stands)}, {means}.")  # fmt: skip
            words = [stands]
        return [self._as_then(column, each) for each in words]

    def _is_a_code(self, column: Column, word: str, who: str) -> bool:
        code = code_lists()[column.codes].codes.get(word)
        if code and code.allowed(self.year.number):
            return True
        self._tell(who, column, word, f"{column.name} {word} is no code of this year, so it is"
                   " left out.")  # fmt: skip
        return False

    def _is_a_number(self, column: Column, word: str, who: str) -> bool:
        if PUPIL_NUMBER.fullmatch(word) or word in code_lists()["no_pupil_number"].codes:
            return True
        self._tell(who, column, word, f"{column.name} is not a letter and twelve figures, so it is"
                   " left out.")  # fmt: skip
        return False

    def name(self, column: Column) -> str:
        """What the form of the year calls a column."""
        then = column.before
        return then.name if then and self.year.number <= then.last_year else column.name

    def _as_then(self, column: Column, word: str) -> str:
        then = column.before
        if then and self.year.number <= then.last_year:
            return dict(then.codes).get(word, word)
        return word

    def _tell(self, who: str, column: Column, value: Any, why: str) -> None:
        self.tell(LeftOut(who, column.name, _written(column, value) if value else "", why))

    def lines(self, table: Table, cells: Cells, depth: int, *names: str) -> Iterator[str]:
        """The elements of these columns, or of all, in the order of the form; blanks are none."""
        pad = "  " * depth
        for column in table.columns:
            words = cells.get(column.name)
            if not words or (names and column.name not in names):
                continue
            name = self.name(column)
            if around := INSIDE.get(column.name):
                yield f"{pad}<{around}>\n"
                yield from (f"{pad}  <{name}>{escape(each)}</{name}>\n" for each in words)
                yield f"{pad}</{around}>\n"
            else:
                yield f"{pad}<{name}>{escape(words[0])}</{name}>\n"


def _written(column: Column, value: Any) -> str:
    if isinstance(value, dt.date):
        return f"{value:%Y-%m-%d}"
    return written(column, value)


def _printable(text: str) -> str:
    """Without what no XML may hold."""
    return text.translate(UNPRINTABLE)
