"""Children looked after: how many, how settled, how well, and how long adoption takes."""

from ..language import Area, Better, Measure, Table, Unit

NUMBERS = Table(
    "looked-after-numbers",
    "Children looked after: numbers and rates",
    Area.LOOKED_AFTER,
    frozenset({"population_type", "children_count", "rate_per_10000"}),
)
STABILITY = Table(
    "placement-stability",
    "How settled placements are",
    Area.LOOKED_AFTER,
    frozenset({"cla_group", "placement_stability", "children_percent"}),
)
SOCIAL_WORKERS = Table(
    "changes-of-social-worker",
    "How many social workers a child had in the year",
    Area.LOOKED_AFTER,
    frozenset({"cla_group", "sw_stability", "percentage"}),
)
HEALTH = Table(
    "health-and-offending",
    "Health, strengths and difficulties, and offending of children looked after for a year",
    Area.LOOKED_AFTER,
    frozenset({"characteristic", "breakdown", "children_percent"}),
    told_by=("characteristic", "Health assessments: Children looked after all ages"),
)
ADOPTION_TIMES = Table(
    "adoption-times",
    "How long each stage of adoption takes",
    Area.LOOKED_AFTER,
    frozenset({"stage_of_adoption_process", "age_start_poc", "number"}),
)
AT_31_MARCH = {"population_type": "Children looked after on 31 March each year"}
STARTING = {"population_type": "Children starting to be looked after each year"}
CEASING = {"population_type": "Children ceasing to be looked after each year"}


def _number(code: str, title: str, rows: dict[str, str], indicator: str = "") -> Measure:
    return Measure(
        code, title, Unit.CHILDREN, Better.NEITHER, NUMBERS, "children_count", rows, indicator
    )


def _rate(code: str, title: str, rows: dict[str, str], indicator: str = "") -> Measure:
    return Measure(
        code, title, Unit.PER_10_000, Better.NEITHER, NUMBERS, "rate_per_10000", rows, indicator
    )


CLA_COUNT = _number("cla-count", "Children looked after at 31 March", AT_31_MARCH, "cla-count")
CLA_RATE = _rate(
    "cla-rate", "Children looked after at 31 March, for every 10,000", AT_31_MARCH, "cla-rate"
)
STARTED = _number(
    "cla-started", "Children who began to be looked after in the year", STARTING, "cla-started"
)
STARTED_RATE = _rate(
    "cla-oncomer-rate",
    "Children who began to be looked after, for every 10,000",
    STARTING,
    "cla-oncomer-rate",
)
CEASED = _number(
    "cla-ceased", "Children who ceased to be looked after in the year", CEASING, "cla-ceased"
)


def _settled(code: str, title: str, group: str, how: str, better: Better) -> Measure:
    rows = {"cla_group": group, "placement_stability": how}
    return Measure(code, title, Unit.PERCENT, better, STABILITY, "children_percent", rows, code)


THREE_PLACEMENTS = _settled(
    "ni-62",
    "Children looked after with three or more placements in the year",
    "CLA on 31 March",
    "With 3 or more placements during the year",
    Better.LOWER,
)
SAME_PLACEMENT = _settled(
    "ni-63",
    "Children long looked after who have lived with the same carer for two years",
    "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years",
    "Living with the same carer for at least 2 years",
    Better.HIGHER,
)
THREE_SOCIAL_WORKERS = Measure(
    "cla-sw-changes",
    "Children looked after with three or more social workers in the year",
    Unit.PERCENT,
    Better.LOWER,
    SOCIAL_WORKERS,
    "percentage",
    {
        "cla_group": "CLA on 31 March",
        "sw_stability": "3 or more social workers during the year",
    },
    "cla-sw-changes",
)


def _health(code: str, title: str, group: str, found: str, better: Better) -> Measure:
    rows = {"characteristic": group, "breakdown": found}
    return Measure(code, title, Unit.PERCENT, better, HEALTH, "children_percent", rows, code)


ALL_AGES = "Health assessments: Children looked after all ages"
ASSESSED = _health(
    "rha-timely",
    "Yearly health assessment held",
    ALL_AGES,
    "Had their annual health assessment",
    Better.HIGHER,
)
IMMUNISED = _health(
    "immunisations",
    "Immunisations up to date",
    ALL_AGES,
    "Had their immunisations up to date",
    Better.HIGHER,
)
TEETH = _health(
    "dental",
    "Teeth checked in the year",
    ALL_AGES,
    "Had their teeth checked by a dentist",
    Better.HIGHER,
)
DEVELOPMENT = _health(
    "dev-checks",
    "Development checks up to date, under five",
    "Development assessments: Children looked after ages 0 to 4 years",
    "Development assessments up to date",
    Better.HIGHER,
)
OFFENDING = _health(
    "offending",
    "Convicted or cautioned in the year, aged 10 to 17",
    "Convictions: Children looked after Ages 10 to 17 years",
    "Convicted or subject to youth cautions, or youth conditional cautions during the year",
    Better.LOWER,
)
SDQ = "Ages 5 to 16 years with SDQ score"
SDQ_RECEIVED = _health(
    "sdq-coverage",
    "Strengths and difficulties questionnaire returned, aged 5 to 16",
    SDQ,
    "SDQ score was received",
    Better.HIGHER,
)
SDQ_AVERAGE = Measure(
    "ni-58",
    "Average score of the strengths and difficulties questionnaire",
    Unit.SCORE,
    Better.LOWER,
    HEALTH,
    "children_count",
    {"characteristic": SDQ, "breakdown": "SDQ average score"},
    "ni-58",
    note="Printed in the column of counts.",
)


def _stage(code: str, title: str, stage: str, indicator: str = "") -> Measure:
    rows = {"stage_of_adoption_process": stage, "age_start_poc": "Total"}
    return Measure(
        code, title, Unit.MONTHS, Better.LOWER, ADOPTION_TIMES, "number", rows, indicator
    )


CARE_TO_PLACED = _stage(
    "adoption-care-to-placed",
    "From entering care to being placed for adoption",
    "4. Total average time between entry into care and date placed for adoption",
)
DECISION_TO_MATCH = _stage(
    "adoption-decision-to-match",
    "From the decision that adoption is right to a match",
    "2. Average time between decision that child should be placed for adoption"
    " and matching of child and adopters",
)
