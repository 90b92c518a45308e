"""The deeds that set what an authority decides for itself: its time limits, dates and terms."""

from __future__ import annotations

import datetime as dt

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account
from sightline.core.periods import Period, Unit

from . import store
from .book import whole_book
from .models import IN_NUMBER, LocalDate, LocalNumber, SchoolTerm
from .ours import lengths_in, own_numbers

_PERMISSION = "duties.settings"
MOST = 1000
"""No number of an authority's own is larger: one that is was typed wrong."""


def lengths_to_set() -> dict[str, Period]:
    """The name of each time limit that an authority may set, with the usual one."""
    found = {each.name: each.usual for each in own_numbers() if isinstance(each.usual, Period)}
    return dict(sorted(found.items()))


def counts_to_set() -> dict[str, int]:
    """The name of each number of children that an authority may set, with the usual one."""
    found = {each.name: each.usual for each in own_numbers() if isinstance(each.usual, int)}
    return dict(sorted(found.items()))


def dates_to_set() -> list[str]:
    """The name of each day on which an authority may say it went over to another rule."""
    return sorted(
        {
            version.changed_over
            for duty in whole_book().values()
            for version in duty.versions
            if version.changed_over
        }
    )


def set_local_number(*, by: Account, name: str, period: Period, why: str) -> LocalNumber:
    """Put the authority's own time limit in place of the usual one. Raises Refused."""
    allow(by, _PERMISSION)
    usual = lengths_to_set().get(name)
    if usual is None:
        raise Refused(f"'{name}' is not a time limit that an authority sets. Choose one listed.")
    if period.count < 0:
        raise Refused("A time limit cannot be less than nothing. Give a number of nought or more.")
    _refuse_too_many(period.count)
    if period.unit is Unit.HOURS and usual.unit is not Unit.HOURS:
        raise Refused(f"This limit is counted in days, as {usual}. Give it in days or longer.")
    _refuse_no_reason(why)
    with deed(by=by, why=why):
        saved, _ = LocalNumber.objects.update_or_create(
            name=name,
            defaults={"count": period.count, "unit": period.unit.value, "why": why},
        )
        note(by=by, did=f"Set {name} to {period}", about=saved, why=why)
        _work_out_again(name)
    return saved


def set_local_count(*, by: Account, name: str, count: int, why: str) -> LocalNumber:
    """Put the authority's own number, such as a caseload, in place of the usual. Raises Refused."""
    allow(by, _PERMISSION)
    if name not in counts_to_set():
        raise Refused(f"'{name}' is not a number that an authority sets. Choose one listed.")
    if count < 1:
        raise Refused("Give a number of one or more.")
    _refuse_too_many(count)
    _refuse_no_reason(why)
    with deed(by=by, why=why):
        saved, _ = LocalNumber.objects.update_or_create(
            name=name, defaults={"count": count, "unit": IN_NUMBER, "why": why}
        )
        note(by=by, did=f"Set {name} to {count}", about=saved, why=why)
        _work_out_again(name)
    return saved


def clear_local_number(*, by: Account, name: str, why: str) -> None:
    """Go back to the usual time limit or number. Raises Refused."""
    allow(by, _PERMISSION)
    _refuse_no_reason(why)
    held = LocalNumber.objects.filter(name=name).first()
    if held is None:
        raise Refused(f"'{name}' has not been set, so the usual limit is already in use.")
    with deed(by=by, why=why):
        note(by=by, did=f"Went back to the usual {name}", about=held, why=why)
        held.delete()
        _work_out_again(name)


def set_local_date(*, by: Account, name: str, on: dt.date, why: str) -> LocalDate:
    """Say on which day the authority went over to another rule. Raises Refused."""
    allow(by, _PERMISSION)
    if name not in dates_to_set():
        raise Refused(f"'{name}' is not a day that an authority sets. Choose one listed.")
    _refuse_no_reason(why)
    with deed(by=by, why=why):
        saved, _ = LocalDate.objects.update_or_create(name=name, defaults={"on": on, "why": why})
        note(by=by, did=f"Set {name} to {on:%d/%m/%Y}", about=saved, why=why)
    return saved


def set_school_term(
    *, by: Account, began_on: dt.date, ended_on: dt.date, why: str = ""
) -> SchoolTerm:
    """Add a school term, or correct the last day of the one that began then. Raises Refused."""
    allow(by, _PERMISSION)
    if ended_on < began_on:
        raise Refused("The term ends before it begins. Correct one of the dates.")
    others = SchoolTerm.objects.exclude(began_on=began_on)
    clash = others.filter(began_on__lte=ended_on, ended_on__gte=began_on).first()
    if clash is not None:
        raise Refused(
            f"It overlaps the term from {clash.began_on:%d/%m/%Y} to {clash.ended_on:%d/%m/%Y}."
            " Correct the dates of one of them."
        )
    with deed(by=by, why=why or "School term set"):
        saved, _ = SchoolTerm.objects.update_or_create(
            began_on=began_on, defaults={"ended_on": ended_on}
        )
        did = f"Set the school term from {began_on:%d/%m/%Y} to {ended_on:%d/%m/%Y}"
        note(by=by, did=did, about=saved, why=why)
    return saved


def _work_out_again(name: str) -> None:
    """Put right the clocks of the duties that this number is part of."""
    duties = [
        duty for duty in whole_book().values() if name in {each.name for each in lengths_in(duty)}
    ]
    if duties:
        store.rebuild(duties=duties)


def _refuse_too_many(count: int) -> None:
    if count > MOST:
        raise Refused(f"Give a number of {MOST} or less.")


def _refuse_no_reason(why: str) -> None:
    if not why.strip():
        raise Refused("Say why: which local rule or decision does it come from?")
