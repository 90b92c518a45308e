"""A child looked after for over a week has had time for the pupil number to be asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...language import rule
from ...rows import Child, Row


@rule(
    "210",
    "Header Episodes",
    "UPN DECOM",
    "The pupil number is said to be unknown because the child has just come into care (UN4), with"
    " an episode that began in the last week of the year.",
    """
    Header   | CHILD UPN
    *        | 1     UN4
             | 2     UN4
             | 3     UN1
    Episodes | CHILD DECOM
    *        | 1     24/03/2026
             | 2     23/03/2026
             | 3     24/03/2026
    """,
    differs="We find what the validator finds; the message of the rule would have it the other way"
    " round, children who came earlier.",
)
def _look(child: Child) -> Iterable[Row]:
    late = [row for row in child.episodes if row["DECOM"] >= dt.date(child.year, 3, 24)]
    told = [row for row in child["Header"] if row["UPN"] == "UN4"]
    return [*told, *late] if told and late else []
