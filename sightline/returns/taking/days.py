"""Takes the rows of one day into the record, kind by kind, each through its service."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable

from sightline.core.models import Account as By
from sightline.core.stating import Source

from ..annex_a import saying as annex_a
from ..annex_a.tables import LISTS
from ..cin_census import saying as cin_census
from ..cin_census.tables import TABLES as CENSUS
from ..models import LoadedFile
from ..reading.codes import code_lists
from ..reading.columns import ReadRow, Remark
from ..reading.recognising import ReadFile
from ..ssda903 import saying as ssda903
from ..ssda903.tables import TABLES as SSDA903
from .children import Children
from .kinds import KINDS, Kind
from .linking import Links, adoption_plans, call_for, workers_and_teams
from .spreading import Statement
from .telling import (
    HAPPENED,
    LOADED,
    MERGED,
    SET_ASIDE,
    UNCHANGED,
    Account,
    Told,
    accounted,
    column_of,
    together,
    wrong,
)

SAYING = {"SSDA903": ssda903, "CIN census": cin_census, "Annex A": annex_a}
NEWEST_LIST_FIRST = ("List 8", "List 9", "List 7", "List 6", "List 5", "List 4", "List 3")
_ORDER = {
    (table.return_name, table.name): place
    for place, table in enumerate((*SSDA903, *CENSUS, *LISTS))
}


class Taking:
    """The work of taking rows into the record, day by day."""

    def __init__(self, by: By, children: Children, accounts: dict[int, Account], today: dt.date):
        self.by, self.children, self.accounts, self.today = by, children, accounts, today
        self.changed = False
        self.clashed: set[object] = set()
        self.again: set[int] | None = None

    def begin_again(self) -> None:
        """Start another pass, over the rows of the children for whom something clashed.

        What was taken of any other child would only be found unchanged. Rows about no child are
        few, and taken again with them.
        """
        self.again = set()
        for row_id, account in self.accounts.items():
            if account.child_id is None or account.child_id in self.clashed:
                account.begin_again()
                self.again.add(row_id)
        self.changed, self.clashed = False, set()

    def take(
        self,
        files: list[ReadFile],
        sources: dict[int, Source],
        day: dt.date,
        progress: Callable[[str, float], None],
    ) -> None:
        """Everything that speaks to one day: the children first, then what is said of them.

        `progress` is told what is being taken, and the share of the day's work done before it.
        """
        progress(f"Children in what speaks to {day:%d/%m/%Y}", 0.0)
        rows = [(row, file) for file in files for row in file.rows if self._wanted(row)]
        self.sources = {id(row): sources[id(file)] for row, file in rows}
        statements = self._statements(rows, day)
        about = [each for each in statements if each.about == "people.Child"]
        self._about_children(about)
        for each in about:
            self.accounts[id(each.row)].child_id = self.children.number(each.child)
        self._about_files(files, [each for each in statements if each.about[:8] == "returns."])
        by_kind: dict[str, list[Statement]] = defaultdict(list)
        for each in statements:
            if self._known(each):
                by_kind[each.about].append(each)
        links, whole, done = Links(self.by), len(statements) or 1, len(about)
        for kind in KINDS:
            if by_kind[kind.about]:
                progress(f"{kind.called} in what speaks to {day:%d/%m/%Y}", done / whole)
                self._take(kind, by_kind[kind.about], links)
                done += len(by_kind[kind.about])

    def _wanted(self, row: ReadRow) -> bool:
        return self.again is None or id(row) in self.again

    def _statements(self, rows: list[tuple[ReadRow, ReadFile]], day: dt.date) -> list[Statement]:
        rows.sort(key=lambda each: (_place(each[0]), each[0].file, each[0].number))
        found: list[Statement] = []
        for row, file in rows:
            account = self.accounts[id(row)]
            account.why = row.trouble
            if not row.trouble and row.table.who and not row.child:
                account.why = Remark("", "", "The child it belongs to has no id, so it has no one.")
            if account.why:
                continue
            _remark_on_the_year(row, day)
            found += SAYING[file.kind].statements(row, day)
        return found

    def _about_children(self, statements: list[Statement]) -> None:
        for source, some in self._by_source(statements):
            self.children.take(some, source, self.accounts)

    def _by_source(self, statements: Iterable[Statement]) -> list[tuple[Source, list[Statement]]]:
        found: dict[Source, list[Statement]] = defaultdict(list)
        for each in statements:
            found[self.sources[id(each.row)]].append(each)
        return list(found.items())

    def _about_files(self, files: list[ReadFile], statements: list[Statement]) -> None:
        """A census header is about the file: new with a new file, unchanged with the same one."""
        digests = {file.name: file.digest for file in files}
        known = set(
            LoadedFile.objects.filter(digest__in=digests.values()).values_list("digest", flat=True)
        )
        for each in statements:
            before = digests[each.row.file] in known
            self.accounts[id(each.row)].main = UNCHANGED if before else LOADED

    def _known(self, each: Statement) -> bool:
        """Whether the statement can be taken: its child is known and its day has come."""
        account = self.accounts[id(each.row)]
        if account.why or each.about == "people.Child" or each.about.startswith("returns."):
            return False
        if each.row.table.who:
            number = self.children.number(each.child)
            if number is None:
                account.why = _why_no_child(each)
                return False
            each.values = each.values | {"child_id": number}
        return not self._in_future(each, account) and not self._is_wrong(each, account)

    def _is_wrong(self, each: Statement, account: Account) -> bool:
        trouble = wrong(each)
        if trouble and each.main:
            account.why = trouble
        elif trouble:
            each.row.remarks.append(trouble)
        return trouble is not None

    def _in_future(self, each: Statement, account: Account) -> bool:
        for name in HAPPENED:
            when = each.values.get(name)
            if isinstance(when, dt.date) and when > self.today:
                column = column_of(each, name)
                remark = Remark(
                    column,
                    each.row.written.get(column, ""),
                    f"{column} is in the future, and a return can only say what has happened."
                    " Correct the date.",
                )
                if each.main:
                    account.why = remark
                else:
                    each.row.remarks.append(remark)
                return True
        return False

    def _take(self, kind: Kind, statements: list[Statement], links: Links) -> None:
        source = self.sources[id(statements[0].row)]
        if kind.about == "workforce.Allocation":
            statements = sorted(statements, key=_newest_list_first)
            workers_and_teams(self.by, statements, source)
        for each in statements:
            links.resolve(each)
        if kind.about == "assessment.Assessment":
            call_for(statements)
        if kind.about == "adoption.AdoptionPlan":
            adoption_plans(self.by, statements, source)
        for each in statements:
            each.values = dict.fromkeys(kind.words, "") | each.values
        tellings = together(statements, kind.key, self.accounts)
        for told in tellings:
            for name in kind.key:
                told.values.setdefault(name, None)
        self._state(kind, tellings)
        for told in tellings:
            links.remember(kind.about, told.values, told.row_id)
        accounted(tellings, self.accounts)

    def _state(self, kind: Kind, tellings: list[Told]) -> None:
        by_source: dict[Source, list[Told]] = defaultdict(list)
        for told in tellings:
            by_source[self.sources[id(told.first.row)]].append(told)
        for source, some in by_source.items():
            some.sort(key=lambda told: str(told.values.get("began_on") or ""))
            outcomes = kind.service(by=self.by, source=source, rows=_alike(some, kind))
            for told, outcome in zip(some, outcomes, strict=True):
                told.result, told.row_id = outcome.result, outcome.row_id
                told.reason, told.column = outcome.reason, outcome.column
                self.changed |= told.result in (LOADED, MERGED)
                if told.result == SET_ASIDE:
                    self.clashed.add(told.values.get("child_id"))


def _alike(tellings: list[Told], kind: Kind) -> list[dict[str, object]]:
    """The rows for a service, without blanks that the record would rather not be told."""
    return [
        {
            name: value
            for name, value in told.values.items()
            if name in kind.key or (value is not None and value != "")
        }
        for told in tellings
    ]


def _why_no_child(each: Statement) -> Remark:
    """What is wrong with the child's id, where the row says it; else that the child is not in."""
    who = each.row.table.who
    for remark in each.row.remarks:
        if remark.column == who:
            each.row.remarks.remove(remark)
            return remark
    return Remark(who, each.child, "The child it is about was set aside. Put that right first.")


def _place(row: ReadRow) -> int:
    return _ORDER[(row.table.return_name, row.table.name)]


def _newest_list_first(each: Statement) -> int:
    name = each.row.table.name
    return NEWEST_LIST_FIRST.index(name) if name in NEWEST_LIST_FIRST else 0


def _remark_on_the_year(row: ReadRow, day: dt.date) -> None:
    """Say which codes the return of that year does not take; they are loaded as written."""
    year = day.year + ((day.month, day.day) > (3, 31))
    for column in row.table.coded:
        value = row.values.get(column.name)
        if value is None:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            code = code_lists()[column.codes].codes[str(each)]
            if not code.allowed(year):
                row.remarks.append(
                    Remark(
                        column.name,
                        row.written.get(column.name, ""),
                        f"{code.code} ({code.meaning}) was not in the return for the year ending"
                        f" 31 March {year}; loaded as written.",
                    )
                )
