"""Young people who have left care: where they live and what they do."""

from ..language import Area, Better, Measure, Table, Unit

HOMES = Table(
    "care-leavers-homes",
    "Whether care leavers live somewhere suitable",
    Area.LEAVING_CARE,
    frozenset({"care_leaver_age", "breakdown", "care_leaver_percent"}),
    told_by=("breakdown", "Accommodation considered suitable"),
)
ACTIVITY = Table(
    "care-leavers-activity",
    "What care leavers do",
    Area.LEAVING_CARE,
    frozenset({"care_leaver_age", "breakdown", "care_leaver_percent"}),
    told_by=("breakdown", "Total in education, employment or training"),
)
YOUNGER, OLDER = "17 to 18 years", "19 to 21 years"


def _leavers(code: str, title: str, table: Table, age: str, what: str, better: Better) -> Measure:
    rows = {"care_leaver_age": age, "breakdown": what}
    return Measure(code, title, Unit.PERCENT, better, table, "care_leaver_percent", rows)


SUITABLE_YOUNGER = _leavers(
    "leavers-suitable-17-18",
    "Care leavers of 17 and 18 in suitable accommodation",
    HOMES,
    YOUNGER,
    "Accommodation considered suitable",
    Better.HIGHER,
)
SUITABLE_OLDER = _leavers(
    "leavers-suitable-19-21",
    "Care leavers of 19 to 21 in suitable accommodation",
    HOMES,
    OLDER,
    "Accommodation considered suitable",
    Better.HIGHER,
)
BUSY_YOUNGER = _leavers(
    "leavers-eet-17-18",
    "Care leavers of 17 and 18 in education, employment or training",
    ACTIVITY,
    YOUNGER,
    "Total in education, employment or training",
    Better.HIGHER,
)
BUSY_OLDER = _leavers(
    "leavers-eet-19-21",
    "Care leavers of 19 to 21 in education, employment or training",
    ACTIVITY,
    OLDER,
    "Total in education, employment or training",
    Better.HIGHER,
)
NEET_OLDER = _leavers(
    "leavers-neet-19-21",
    "Care leavers of 19 to 21 not in education, employment or training",
    ACTIVITY,
    OLDER,
    "Total not in education, employment or training",
    Better.LOWER,
)
HIGHER_EDUCATION = _leavers(
    "leavers-he-19-21",
    "Care leavers of 19 to 21 in higher education",
    ACTIVITY,
    OLDER,
    "Higher education i.e. studies beyond A level",
    Better.HIGHER,
)
