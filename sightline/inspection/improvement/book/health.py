"""The health of looked after children: assessed in time, followed up, and told to leavers."""

from ..language import LOOKED_AFTER, LiveTest, at_least, at_most, of_the_book, overdue

ASSESSED = LiveTest(
    code="health-assessments-current",
    says="No more than one looked after child in 20 has a health assessment overdue",
    measure=overdue(
        "Looked after children whose health assessment is overdue",
        LOOKED_AFTER,
        "iha",
        "rha-under5",
        "rha-over5",
    ),
    must=at_most(5),
    words="health assessments timely review initial looked after complete",
)
SELDOM_LATE = LiveTest(
    code="health-assessments-seldom-late",
    says="Of children owed a health assessment in three months, no more than one in ten had it"
    " late",
    measure=of_the_book("ha-late", months=3),
    must=at_most(10),
    words="health assessments late timely complete specific",
)
TEETH = LiveTest(
    code="teeth-checked",
    says="No more than one looked after child in ten has a dental check overdue",
    measure=overdue("Looked after children whose dental check is overdue", LOOKED_AFTER,
                    "dental-check"),
    must=at_most(10),
    words="dental teeth checks health",
)  # fmt: skip
QUESTIONNAIRES = LiveTest(
    code="questionnaires-current",
    says="No more than one child in ten is past the day for a questionnaire on how they feel",
    measure=overdue(
        "Looked after children whose strengths and difficulties questionnaire is overdue",
        LOOKED_AFTER,
        "sdq",
    ),
    must=at_most(10),
    words="strengths difficulties questionnaire emotional wellbeing analysed health assessment",
)
HISTORIES = LiveTest(
    code="health-histories-given",
    says="Nine in ten young people who turned 18 of late had been given their health history",
    measure=of_the_book("health-history-leavers", months=6),
    must=at_least(90),
    words="health history full copy leaving care immunisation",
)
FIRST = LiveTest(
    code="first-health-assessments-in-time",
    says="Nine in ten first health assessments that fell due in six months were in time",
    measure=of_the_book("iha-timely", months=6),
    must=at_least(90),
    words="initial health assessment entering care timely whole system",
)
