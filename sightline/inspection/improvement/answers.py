"""Works live tests out on a day: what each came to, and whether that is what it must be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from sightline.indicators.arithmetic import divided, exact
from sightline.indicators.engines import Engine
from sightline.indicators.figures import Counting, Figure, Part, counting
from sightline.indicators.language import Count, Rate, Share

from .language import LiveTest, Sign, State

Asked = tuple[LiveTest, dt.date]
"""A test, and the day on which the report that it answers was published."""


@dataclass(frozen=True)
class Answer:
    """What a test came to on a day, with all the numbers it was made of."""

    test: LiveTest
    published: dt.date
    figure: Figure
    state: State

    @property
    def arithmetic(self) -> str:
        """The sum in words: 68 where it must be at most 0."""
        return f"{arithmetic(self.test, self.figure)}, and must be {self.test.must}"


def arithmetic(test: LiveTest, figure: Figure) -> str:
    """What was counted, as a sum that anyone can do again."""
    if figure.numerator is None:
        return "cannot be told"
    over, under = _plain(figure.numerator), _plain(figure.denominator)
    if isinstance(test.counts, Count):
        return over
    if figure.value is None:
        return "there was nothing to count"
    value = f"{figure.value.normalize():f}"
    if isinstance(test.counts, Share):
        return f"{over} of {under}, which is {value}%"
    times = f" × {test.counts.scale}" if test.counts.scale != 1 else ""
    return f"{over} ÷ {under}{times}, which is {value}"


def _plain(number: object) -> str:
    if number is None:
        return "nothing"
    return f"{float(exact(number)):,.2f}".rstrip("0").rstrip(".")  # type: ignore[arg-type]


def judge(test: LiveTest, figure: Figure) -> State:
    """Whether the answer is what it must be; where what is not known could change it, nobody can.

    A share of which some rows cannot be told is worked out as if all of them counted, and as if
    none did: only an answer that both give is given.
    """
    could_be = possible(test, figure)
    if not could_be:
        return State.CANNOT_TELL
    number = Fraction(test.must.number)
    if test.must.sign is Sign.AT_LEAST:
        held = {value >= number for value in could_be}
    else:
        held = {value <= number for value in could_be}
    if len(held) == 2:
        return State.CANNOT_TELL
    return State.EVIDENCED if held == {True} else State.NOT_YET


def possible(test: LiveTest, figure: Figure) -> list[Fraction]:
    """The least and the most that the answer could be, before rounding; nothing if untold."""
    if figure.numerator is None:
        return []
    above, untold = exact(figure.numerator), figure.cannot_tell
    if isinstance(test.counts, Count):
        return [above, above + untold]
    below = exact(figure.denominator or 0)
    if isinstance(test.counts, Share):
        ends = [divided(above + more, below + untold, test.counts.scale) for more in (0, untold)]
        return [end for end in ends if end is not None]
    scale = test.counts.scale if isinstance(test.counts, Rate) else 1
    value = divided(above, below, scale)
    return [] if value is None else [value]


def work_out(
    asked: Iterable[Asked], *, as_at: dt.date, engine: Engine | None = None
) -> dict[Asked, Answer]:
    """The answer of each test on a day; what the same number answers is counted once."""
    wanted = list(dict.fromkeys(asked))
    if not wanted:
        return {}
    with counting(engine) as run:
        return worked_out(run, wanted, as_at)


def worked_out(run: Counting, asked: Iterable[Asked], as_at: dt.date) -> dict[Asked, Answer]:
    """The same within a run that may have worked out other days before."""
    overs = {key: key[0].measure.over(as_at, key[1]) for key in dict.fromkeys(asked)}
    figures: dict[tuple, Figure] = {}
    found = {}
    # A school year ends on a day of its own: what stands as on one day is worked out together.
    for last in sorted({over.last for over in overs.values()}, reverse=True):
        now = [key for key, over in overs.items() if over.last == last]
        run.prepare([test.counts for test, _ in now], last)
        for test, published in now:
            over = overs[test, published]
            key = (test.counts.code, over)
            if key not in figures:
                [figures[key]] = run.between([test.counts], over)
            state = judge(test, figures[key])
            found[test, published] = Answer(test, published, figures[key], state)
    return found


def children_behind(
    test: LiveTest, published: dt.date, *, as_at: dt.date, part: Part, engine: Engine | None = None
) -> list[int]:
    """The numbers of the children in one part of what a test counted on a day."""
    with counting(engine) as run:
        over = test.measure.over(as_at, published)
        return run.children_behind(test.counts, over, part, None, None)
