"""Children in need, referrals and child protection plans, from the children in need census."""

from ..language import Area, Better, Measure, Table, Unit, WorkedOut
from .people import POPULATION

IN_NEED = Table(
    "children-in-need",
    "Children in need",
    Area.NEED,
    frozenset({"At31_episodes", "Started_episodes", "awaiting_assessment"}),
)
REFERRALS = Table(
    "referrals",
    "Referrals and re-referrals",
    Area.NEED,
    frozenset({"referral_count", "rereferral_percent", "no_further_action_percent"}),
)
SECOND_PLANS = Table(
    "second-plans",
    "Child protection plans that are a second or later one",
    Area.NEED,
    frozenset({"CPP_start", "CPP_subsequent", "CPP_subsequent_percent"}),
)
PLANS_BY_LENGTH = Table(
    "plans-by-length",
    "Child protection plans at 31 March by how long they have lasted",
    Area.NEED,
    frozenset({"CPP_At31", "2_years_or_more_percent"}),
)

CIN_COUNT = Measure(
    "cin-count",
    "Children in need at 31 March",
    Unit.EPISODES,
    Better.NEITHER,
    IN_NEED,
    "At31_episodes",
    indicator="cin-count",
)
CIN_RATE = WorkedOut(
    "cin-rate",
    "Children in need at 31 March, for every 10,000",
    Unit.PER_10_000,
    Better.NEITHER,
    CIN_COUNT,
    POPULATION,
    10_000,
    years_before=1,
    indicator="cin-rate",
)
REFERRAL_COUNT = Measure(
    "referral-count",
    "Referrals in the year",
    Unit.EPISODES,
    Better.NEITHER,
    REFERRALS,
    "referral_count",
)
REFERRAL_RATE = WorkedOut(
    "referral-rate",
    "Referrals in the year, for every 10,000 children",
    Unit.PER_10_000,
    Better.NEITHER,
    REFERRAL_COUNT,
    POPULATION,
    10_000,
    years_before=1,
    indicator="referral-rate",
)
RE_REFERRALS = Measure(
    "re-referral",
    "Referrals within twelve months of an earlier one",
    Unit.PERCENT,
    Better.LOWER,
    REFERRALS,
    "rereferral_percent",
    indicator="re-referral",
)
NO_FURTHER_ACTION = Measure(
    "referral-nfa",
    "Referrals with no further action",
    Unit.PERCENT,
    Better.LOWER,
    REFERRALS,
    "no_further_action_percent",
    indicator="referral-nfa",
)
NOT_IN_NEED = Measure(
    "assessed-not-in-need",
    "Referrals assessed and found not to be in need",
    Unit.PERCENT,
    Better.LOWER,
    REFERRALS,
    "not_in_need_percent",
)
PLAN_COUNT = Measure(
    "cp-count",
    "Children with a child protection plan at 31 March",
    Unit.CHILDREN,
    Better.NEITHER,
    PLANS_BY_LENGTH,
    "CPP_At31",
    indicator="cp-count",
)
PLAN_RATE = WorkedOut(
    "cp-rate",
    "Children with a child protection plan at 31 March, for every 10,000",
    Unit.PER_10_000,
    Better.NEITHER,
    PLAN_COUNT,
    POPULATION,
    10_000,
    years_before=1,
    indicator="cp-rate",
)
LONG_PLANS = Measure(
    "cp-open-2y",
    "Child protection plans open for two years or more",
    Unit.PERCENT,
    Better.LOWER,
    PLANS_BY_LENGTH,
    "2_years_or_more_percent",
    indicator="cp-open-2y",
)
SECOND_OR_LATER = Measure(
    "ni-65",
    "New child protection plans that are a second or later one",
    Unit.PERCENT,
    Better.NEITHER,
    SECOND_PLANS,
    "CPP_subsequent_percent",
    indicator="ni-65",
)
