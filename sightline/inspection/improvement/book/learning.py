"""The learning of looked after children: plans, a full week at school, and attendance."""

from ..language import LOOKED_AFTER, LiveTest, at_least, at_most, of_the_book, overdue

PLANS = LiveTest(
    code="education-plans-current",
    says="No more than one looked after child in 20 is past the day for a personal education plan",
    measure=overdue(
        "Looked after children whose personal education plan is overdue",
        LOOKED_AFTER,
        "pep-initial",
        "pep-termly",
    ),
    must=at_most(5),
    words="personal education plan targets milestones quality pep",
)
GOOD_PLANS = LiveTest(
    code="education-plans-good",
    says="Eight in ten personal education plans that were checked are good",
    measure=of_the_book("pep-quality", months=3),
    must=at_least(80),
    words="personal education plan quality good monitored pupil premium progression",
)
FULL_WEEK = LiveTest(
    code="taught-for-a-full-week",
    says="No more than two in 100 looked after pupils are taught for less than a full week",
    measure=of_the_book("reduced-timetable"),
    must=at_most(2),
    words="reduced timetable school full time year eleven",
)
PRESENT = LiveTest(
    code="seldom-absent",
    says="No more than one looked after pupil in 20 is often absent",
    measure=of_the_book("persistent-absence"),
    must=at_most(5),
    words="persistent absence attendance secondary outcomes school",
)
PASSES = LiveTest(
    code="good-passes-at-sixteen",
    says="At least 20 in 100 looked after children have five good passes at 16",
    measure=of_the_book("gcse-5ac"),
    must=at_least(20),
    words="gcse passes attainment secondary outcomes achievement results",
)
