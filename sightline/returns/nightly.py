"""The yearly returns are checked at night, so that they are ready all year."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from .checks import keeping
from .checks.book import names
from .models import FrozenReturn
from .sign_off import freezing
from .writing.books import all_writings
from .writing.years import Year, year_of


def _returns(by: Account, day: dt.date) -> Came:
    years: dict[str, list[str]] = {}
    for name, year in due(day):
        keeping.check_whole(name, year.ends_on, by=by)
        years.setdefault(all_writings()[name].title, []).append(str(year.number))
    if not years:
        return Came("We know no rules of any return of this year.")
    told = [f"{title} to 31 March {' and '.join(held)}" for title, held in years.items()]
    return Came(f"Checked: {', '.join(told)}. The errors are listed under Errors in returns.")


def due(day: dt.date) -> list[tuple[str, Year]]:
    """The returns to check: of the year that is running, and of the last until it is signed off."""
    found = []
    running = year_of(day)
    for name in names():
        writing = all_writings()[name]
        for year in (running.before, running):
            if not writing.first_year <= year.number <= writing.last_year:
                continue
            if year is running or not _signed_off(name, year):
                found.append((name, year))
    return found


def _signed_off(name: str, year: Year) -> bool:
    frozen = FrozenReturn.objects.filter(return_name=name, year_ends_on=year.ends_on)
    return any(freezing.signed_off(each) for each in frozen)


JOBS = (Job("returns", "The yearly returns are checked", _returns),)
