"""Norfolk as its inspection report of July 2013 shows it: every number counted from a child."""

import datetime as dt

from ..published import norfolk
from . import Authority

authority = Authority(
    name="norfolk-2013-07",
    title="Norfolk, July 2013",
    shows="1,088 children in care, 68 of them without a care plan, and reviews late for a third",
    usual_children=norfolk.CHILDREN,
    invent=norfolk.invent,
    as_at=dt.date(2013, 7, 12),
    improved_until=dt.date(2014, 3, 31),
)
