"""Anyshire: a small present-day authority, with good work and late work as anywhere."""

from .. import desk
from ..invent.lives import invent, invent_in_parts
from ..invent.returned.listed import listed
from ..invent.returned.places import ALL
from . import Authority

authority = Authority(
    name="anyshire",
    title="Anyshire",
    shows="a present-day authority of any size, with late, missed and unrecorded work",
    usual_children=300,
    invent=invent,
    invent_in_parts=invent_in_parts,
    afterwards=desk.sit,
    postcodes=tuple((each.postcode, each.east, each.north, each.authority) for each in ALL),
    homes=tuple(listed()),
)
