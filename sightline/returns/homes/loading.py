"""Loads Ofsted's lists of homes: reads every file first, and keeps all of them or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.refusal import WrongUse
from sightline.record.placements import listed

from ..reading.opening import LARGEST_FILE
from ..reading.refusing import NotReadable
from . import reading


@dataclass(frozen=True)
class Loaded:
    """How many homes and agencies are held of these lists, and what each list said."""

    homes: int
    lists: list[reading.ReadList]


def load(paths: Iterable[Path], *, by: Account, afresh: bool = False) -> Loaded:
    """Keep what these lists say, in place of what was held of the same numbers. Raises Refused.

    `afresh` lets go first of all that earlier lists said.
    """
    lists = [_read(path) for path in paths]
    homes = [home for each in lists for home in each.homes]
    return Loaded(listed.hold(by=by, homes=homes, afresh=afresh), lists)


def _read(path: Path) -> reading.ReadList:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(f"{path.name} is larger than 512 MB, which no list of homes is.")
        content = path.read_bytes()
    except OSError as why:
        raise WrongUse(f"{path} cannot be read: {why.strerror}. Give another file.") from why
    try:
        return reading.read(path.name, content)
    except NotReadable as why:
        raise Refused(f"{path.name}: {why} Nothing was kept of any list.") from why
