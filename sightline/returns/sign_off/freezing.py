"""Freezes a return as it is to be sent, and gives it back byte for byte however much later."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from django.db import connection
from django.db.models import Max
from django.utils import timezone

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

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


def explain(*, by: Account, frozen: FrozenReturn, figure: str, why: str) -> FigureExplained:
    """Say why a headline figure is not that of the scorecard. Raises Refused."""
    allow(by, SIGN)
    if figure not in {each["code"] for each in frozen.figures}:
        raise Refused("There is no such figure to explain.")
    with deed(by=by, why=why):
        made = FigureExplained.objects.create(frozen=frozen, figure=figure, why=why, by=by)
        note(by=by, did="figure of a return explained", about=frozen, why=why)
    return made


def unexplained(frozen: FrozenReturn) -> list[str]:
    """The titles of figures that differ from the scorecard's with nobody having said why, unless
    the difference is all by how each is defined."""
    told = set(frozen.explained.values_list("figure", flat=True))
    return [
        each["title"]
        for each in frozen.figures
        if each["here"] != each["scorecard"]
        and each["code"] not in told
        and not each.get("accounted_for")
    ]


def sign(*, by: Account, frozen: FrozenReturn, says: str) -> ReturnSigned:
    """Put one's name to a frozen return. Raises Refused.

    Not twice by one person, not while a figure differs and nobody has said why, and not of a
    version that another has taken the place of.
    """
    allow(by, SIGN)
    with deed(by=by, why=says):
        _alone_with(frozen)
        held = FrozenReturn.objects.get(pk=frozen.pk)
        if held.signatures.filter(by=by).exists():
            raise Refused("You have signed this version. Somebody else signs beside you.")
        if rest := unexplained(held):
            raise Refused(f"Say first why this differs from the scorecard: {', '.join(rest)}.")
        if later_than(held).exists():
            raise Refused("A later version takes this one's place. Look at that one.")
        made = ReturnSigned.objects.create(frozen=held, by=by, says=says)
        note(by=by, did="return signed", about=held, why=says)
    return made


def _alone_with(frozen: FrozenReturn) -> None:
    """One person signs a version at a time. The service may not hold a row that never changes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"frozen return {frozen.pk}"]
        )


def signed_off(frozen: FrozenReturn) -> bool:
    """Whether two people have put their names to it."""
    return frozen.signatures.count() >= NEEDED


def later_than(frozen: FrozenReturn):
    """The versions that came after this one."""
    same = FrozenReturn.objects.filter(
        return_name=frozen.return_name, year_ends_on=frozen.year_ends_on
    )
    return same.filter(version__gt=frozen.version)


def before(frozen: FrozenReturn) -> FrozenReturn | None:
    """The version before this one; None for the first."""
    same = FrozenReturn.objects.filter(
        return_name=frozen.return_name, year_ends_on=frozen.year_ends_on
    )
    return same.filter(version__lt=frozen.version).order_by("-version").first()


def last_years(frozen: FrozenReturn) -> FrozenReturn | None:
    """The last version of the year before; None where none was frozen."""
    day = Year(frozen.year_ends_on).begins_on - dt.timedelta(days=1)
    same = FrozenReturn.objects.filter(return_name=frozen.return_name, year_ends_on=day)
    return same.order_by("-version").first()


def _whole(content: bytes | Iterable[bytes]) -> bytes:
    return content if isinstance(content, bytes) else b"".join(content)


def _rules(name: str, year: int) -> str:
    told = (f"{one.code}|{one.says}|{one.since}|{one.until}" for one in rules_of(name))
    return hashlib.sha256("\n".join([str(year), *told]).encode()).hexdigest()
