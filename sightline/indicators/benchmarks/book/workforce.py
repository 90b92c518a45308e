"""Children's social workers: vacancies, agency workers, turnover, absence and caseloads."""

from ..language import Area, Better, Measure, Table, Unit

SOCIAL_WORK = Table(
    "social-work-workforce",
    "Children's social work workforce at 30 September",
    Area.WORKFORCE,
    frozenset({"inpost_fte", "caseload_fte", "vacancy_rate_fte"}),
)


def _rate(code: str, title: str, column: str) -> Measure:
    return Measure(code, title, Unit.PERCENT, Better.LOWER, SOCIAL_WORK, column, indicator=code)


IN_POST = Measure(
    "sw-in-post",
    "Social workers in post",
    Unit.WORKERS,
    Better.NEITHER,
    SOCIAL_WORK,
    "inpost_fte",
)
VACANCIES = _rate("sw-vacancy", "Posts of social workers that are vacant", "vacancy_rate_fte")
AGENCY = _rate("sw-agency", "Social workers from agencies", "agency_rate_fte")
TURNOVER = _rate("sw-turnover", "Social workers who left in the year", "turnover_rate_fte")
ABSENCE = _rate("sw-absence", "Working days lost to sickness", "absence_rate_fte")
CASELOAD = Measure(
    "sw-caseload",
    "Children to each social worker who holds any",
    Unit.CASES,
    Better.LOWER,
    SOCIAL_WORK,
    "caseload_fte",
    indicator="sw-caseload",
)
