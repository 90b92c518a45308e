"""Freezes a return as it is to be sent, and gives it back byte for byte however much later."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from django.db.models import Max, QuerySet
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.core.recording import alone

from ..checks import keeping
from ..checks.book import names, rules_of
from ..checks.last_year import NAMES_NEEDED
from ..loading import software_version
from ..models import FigureExplained, FrozenReturn, ReturnSigned
from ..writing.books import all_writings
from ..writing.once import one_reading
from ..writing.years import Year
from . import reconciling
from .packing import LONG_AGO, packed, reproduced

__all__ = ["LONG_AGO", "reproduced"]
FREEZE, SIGN = "returns.write", "returns.sign"
NEEDED = NAMES_NEEDED
"""People whose names a return carries before it is signed off."""
ERRORS = "errors"
"""What is to be said of errors that stood, as of a figure that is not the scorecard's."""


def freeze(name: str, year_ends_on: dt.date, *, by: Account) -> FrozenReturn:
    """Keep the return as it would be sent now, as the next version of its year. Raises Refused."""
    allow(by, FREEZE)
    writing = all_writings().get(name)
    if writing is None or name not in names():
        raise Refused(f"There is no return called {name} to freeze.")
    year = Year(year_ends_on)
    cut_off = timezone.now()
    why = f"Freezing the {writing.title} to {year.ends_on:%d/%m/%Y}"
    with deed(by=by, why=why), one_reading():
        if not alone(f"freezing {name} {year.ends_on}", wait=False):
            raise Refused("It is being frozen at this moment. It is on the list in a minute.")
        kept = keeping.check_whole(name, year_ends_on, by=by)
        written = writing.files(year, ()) if writing.uncertain else writing.files(year)
        made = {file: _whole(each.content) for file, each in written.items()}
        last = FrozenReturn.objects.filter(return_name=name, year_ends_on=year.ends_on)
        frozen = FrozenReturn.objects.create(
            return_name=name,
            year_ends_on=year.ends_on,
            version=(last.aggregate(latest=Max("version"))["latest"] or 0) + 1,
            cut_off=cut_off,
            by=by,
            software=software_version(),
            rules=_rules(name, year.number),
            errors=kept.errors,
            content=packed(made),
            fingerprints={file: hashlib.sha256(each).hexdigest() for file, each in made.items()},
            rows={file: each.rows for file, each in written.items()},
            figures=reconciling.figures(name, year, made),
        )
        note(by=by, did="return frozen", about=frozen, why=str(frozen))
    return frozen


def taken(frozen: FrozenReturn, *, by: Account) -> dict[str, bytes]:
    """The files as they were, for whoever may write a return to take away. Raises Refused.

    They name every child of the return, restricted records among them, so it is written down.
    """
    allow(by, FREEZE)
    files = reproduced(frozen)
    with deed(by=by, why=f"Taking {frozen}"):
        note(by=by, did="frozen return taken", about=frozen, why=str(frozen))
    return files


def noted(frozen: FrozenReturn, *, by: Account) -> None:
    """Write down that somebody took away what differs between a return and those beside it."""
    with deed(by=by, why=f"Taking what differs from {frozen}"):
        note(by=by, did="differences of a return taken", about=frozen, why=str(frozen))


def explain(*, by: Account, frozen: FrozenReturn, figure: str, why: str) -> FigureExplained:
    """Say why a headline figure is not that of the scorecard, or why errors stand. Raises Refused.

    What two people have signed is explained no further: they signed what was said then.
    """
    allow(by, SIGN)
    if figure not in {code for code, _ in may_be_said(frozen)}:
        raise Refused("There is no such figure to explain.")
    with deed(by=by, why=why):
        alone(f"frozen return {frozen.pk}")
        if signed_off(frozen):
            raise Refused("Two people have signed this version, with what was said of it then.")
        made = FigureExplained.objects.create(frozen=frozen, figure=figure, why=why, by=by)
        note(by=by, did="figure of a return explained", about=frozen, why=why)
    return made


def may_be_said(frozen: FrozenReturn) -> list[tuple[str, str]]:
    """What a reason can be given for: each figure, and the errors that stood, by code and title."""
    standing = [(ERRORS, "Errors that stood when it was frozen")] if frozen.errors else []
    return [*((each["code"], each["title"]) for each in frozen.figures), *standing]


def to_be_said(frozen: FrozenReturn) -> list[tuple[str, str]]:
    """What a reason must be given for: errors that stood, and figures that are not the scorecard's,
    unless the difference is all by how each is defined."""
    same = {
        each["code"]
        for each in frozen.figures
        if each["here"] == each["scorecard"] or each.get("accounted_for")
    }
    return [(code, title) for code, title in may_be_said(frozen) if code not in same]


def explained(frozen: FrozenReturn) -> dict[str, FigureExplained]:
    """What was last said of each figure: of this version, or else of an earlier one of the year in
    which both numbers were the same. Errors are said of each version anew."""
    mine = _numbers(frozen)
    told = FigureExplained.objects.filter(
        frozen__return_name=frozen.return_name,
        frozen__year_ends_on=frozen.year_ends_on,
        frozen__version__lte=frozen.version,
    )
    ordered = told.select_related("by", "frozen").defer("frozen__content")
    return {
        each.figure: each
        for each in ordered.order_by("frozen__version", "pk")
        if each.frozen_id == frozen.pk
        or (each.figure in mine and _numbers(each.frozen).get(each.figure) == mine[each.figure])
    }


def unexplained(frozen: FrozenReturn) -> list[str]:
    """The titles of what must be said, and nobody has said yet."""
    told = explained(frozen)
    return [title for code, title in to_be_said(frozen) if code not in told]


def sign(*, by: Account, frozen: FrozenReturn, says: str) -> ReturnSigned:
    """Put one's name to a frozen return. Raises Refused.

    Not twice by one person, not of a version that another has taken the place of, and not while a
    figure differs or an error stands and nobody has said why.
    """
    allow(by, SIGN)
    with deed(by=by, why=says):
        alone(f"frozen return {frozen.pk}")
        held = FrozenReturn.objects.get(pk=frozen.pk)
        if held.signatures.filter(by=by).exists():
            raise Refused("You have signed this version. Somebody else signs beside you.")
        if later_than(held).exists():
            raise Refused("A later version takes this one's place. Look at that one.")
        if rest := unexplained(held):
            raise Refused(f"Say first why, under “Beside the scorecard”: {', '.join(rest)}.")
        made = ReturnSigned.objects.create(frozen=held, by=by, says=says)
        note(by=by, did="return signed", about=held, why=says)
    return made


def _numbers(frozen: FrozenReturn) -> dict[str, tuple[int, int | None]]:
    return {each["code"]: (each["here"], each["scorecard"]) for each in frozen.figures}


def signed_off(frozen: FrozenReturn) -> bool:
    """Whether two people have put their names to it."""
    return frozen.signatures.count() >= NEEDED


def later_than(frozen: FrozenReturn) -> QuerySet[FrozenReturn]:
    """The versions that came after this one."""
    same = FrozenReturn.objects.filter(
        return_name=frozen.return_name, year_ends_on=frozen.year_ends_on
    )
    return same.filter(version__gt=frozen.version)


def _whole(content: bytes | Iterable[bytes]) -> bytes:
    return content if isinstance(content, bytes) else b"".join(content)


def _rules(name: str, year: int) -> str:
    told = (f"{one.code}|{one.says}|{one.since}|{one.until}" for one in rules_of(name))
    return hashlib.sha256("\n".join([str(year), *told]).encode()).hexdigest()
