"""Northamptonshire, March 2011 (seed 003): 18 things asked for, of protection and of care."""

import datetime as dt

from .language import LATER, NOW, SOON, ReportAsked, asked, printed

REPORT = ReportAsked(
    authority="northamptonshire",
    reference="Northamptonshire, March 2011",
    seed="003",
    paragraph="20 and 71",
    began_on=dt.date(2011, 3, 7),
    ended_on=dt.date(2011, 3, 18),
    published_on=dt.date(2011, 5, 6),
    areas=(
        asked(
            "N11S-01",
            NOW,
            "All partners clear about thresholds",
            "paper-procedure-thresholds",
        ),
        asked(
            "N11S-02",
            NOW,
            "Strategy discussions held and recorded as they should be; their minutes, and those of"
            " meetings before a birth, sent out in time",
            "strategy-records-sent",
            "paper-procedure-strategy-discussions",
        ),
        asked(
            "N11S-03",
            NOW,
            "Protection plans that can be measured",
            "protection-plans-measurable",
            "audits-of-plan",
        ),
        asked(
            "N11S-04",
            NOW,
            "Caseloads that are fair",
            "few-children-of-busy-workers",
            "paper-procedure-staff-and-capacity",
        ),
        asked(
            "N11S-05",
            SOON,
            "How the safeguarding board and the partnership board govern and challenge",
            "paper-board-decision-partnership-boards",
        ),
        asked(
            "N11S-06",
            SOON,
            "What training is needed",
            "paper-needs-analysis-training",
        ),
        asked(
            "N11S-07",
            SOON,
            "Young carers supported in schools",
            "paper-agreement-young-carers",
        ),
        asked(
            "N11S-08",
            SOON,
            "Managers see caseloads and the quality of work",
            "audits-of-overall",
            "paper-report-quality-assurance",
        ),
        asked(
            "N11S-09",
            SOON,
            "Public health on the safeguarding committees and the child death panel",
            "paper-membership-public-health",
        ),
        asked(
            "N11S-10",
            LATER,
            "A recording system that helps workers to record",
            "audits-of-records",
            "paper-strategy-recording-system",
        ),
        asked(
            "N11S-11",
            LATER,
            "Needs found in early help and not met, put together",
            "paper-needs-analysis-early-help",
        ),
        asked(
            "N11L-01",
            SOON,
            "Full health care for all in care, also far away, and for leavers; the history of"
            " health and of immunisations",
            "health-assessments-current",
            "health-histories-given",
            "paper-procedure-health",
        ),
        asked(
            "N11L-02",
            SOON,
            "Questionnaires on how children feel, studied and used in the yearly health assessment",
            "questionnaires-current",
            "paper-needs-analysis-health",
        ),
        asked(
            "N11L-03",
            SOON,
            "A strategy for leaving care, with support and homes",
            "leavers-homes-suit",
            "paper-strategy-children-in-care-and-care-leavers",
            figure=printed("ni-147", "70.3", "96"),
        ),
        asked(
            "N11L-04",
            SOON,
            "Reviewing officers with the time for all of their role",
            "officers-caseloads",
            figure=printed("iro-caseload", "80", "111", high="90"),
        ),
        asked(
            "N11L-05",
            SOON,
            "What new managers need in order to develop",
            "paper-needs-analysis-managers",
        ),
        asked(
            "N11L-06",
            LATER,
            "More who enter and stay in education, employment and training",
            "leavers-in-work-or-learning",
            "leavers-activity-known",
        ),
        asked(
            "N11L-07",
            LATER,
            "Less absence, and better results at secondary school, also outside the county",
            "seldom-absent",
            "good-passes-at-sixteen",
            "education-plans-current",
            figure=printed("gcse-5ac", "12.3", "82"),
        ),
    ),
)
