"""Real postcodes of public places, where nobody's home is: what an invented authority may use.

A return's postcodes must be ones that exist, or nothing can be said of where a child lives. Those
of homes are somebody's. So an invented family is said to live at a museum, a park or a stadium.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..chance import Chance

AUTHORITY = "E09000027"
"""The authority that the places called near lie in, by its national code."""


@dataclass(frozen=True)
class Place:
    """A public place: its postcode, and the national grid reference of that in metres."""

    postcode: str
    what: str
    east: int
    north: int
    authority: str = AUTHORITY


NEAR = (
    Place("TW9 3AB", "a botanic garden", 518793, 176848),
    Place("TW9 4DU", "an archive", 519566, 177198),
    Place("TW9 2SF", "a swimming pool", 517924, 175497),
    Place("TW9 1QJ", "a theatre", 517930, 175041),
    Place("TW9 1TP", "a museum", 517750, 174677),
    Place("TW9 2SS", "a sports ground", 518065, 175446),
    Place("TW10 5HS", "a royal park", 519443, 173939),
    Place("TW10 7RS", "a historic house", 517254, 173042),
    Place("TW1 2NL", "a historic house", 517121, 173647),
    Place("TW1 3DJ", "a gallery", 516864, 173388),
    Place("TW1 3JT", "a library", 516294, 173381),
    Place("TW1 4ST", "a historic house", 515931, 172429),
    Place("TW1 3AA", "a town hall", 516529, 173388),
    Place("TW1 3BZ", "council offices", 516438, 173412),
    Place("TW2 7BA", "a stadium", 515428, 174207),
    Place("TW2 7SX", "a stadium", 515257, 173743),
    Place("TW2 7SJ", "a college", 515308, 173914),
    Place("TW11 0LW", "a laboratory", 515458, 170734),
    Place("TW11 0EQ", "a royal park", 515283, 169642),
    Place("TW11 0JL", "a hospital", 515439, 170953),
    Place("TW11 8NY", "a library", 515793, 171366),
    Place("TW12 2ST", "a swimming pool", 514251, 170007),
    Place("SW13 9WT", "a nature reserve", 522619, 176829),
    Place("SW13 9SA", "playing fields", 522846, 176652),
    Place("TW9 1QL", "a library", 517937, 175067),
)
FAR = (
    Place("SW7 5BD", "a museum", 526652, 179089, "E09000020"),
    Place("SW7 2DD", "a museum", 526676, 179171, "E09000020"),
    Place("SW7 2RL", "a museum", 526975, 179139, "E09000020"),
    Place("SW6 1HS", "a stadium", 525764, 177349, "E09000013"),
    Place("SW19 5AE", "a tennis ground", 524340, 170167, "E09000024"),
    Place("SW11 4NJ", "a park", 528167, 177304, "E09000032"),
    Place("SE10 8XJ", "an observatory", 538928, 177271, "E09000011"),
    Place("SE10 9NN", "a former naval college", 538430, 177796, "E09000011"),
    Place("SE10 9NF", "a museum", 538560, 177588, "E09000011"),
    Place("SE1 9TG", "a gallery", 531999, 180455, "E09000028"),
    Place("SE1 6HZ", "a museum", 531411, 179148, "E09000028"),
    Place("SE21 7AD", "a gallery", 533057, 173585, "E09000028"),
    Place("SE23 3PQ", "a museum", 534876, 173132, "E09000023"),
    Place("SL4 4AY", "a theme park", 494037, 174626, "E06000040"),
    Place("SO14 7FY", "a museum", 441741, 112230, "E06000045"),
    Place("SO23 9LS", "a cathedral", 448139, 129183, "E07000094"),
    Place("TW8 0EN", "a museum", 518824, 178117, "E09000018"),
    Place("TW7 4RB", "a park", 514431, 178151, "E09000018"),
    Place("KT1 1HL", "a theatre", 517796, 169041, "E09000021"),
    Place("KT9 2NE", "a zoo", 517459, 162406, "E09000021"),
    Place("KT18 5LQ", "a racecourse", 521696, 158587, "E07000208"),
    Place("KT13 0QN", "a museum", 507023, 162878, "E07000207"),
    Place("SN2 2EY", "a museum", 414313, 184903, "E06000030"),
    Place("SP1 2EJ", "a cathedral", 414284, 129663, "E06000054"),
)
ALL = NEAR + FAR


def a_home(number: int) -> str:
    """The postcode said to be that of the family of this number, always in the area."""
    return NEAR[number * 11 % len(NEAR)].postcode


def a_place(chance: Chance, near: bool, but: tuple[str, ...] = ()) -> Place:
    """A place in the area or outside it, and not one with these postcodes."""
    return chance.pick([each for each in (NEAR if near else FAR) if each.postcode not in but])
