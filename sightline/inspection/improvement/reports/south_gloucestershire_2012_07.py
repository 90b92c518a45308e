"""South Gloucestershire, July 2012 (seed 002): 14 things asked for, of protection and of care."""

import datetime as dt

from .language import NOW, SOON, ReportAsked, asked, printed

REPORT = ReportAsked(
    authority="south-gloucestershire-2012-07",
    reference="South Gloucestershire, July 2012",
    seed="002",
    paragraph="20 and 60",
    began_on=dt.date(2012, 6, 25),
    ended_on=dt.date(2012, 7, 6),
    published_on=dt.date(2012, 8, 10),
    areas=(
        asked(
            "SG12S-01",
            NOW,
            "Independent health practitioners take part in safeguarding",
            "paper-membership-health",
        ),
        asked(
            "SG12S-02",
            NOW,
            "Managers' sign-off of assessments and of reports to conferences assured",
            "sign-off-and-audit-agree",
            "audits-of-assessment",
        ),
        asked(
            "SG12S-03",
            NOW,
            "Help for children before, during and after recorded interviews",
            "paper-procedure-recorded-interviews",
        ),
        asked(
            "SG12S-04",
            SOON,
            "Supervision of hospital staff, and time to think",
            "paper-agreement-supervision-in-health",
        ),
        asked(
            "SG12S-05",
            SOON,
            "Reports on the quality of assessments and of work to protect children",
            "audits-of-overall",
            "paper-report-quality-assurance",
        ),
        asked(
            "SG12S-06",
            SOON,
            "Nationality, first language and religion written down",
            "audits-of-records",
            "paper-strategy-recording-system",
        ),
        asked(
            "SG12S-07",
            SOON,
            "Plans that can be measured, and say what happens if they fail",
            "audits-of-plan",
            "protection-plans-measurable",
        ),
        asked(
            "SG12L-01",
            NOW,
            "Performance management that makes assessments and care plans better",
            "audits-of-assessment",
            "audits-of-plan",
            "every-child-has-a-care-plan",
        ),
        asked(
            "SG12L-02",
            NOW,
            "The reviewing officers' annual report speaks of health",
            "paper-report-reviewing-officers",
        ),
        asked(
            "SG12L-03",
            SOON,
            "Every child in care and care leaver can reach the council of children in care, and"
            " services listen to it",
            "council-of-children-in-care",
            "paper-board-decision-childrens-views",
            figure=printed("cicc-active", "4", "58 and 104"),
        ),
        asked(
            "SG12L-04",
            SOON,
            "A strategy for children in care and care leavers",
            "paper-strategy-children-in-care-and-care-leavers",
            "reviews-in-time",
            figure=printed("ni-66", "83.1", "94"),
        ),
        asked(
            "SG12L-05",
            SOON,
            "Commissioning that makes children's lives better",
            "paper-review-commissioning",
        ),
        asked(
            "SG12L-06",
            SOON,
            "Children in care shape the work on their health",
            "paper-consultation-health",
        ),
        asked(
            "SG12L-07",
            SOON,
            "Health care as one system, with its quality assured",
            "health-assessments-current",
            "paper-procedure-health",
            figure=printed("iha-timely", "23.9", "61"),
        ),
    ),
)
