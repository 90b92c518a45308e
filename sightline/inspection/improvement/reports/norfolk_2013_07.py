"""Norfolk, July 2013 (seed 004): 17 things asked for about children in care."""

import datetime as dt

from .language import LATER, NOW, SOON, ReportAsked, asked, printed

REPORT = ReportAsked(
    authority="norfolk-2013-07",
    reference="Norfolk, July 2013",
    seed="004",
    paragraph="15",
    began_on=dt.date(2013, 7, 8),
    ended_on=dt.date(2013, 7, 12),
    published_on=dt.date(2013, 8, 16),
    areas=(
        asked(
            "NF13-01",
            NOW,
            "Members understand the council's duties and are given regular reports, with other"
            " authorities beside them",
            "paper-report-performance-and-duties",
        ),
        asked(
            "NF13-02",
            NOW,
            "Every child in care has a care plan: needs, how they are met, by when, and the"
            " child's views",
            "every-child-has-a-care-plan",
            "audits-of-plan",
            figure=printed("cla-no-care-plan", "68", "56"),
        ),
        asked(
            "NF13-03",
            NOW,
            "Health assessments in time, complete, and about this child",
            "health-assessments-seldom-late",
            "health-assessments-current",
            figure=printed("ha-late", "40", "17"),
        ),
        asked(
            "NF13-04",
            NOW,
            "Pathway plans of good quality for those leaving care",
            "pathway-plans-in-place",
            "pathway-reviews-in-time",
            figure=printed("pathway-in-place", "51", "56", high="55"),
        ),
        asked(
            "NF13-05",
            NOW,
            "A lasting home for those who have waited over six months",
            "adoption-waits",
            "permanence-decided",
            figure=printed("adoption-waiting-6mo", "6", "15 and 54", high="200"),
        ),
        asked(
            "NF13-06",
            NOW,
            "Supervision that is recorded, with the children, the actions and the dates, and"
            " followed up",
            "supervision-in-time",
            "oversight-current",
        ),
        asked(
            "NF13-07",
            SOON,
            "Personal education plans of good quality, with targets and steps, followed up",
            "education-plans-current",
            "education-plans-good",
        ),
        asked(
            "NF13-08",
            SOON,
            "An independent visitor considered at reviews",
            "independent-visitor-considered",
            "paper-procedure-independent-visitors",
        ),
        asked(
            "NF13-09",
            SOON,
            "A written report from the social worker, shared with the child before the review",
            "reports-to-reviews",
            "reviews-in-time",
            figure=printed("cla-reviews-late", "32", "58"),
        ),
        asked(
            "NF13-10",
            SOON,
            "Copies of assessments, plans and reviews for children and carers",
            "plans-given-to-children",
            "every-child-has-a-care-plan",
        ),
        asked(
            "NF13-11",
            LATER,
            "A strategy for early help, with an offer for those at the edge of care",
            "paper-strategy-early-help",
        ),
        asked(
            "NF13-12",
            LATER,
            "Enough social workers",
            "visits-by-social-workers",
            "paper-strategy-staff-and-capacity",
        ),
        asked(
            "NF13-13",
            LATER,
            "Reviewing officers with the time to see children before, at and after reviews, to"
            " report in time and to follow up",
            "officers-caseloads",
            "seen-before-review",
            "records-of-reviews",
            figure=printed("iro-caseload", "90", "58", high="95"),
        ),
        asked(
            "NF13-14",
            LATER,
            "Fewer children outside the county, and more homes in families near by",
            "living-in-the-area",
            "paper-strategy-sufficiency",
            figure=printed("cla-out-of-area", "193", "18 and 53"),
        ),
        asked(
            "NF13-15",
            LATER,
            "Fewer care leavers without work or learning, with the council as an employer",
            "leavers-in-work-or-learning",
            "leavers-activity-known",
            figure=printed("leavers-neet", "43", "45"),
        ),
        asked(
            "NF13-16",
            LATER,
            "Views from every child, also from those far away, that shape the council of children"
            " in care and are reported back",
            "part-in-reviews",
            "paper-consultation-childrens-views",
            figure=printed("cla-participation", "80.6", "42"),
        ),
        asked(
            "NF13-17",
            LATER,
            "Children know how to complain and get an advocate, and what is learned is used",
            "advocates-offered",
            "paper-report-complaints-and-rights",
        ),
    ),
)
