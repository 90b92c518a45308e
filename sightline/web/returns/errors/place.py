"""Where somebody was in the list of errors, so that mending one leads back to the same place."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlencode

from . import shown

PLACE, BACK = "errors in returns", "back"
KEPT = (*shown.FILTERS, "page")


def back(name: str, year_ends_on: dt.date) -> str:
    """The end of the address that leads to the list as it was last looked at."""
    which = {"return": name} if name != shown.USUAL else {}
    return urlencode({**which, "year": year_ends_on.year, BACK: "yes"})


def kept(request, name: str, year_ends_on: dt.date) -> str | None:
    """The end of the address of where this person was, where they come back to the list; else None,
    and where they are now is kept."""
    if BACK in request.GET:
        which = {"return": name} if name != shown.USUAL else {}
        held = request.session.get(PLACE) or {}
        same = held.get("of") == [name, year_ends_on.year]
        narrowed = held.get("asked", {}) if same else {}
        return urlencode({**which, "year": year_ends_on.year, **narrowed})
    asked = {each: request.GET[each] for each in KEPT if request.GET.get(each)}
    now = {"of": [name, year_ends_on.year], "asked": asked}
    if request.session.get(PLACE) != now:
        request.session[PLACE] = now
    return None
