"""What a person settles once, and later loads remember: what a value means, who is one child."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.core.stating import Source
from sightline.record.people import services as people
from sightline.record.people.models import Child

from .models import DoubtfulMatch, Load, SettledMatch, SourceRow, UnderstoodValue
from .reading.codes import code_lists
from .reading.columns import Column
from .reading.recognising import ReadFile
from .reading.wording import in_words
from .taking.children import OTHER_ID

PERMISSION = "returns.settle"
ANSWERS = {"yes": True, "no": False, "unknown": None}
NOTHING = "nothing"
SETTLED_KINDS = ("code", "codes", "yes or no")


@dataclass(frozen=True)
class Question:
    """A value of a load that was not understood: where it stood, how often, what it could be."""

    return_name: str
    column: str
    written: str
    rows: int
    between: tuple[str, ...]


# WHAT A VALUE MEANS


def understand(
    *, by: Account, return_name: str, column: str, written: str, means: str, why: str = ""
) -> UnderstoodValue:
    """Say what a value means in a column of a return; deciding again replaces it. Raises Refused.

    `means` is a code of the column, "yes", "no" or "unknown" in a column of answers, or "nothing"
    where the value says nothing.
    """
    allow(by, PERMISSION)
    _check(_column(return_name, column), means)
    words = in_words(written).strip()
    if not words or len(words) > 300:
        raise Refused("Give the value as it is written in the file, in up to 300 characters.")
    with deed(by=by, why=why or f"What {written} means in {column}"):
        value, _ = UnderstoodValue.objects.update_or_create(
            return_name=return_name,
            column=column,
            words=words,
            defaults={"written": written, "means": means, "decided_by": by, "why": why},
        )
        note(by=by, did="value settled", about=value, why=why)
    return value


def meanings(return_name: str, column: str, written: str) -> list[tuple[str, str]]:
    """What a value may be said to mean, each with its words; what it could be comes first.

    Raises Refused where the return has no such column.
    """
    held = _column(return_name, column)
    if held.kind == "yes or no":
        found = {answer: answer.capitalize() for answer in ANSWERS}
    else:
        codes = code_lists()[held.codes]
        first = codes.between(written)
        ordered = [*first, *(each for each in codes.codes if each not in first)]
        found = {each: f"{each}: {codes.codes[each].meaning}" for each in ordered}
    return [*found.items(), (NOTHING, "Nothing: leave it blank")]


def forget(*, by: Account, value: UnderstoodValue, why: str) -> None:
    """Undo what a value was said to mean: later loads ask again. Raises Refused."""
    allow(by, PERMISSION)
    if not why.strip():
        raise Refused("Say why, so that whoever meets the value next can understand.")
    with deed(by=by, why=why):
        note(by=by, did="value no longer settled", about=value, why=why)
        value.delete()


def questions(load: Load) -> list[Question]:
    """The values of a load that were not understood, most rows first. A person may settle each.

    Those that have been settled are left out, whatever else is remarked of them.
    """
    settled = set(UnderstoodValue.objects.values_list("return_name", "column", "words"))
    counts: dict[tuple[str, str, str], int] = {}
    rows = SourceRow.objects.filter(file__load=load).values_list(
        "file__kind", "column", "value", "remarks"
    )
    for kind, column, value, remarks in rows.iterator():
        for name, written in [(column, value), *((each[0], each[1]) for each in remarks)]:
            if name and written and _asks(kind, name, written):
                counts[(kind, name, written)] = counts.get((kind, name, written), 0) + 1
    found = [
        Question(*place, n, _between(*place))
        for place, n in counts.items()
        if (place[0], place[1], in_words(place[2]).strip()) not in settled
    ]
    return sorted(found, key=lambda each: (-each.rows, each.column, each.written))


def remembered(files: Iterable[ReadFile]) -> None:
    """Give every value that has been settled its meaning, before the rows are taken."""
    settled: dict[str, dict[str, dict[str, str]]] = {}
    for each in UnderstoodValue.objects.all():
        settled.setdefault(each.return_name, {}).setdefault(each.column, {})[each.words] = (
            each.means
        )
    for file in files:
        for row in file.rows if file.kind in settled else ():
            for column, meanings in settled[file.kind].items():
                means = meanings.get(in_words(row.written.get(column, "")).strip())
                if means is not None and column in row.table.by_name:
                    row.values[column] = _held(row.table[column], means)
                    row.remarks[:] = [each for each in row.remarks if each.column != column]
                    if row.trouble and row.trouble.column == column and means != NOTHING:
                        row.trouble = None


def _held(column: Column, means: str) -> object:
    if means == NOTHING:
        return None
    if column.kind == "yes or no":
        return ANSWERS[means]
    return (means,) if column.kind == "codes" else means


def _columns(return_name: str) -> dict[str, Column]:
    from .taking.days import CENSUS, LISTS, SSDA903

    tables = {"SSDA903": SSDA903, "CIN census": CENSUS, "Annex A": LISTS}.get(return_name, ())
    return {each.name: each for table in tables for each in table.columns}


def _column(return_name: str, name: str) -> Column:
    column = _columns(return_name).get(name)
    if column is None or column.kind not in SETTLED_KINDS:
        raise Refused(f"{return_name} has no column of codes or answers called {name}.")
    return column


def _check(column: Column, means: str) -> None:
    answers = column.kind == "yes or no"
    allowed = list(ANSWERS) if answers else list(code_lists()[column.codes].codes)
    if means not in (*allowed, NOTHING):
        raise Refused(
            f"{means} is not one of the meanings of {column.name}. Choose one of:"
            f" {', '.join((*allowed, NOTHING))}."
        )


def _asks(return_name: str, name: str, written: str) -> bool:
    column = _columns(return_name).get(name)
    if column is None or column.kind not in SETTLED_KINDS:
        return False
    if column.kind == "yes or no":
        return True
    return code_lists()[column.codes].understood(written) is None


def _between(return_name: str, name: str, written: str) -> tuple[str, ...]:
    column = _columns(return_name)[name]
    return code_lists()[column.codes].between(written) if column.codes else ()


# WHO IS ONE CHILD


def open_doubts() -> list[DoubtfulMatch]:
    """The doubtful matches nobody has settled, each pair once, with the evidence."""
    settled = {_pair(each.kept, each.other) for each in SettledMatch.objects.all()}
    found: dict[frozenset[str], DoubtfulMatch] = {}
    for each in DoubtfulMatch.objects.select_related("child", "other").order_by("pk"):
        pair = _pair(each.child.la_child_id, each.other.la_child_id)
        if pair not in settled:
            found.setdefault(pair, each)
    return list(found.values())


def settle(*, by: Account, match: DoubtfulMatch, same: bool, why: str) -> SettledMatch:
    """Say whether two children are one or two. Raises Refused.

    One: from the next load on, rows of either id are the child who was known first, and both ids
    are kept. What is already held under the other id stays there; nothing loaded is moved. Two:
    they are never joined, nor asked about again.
    """
    kept, other = match.other, match.child
    for child in (kept, other):
        allow(by, PERMISSION, child.pk)
    if not why.strip():
        raise Refused("Say how you know, so that whoever undoes it can understand.")
    _refuse_if_settled(kept, other, same)
    with deed(by=by, why=why):
        settled = SettledMatch.objects.create(
            kept=kept.la_child_id, other=other.la_child_id, same=same, decided_by=by, why=why
        )
        if same:
            people.state_identifiers(
                by=by,
                source=Source("settled by a person", settled.decided_at.date()),
                rows=[{"child_id": kept.pk, "kind": OTHER_ID, "value": other.la_child_id}],
            )
        note(by=by, did="match settled", child_id=kept.pk, about=settled, why=why)
    return settled


def unsettle(*, by: Account, settled: SettledMatch, why: str) -> None:
    """Undo a settled match: the next load holds the two ids apart, and asks. Raises Refused.

    What was loaded meanwhile under the kept id stays there, and is named by its source.
    """
    allow(by, PERMISSION)
    if not why.strip():
        raise Refused("Say why it is undone.")
    with deed(by=by, why=why):
        child = Child.objects.get(la_child_id=settled.kept)
        if settled.same:
            people.withdraw_identifier(
                by=by, child_id=child.pk, kind=OTHER_ID, value=settled.other, why=why
            )
        note(by=by, did="match no longer settled", child_id=child.pk, about=settled, why=why)
        settled.delete()


def _refuse_if_settled(kept: Child, other: Child, same: bool) -> None:
    ids = {kept.la_child_id, other.la_child_id}
    for each in SettledMatch.objects.filter(Q(kept__in=ids) | Q(other__in=ids)):
        if {each.kept, each.other} == ids:
            raise Refused(f"{each} was already settled. Undo that first.")
        chained = each.other in ids or each.kept == other.la_child_id
        if same and each.same and chained:
            raise Refused(
                f"{each}: that was settled before. Undo it first, so that no child is reached"
                " through two others."
            )


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))
