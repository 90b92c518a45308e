"""The modules of the census as its rules see them: with all that each stands inside.

A rule about an assessment reads the day of its referral in the same row, and whoever mends what it
finds is asked about both.
"""

from __future__ import annotations

from ...cin_census import tables as census
from ...reading.columns import Table

NOT_ITS_OWN = ("DateOfInitialCPC",)
"""What a referral says of something else: a module inside it says its own, or none."""


def _inside(table: Table, *around: Table) -> Table:
    """A module with the columns of those it stands inside after its own."""
    own = {each.name for each in table.columns}
    told = [
        each
        for outer in around
        for each in outer.columns
        if each.name not in own and each.name not in NOT_ITS_OWN
    ]
    return Table(table.return_name, table.name, table.title, (*table.columns, *told), "LAchildID")


HEADER = census.HEADER
CHILD = census.CHILD
REFERRAL = _inside(census.REFERRAL, census.CHILD)
ASSESSMENT = _inside(census.ASSESSMENT, census.REFERRAL, census.CHILD)
IN_NEED_PLAN = _inside(census.IN_NEED_PLAN, census.REFERRAL, census.CHILD)
ENQUIRY = _inside(census.ENQUIRY, census.REFERRAL, census.CHILD)
PLAN = _inside(census.PLAN, census.REFERRAL, census.CHILD)
REVIEW = _inside(census.REVIEW, census.PLAN, census.REFERRAL, census.CHILD)

TABLES = (HEADER, CHILD, REFERRAL, ASSESSMENT, IN_NEED_PLAN, ENQUIRY, PLAN, REVIEW)
BY_NAME = {each.name: each for each in TABLES}
OWN = {
    each.name: frozenset(column.name for column in each.columns)
    for each in census.TABLES
    if each.name in BY_NAME
}
"""The columns of each module itself, by its name."""
