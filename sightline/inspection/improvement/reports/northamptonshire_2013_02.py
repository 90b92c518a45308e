"""Northamptonshire, February 2013 (seed 001): 14 things asked for about protecting children."""

import datetime as dt

from .language import LATER, NOW, SOON, ReportAsked, asked, printed

REPORT = ReportAsked(
    authority="northamptonshire",
    reference="Northamptonshire, February 2013",
    seed="001",
    paragraph="3",
    began_on=dt.date(2013, 2, 25),
    ended_on=dt.date(2013, 2, 28),
    published_on=None,
    areas=(
        asked(
            "N13P-01",
            NOW,
            "Risk assessed alone and together, informing decisions, with a manager's eye on every"
            " concern about protection",
            "audits-of-assessment",
            "oversight-of-children-in-need",
        ),
        asked(
            "N13P-02",
            NOW,
            "Risk seen and passed on in early help",
            "paper-procedure-early-help",
        ),
        asked(
            "N13P-03",
            NOW,
            "Enquiries that led to no plan, and all unallocated cases, reviewed and acted on",
            "every-child-has-a-worker",
            "paper-review-enquiries-and-unallocated-work",
            figure=printed("cin-unallocated", "1", "14, 26 and 55", high="4109"),
        ),
        asked(
            "N13P-04",
            NOW,
            "Work that uses all that is known, and plans that are specific, measurable and dated",
            "audits-of-plan",
            "protection-plans-measurable",
        ),
        asked(
            "N13P-05",
            NOW,
            "The child's experience at the centre of every stage",
            "audits-of-voice",
            "protection-visits-in-time",
        ),
        asked(
            "N13P-06",
            NOW,
            "Thresholds and staff out of hours; no child in custody without reason, and somewhere"
            " to stay",
            "no-nights-in-custody",
            "paper-procedure-out-of-hours-and-custody",
        ),
        asked(
            "N13P-07",
            SOON,
            "Help that goes on without a break, and fewer changes of worker",
            "same-social-worker",
            "every-child-has-a-worker",
        ),
        asked(
            "N13P-08",
            SOON,
            "An advocate, an appropriate adult or a supporter for each who needs one",
            "advocates-offered",
            "paper-agreement-advocacy",
        ),
        asked(
            "N13P-09",
            SOON,
            "Leadership and governance through the safeguarding board",
            "paper-board-decision-partnership-boards",
        ),
        asked(
            "N13P-10",
            SOON,
            "What is known of domestic abuse and of missing children weighed for risk and passed"
            " on",
            "paper-procedure-domestic-abuse-and-missing",
        ),
        asked(
            "N13P-11",
            SOON,
            "A shared way of managing performance and assuring quality that rests on quality",
            "audits-of-overall",
            "paper-procedure-quality-assurance",
        ),
        asked(
            "N13P-12",
            LATER,
            "Staff, expertise, training and supervision",
            "supervision-in-time",
            "paper-programme-training",
        ),
        asked(
            "N13P-13",
            LATER,
            "Families asked about how services should develop",
            "paper-consultation-families-views",
        ),
        asked(
            "N13P-14",
            LATER,
            "Performance figures that inform what is commissioned",
            "paper-strategy-commissioning",
        ),
    ),
)
