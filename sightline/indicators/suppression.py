"""Hides small numbers, and as many others as it takes that no small one can be worked out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from django.conf import settings

from .arithmetic import exact
from .book import all_indicators
from .figures import Figure

Reading = Callable[[Figure], int | None]


def small_below() -> int:
    """The least count that is shown (SIGHTLINE_SMALL_NUMBERS_BELOW); rulebook B0 gives none."""
    return int(settings.SMALL_NUMBERS_BELOW)


def is_small(count: int | Decimal | None, below: int | None = None) -> bool:
    """Whether a count could tell who a child is. Nought tells of nobody, and is shown."""
    return count is not None and 0 < count < (small_below() if below is None else below)


def suppressed(figures: Iterable[Figure], below: int | None = None) -> list[Figure]:
    """The same figures with every count from 1 to just under `below` hidden, in the same order;
    `below` is the authority's setting unless it is given.

    Hidden are the number above the line and the answer, and where it is small itself, or would
    give a small one away, the number below the line. Among figures that add up to a total (the
    groups of one split; indicators that are parts of another) others are hidden with them, so
    that the total, less what is shown, gives no small number away; and so for what is left when
    one is taken from the other.
    """
    held, below = list(figures), small_below() if below is None else below
    answers = {at for at, one in enumerate(held) if _small(one, below)}
    bases = {at for at in answers if is_small(_below(held[at]), below)}
    wholes, added = _wholes(held), True
    while added:
        added = False
        for places in wholes:
            for read in _readings(held[places[0]]):
                hidden = bases if read is _below else answers
                more = _needed(held, places, hidden, read, below)
                if more is not None:
                    hidden.add(more)
                    answers.add(more)
                    added = True
    return [_shown(one, at in answers, at in bases, below) for at, one in enumerate(held)]


def _above(figure: Figure) -> int | None:
    return None if figure.numerator is None else int(exact(figure.numerator))


def _below(figure: Figure) -> int | None:
    return None if figure.denominator is None else int(exact(figure.denominator))


def _rest(figure: Figure) -> int | None:
    """Those of whom it is not so; None where nothing is divided by rows."""
    if _kind(figure) != "share" or figure.numerator is None or figure.denominator is None:
        return None
    return int(exact(figure.denominator) - exact(figure.numerator))


def _kind(figure: Figure) -> str:
    found = all_indicators().get(figure.code)
    return found.kind if found else "share"


def _readings(figure: Figure) -> tuple[Reading, ...]:
    """What could be read off a figure that counts people."""
    kind = _kind(figure)
    if kind in ("mean", "median"):
        return (_below,)
    return (_above, _rest, _below) if kind == "share" else (_above,)


def _small(figure: Figure, below: int) -> bool:
    return any(is_small(read(figure), below) for read in _readings(figure))


def _wholes(figures: Sequence[Figure]) -> list[list[int]]:
    """The places of figures that add up to a total someone may know."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(figures):
        if one.by is not None:
            found["split", one.code, one.period, one.by].append(at)
        definition = all_indicators().get(one.code)
        if definition and definition.part_of:
            found["parts", definition.part_of, one.period, one.by, one.group].append(at)
    return list(found.values())


def _needed(
    figures: Sequence[Figure], places: list[int], hidden: set[int], read: Reading, below: int
) -> int | None:
    """One more to hide, the least that is shown, if those hidden here could be worked out."""
    counts = [read(figures[at]) or 0 for at in places if at in hidden]
    if not any(is_small(count, below) for count in counts) or _safe(counts, below):
        return None
    shown = [at for at in places if at not in hidden]
    if not shown:
        return None
    return min(shown, key=lambda at: (not read(figures[at]), read(figures[at]) or 0))


def _safe(counts: list[int], below: int) -> bool:
    """Whether the sum of what is hidden leaves each of them open.

    A reader who takes each for a small number must still find more than one way to make the sum.
    """
    total, many = sum(counts), len(counts)
    return total >= below and total not in (many, many * (below - 1))


def _shown(figure: Figure, hide: bool, hide_base: bool, below: int) -> Figure:
    excluded = tuple(
        (reason, count) for reason, count in figure.excluded if not is_small(count, below)
    )
    cannot_tell = figure.cannot_tell
    left_out = len(excluded) < len(figure.excluded) or is_small(cannot_tell, below)
    if not hide and not left_out:
        return figure
    told = replace(
        figure,
        excluded=excluded,
        cannot_tell=0 if is_small(cannot_tell, below) else cannot_tell,
        suppressed=True,
    )
    if not hide:
        return told
    if _kind(figure) in ("mean", "median"):
        hide_base = True
    return replace(
        told, numerator=None, value=None, denominator=None if hide_base else figure.denominator
    )
