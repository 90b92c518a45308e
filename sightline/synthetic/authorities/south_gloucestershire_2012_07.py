"""South Gloucestershire as its inspection report of July 2012 shows it."""

import datetime as dt

from ..published import south_gloucestershire
from . import Authority

authority = Authority(
    name="south-gloucestershire-2012-07",
    title="South Gloucestershire, July 2012",
    shows="211 children in care, reviews on time for 83.1%, and 212 child protection plans",
    usual_children=south_gloucestershire.CHILDREN,
    invent=south_gloucestershire.invent,
    as_at=south_gloucestershire.DAY_OF_FIGURES,
    improved_until=dt.date(2013, 3, 31),
)
