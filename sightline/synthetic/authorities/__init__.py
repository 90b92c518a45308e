"""The invented authorities, one file each. They are found here; there is no list to add to."""

import datetime as dt
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..invent.returned.listed import Listed
from ..invent.rows import World

Known = tuple[str, int, int, str]
"""A postcode, metres east and north, and its authority's code, as a published list has them."""


@dataclass(frozen=True)
class Authority:
    """An authority that can be built: its name, what it shows, and how its lives are invented.

    `invent(children, seed, as_at)` gives every row of the record, and draws from nothing but
    what it is given. `usual_children` is how many are made unless someone asks for another number.
    One with an `as_at` reproduces published figures: its children and its last day are what they
    are (about `usual_children` of them), and only the seed may be chosen. One with an
    `improved_until` can also be built up to that day, having put right what was asked of it. What
    is done `afterwards` is recorded as people do, today: only where the last day is today. Where
    its `postcodes` are is held as a list that somebody loaded, and so are its `homes` as Ofsted's.
    """

    name: str
    title: str
    shows: str
    usual_children: int
    invent: Callable[[int, int, dt.date], World]
    as_at: dt.date | None = None
    improved_until: dt.date | None = None
    afterwards: Callable[[], None] | None = None
    invent_in_parts: Callable[[int, int, dt.date], Iterator[World]] | None = None
    postcodes: tuple[Known, ...] = ()
    homes: tuple[Listed, ...] = ()

    def parts(self, children: int, seed: int, as_at: dt.date) -> Iterator[World]:
        """The rows, some children at a time where the authority can be of any size."""
        if self.invent_in_parts is not None:
            return self.invent_in_parts(children, seed, as_at)
        return iter([self.invent(children, seed, as_at)])


@lru_cache(maxsize=1)
def all_authorities() -> dict[str, Authority]:
    """Every authority by its name: each file of this folder holds one, called `authority`."""
    found = [
        importlib.import_module(f"{__name__}.{module.name}").authority
        for module in pkgutil.iter_modules(__path__)
        if not module.name.startswith("test_")
    ]
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
