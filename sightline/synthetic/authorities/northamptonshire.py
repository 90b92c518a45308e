"""Northamptonshire, one authority over two years, as three inspection reports show it."""

import datetime as dt

from ..published.northamptonshire import told as northamptonshire
from . import Authority

authority = Authority(
    name="northamptonshire",
    title="Northamptonshire, March 2011 to July 2013",
    shows="706 children in care in 2011 and 728 in 2013, two years older, in three reports",
    usual_children=northamptonshire.CHILDREN,
    invent=northamptonshire.invent,
    as_at=northamptonshire.JULY_2013,
    improved_until=dt.date(2014, 3, 31),
)
