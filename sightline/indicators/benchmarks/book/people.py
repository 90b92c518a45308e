"""How many children live in each area, which every rate is over."""

from ..language import Area, Better, Measure, Table, Unit

POPULATION_ESTIMATES = Table(
    "population-estimates",
    "Mid-year population estimates",
    Area.NEED,
    frozenset({"time_period", "new_la_code", "age_group", "population_estimate"}),
    publisher="Office for National Statistics",
)
POPULATION = Measure(
    "population-0-17",
    "Children aged 0 to 17",
    Unit.CHILDREN,
    Better.NEITHER,
    POPULATION_ESTIMATES,
    "population_estimate",
    {"age_group": "Children aged 0 to 17 years"},
    note="In the middle of the year.",
    only_a_part=True,
)
