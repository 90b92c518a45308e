"""A child of school age has a pupil number, or a reason for none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sightline.core.calendar import add_months

from ...language import rule
from ...questions import where
from ...rows import Child, Row
from ..asking import goes_on, without_number


@rule(
    "8770Q",
    "Child",
    "UPN UPNunknown",
    "The child is of school age and has no pupil number, and no reason for that other than"
    " being too young.",
    """
    Child      | LAchildID PersonBirthDate UPN           UPNunknown
    *          | 1         31/03/2018      -             UN1
    *          | 2         31/03/2018      -             -
               | 3         31/03/2018      -             UN2
               | 4         01/04/2018      -             UN1
               | 5         31/03/2018      H801200001001 -
               | 6         31/03/2018      -             -
    CINdetails | LAchildID ReferralNFA
               | 1         0
               | 2         0
               | 3         0
               | 4         0
               | 5         0
               | 6         1
    """,
    until=2024,
    warns=True,
)
def _then(child: Child) -> Iterable[Row]:
    if not any(goes_on(row) for row in child["CINdetails"]):
        return []
    return where(child, "Child", lambda row: without_number(row, add_months(-72, child.ends)))


@rule(
    "8770Q",
    "Child",
    "UPN UPNunknown",
    "The child is of school age and has no pupil number, and no reason for that other than"
    " being too young.",
    """
    Child      | LAchildID PersonBirthDate UPN           UPNunknown
    *          | 1         31/08/2020      -             UN1
               | 2         01/09/2020      -             UN1
               | 3         31/08/2020      -             UN6
               | 4         31/08/2020      -             -
    CINdetails | LAchildID ReferralNFA
               | 1         0
               | 2         0
               | 3         0
               | 4         1
    """,
    since=2025,
    warns=True,
)
def _now(child: Child) -> Iterable[Row]:
    if not any(goes_on(row) for row in child["CINdetails"]):
        return []
    born_by = dt.date(child.year - 6, 8, 31)
    return where(child, "Child", lambda row: without_number(row, born_by))
