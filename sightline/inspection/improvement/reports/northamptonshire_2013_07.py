"""Northamptonshire, July 2013 (seed 000): 16 things asked for about children in care."""

import datetime as dt

from .language import LATER, NOW, SOON, ReportAsked, asked, printed

REPORT = ReportAsked(
    authority="northamptonshire",
    reference="Northamptonshire, July 2013",
    seed="000",
    paragraph="21",
    began_on=dt.date(2013, 7, 15),
    ended_on=dt.date(2013, 7, 19),
    published_on=dt.date(2013, 8, 24),
    areas=(
        asked(
            "N13L-01",
            NOW,
            "Pathway planning by the national guidance: needs assessed, aims set, help given",
            "pathway-plans-in-place",
            "pathway-reviews-independent",
            "needs-assessed-before-leaving",
            figure=printed("pathway-in-place", "0", "42", high="40"),
        ),
        asked(
            "N13L-02",
            NOW,
            "Better assessments, again when things change, and care plans informed by the child"
            " that lead to a lasting home",
            "every-child-has-a-care-plan",
            "audits-of-assessment",
            figure=printed("cla-no-care-plan", "243", "41", high="728"),
        ),
        asked(
            "N13L-03",
            NOW,
            "Management oversight on the record, with actions and dates",
            "oversight-current",
            "audits-of-oversight",
        ),
        asked(
            "N13L-04",
            NOW,
            "Children visited and seen alone, and the record of it right",
            "visits-in-time",
            "seen-alone",
            "audits-of-records",
        ),
        asked(
            "N13L-05",
            NOW,
            "Supervision that is regular, makes people think, and gives direction",
            "supervision-in-time",
            "audits-of-oversight",
        ),
        asked(
            "N13L-06",
            NOW,
            "A lasting home as early as can be, with agencies together",
            "permanence-decided",
            figure=printed("cla-permanence-2nd-review", "0", "43", high="20"),
        ),
        asked(
            "N13L-07",
            NOW,
            "Preparation for adult life: staying put, homes, skills",
            "leavers-homes-suit",
            "paper-procedure-preparing-for-adulthood",
        ),
        asked(
            "N13L-08",
            SOON,
            "Health assessed promptly and reviewed in time, and a full copy of the health history",
            "health-assessments-current",
            "health-histories-given",
        ),
        asked(
            "N13L-09",
            SOON,
            "Enough experienced staff, with training that is aimed well and works",
            "few-children-of-busy-workers",
            "paper-programme-training",
        ),
        asked(
            "N13L-10",
            SOON,
            "Planning informed by performance information",
            "paper-report-performance-and-duties",
        ),
        asked(
            "N13L-11",
            SOON,
            "Reviewing officers see the child before the review, look hard at the plan, and put"
            " their challenge on record",
            "seen-before-review",
            "officers-caseloads",
        ),
        asked(
            "N13L-12",
            SOON,
            "Work that fits the skills of each, and workloads that suit the newly qualified",
            "few-children-of-busy-workers",
            "paper-procedure-staff-and-capacity",
        ),
        asked(
            "N13L-13",
            SOON,
            "Fewer pupils taught for less than a full week, above all in year 11",
            "taught-for-a-full-week",
        ),
        asked(
            "N13L-14",
            LATER,
            "Enough homes near by, and fewer that break down",
            "few-moves",
            "paper-strategy-sufficiency",
        ),
        asked(
            "N13L-15",
            LATER,
            "More care leavers in education, employment or training, and a smaller gap",
            "leavers-in-work-or-learning",
            "leavers-activity-known",
        ),
        asked(
            "N13L-16",
            LATER,
            "Good personal education plans, pupil premium that makes a difference, and plans for"
            " what comes next",
            "education-plans-current",
            "education-plans-good",
            figure=printed("pep-in-place", "72", "25"),
        ),
    ),
)
