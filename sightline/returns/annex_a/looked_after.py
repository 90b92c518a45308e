"""List 8 of Annex A: children in care, the widest of the lists."""

from ..reading.columns import Column
from .shared import (
    about_child,
    allocated,
    category,
    date,
    disabled,
    listed,
    number,
    yes_no,
)

LIST_8 = listed(
    8,
    "children in care",
    *about_child(),
    Column(
        "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
        "yes or no",
        ("people.Child.unaccompanied",),
        because="only a yes: a no is about twelve months, and the record about a childhood",
    ),
    disabled(),
    date("Date Started to be Looked After", "care.CarePeriod.began_on", required=True),
    category(
        "Child's Category of Need",
        "category_of_need",
        "care.CareSnapshot.category_of_need",
        worked_out_from=("care.Episode.category_of_need",),
    ),
    yes_no(
        "Is this a second or subsequent period of being a Looked After Child"
        " within the last 12 months (Y/N)",
        "care.CareSnapshot.second_period_in_12_months",
        worked_out_from=("care.CarePeriod.ended_on",),
    ),
    date("Start date of current legal status", "care.LegalStatus.began_on"),
    category(
        "Child's Legal Status",
        "annex_a_legal_status",
        "care.LegalStatus.code",
        "care.LegalStatus.group",
    ),
    date("Date of Latest Statutory Review", "care.Review.held_on"),
    date("Date of Last Social Work Visit", "story.Visit.happened_on"),
    category(
        "What is the permanence plan for this child?",
        "permanence_plan",
        "care.PermanenceDecision.route",
    ),
    date("Date of Last IRO Visit / Contact to the Child", "care.OfficerContact.happened_on"),
    date("Date of Last Health Assessment", "health.HealthAssessment.done_on"),
    date("Date of Last Dental Check", "health.DentalCheck.done_on"),
    number(
        "Number of Placements in the Last 12 months",
        "care.CareSnapshot.placements_in_12_months",
        worked_out_from=("care.Placement.began_on", "care.Placement.kind"),
    ),
    date("Date Ceased to be Looked After", "care.CarePeriod.ended_on"),
    category(
        "Reason Ceased to be Looked After",
        "annex_a_reason_ceased",
        "care.CarePeriod.ended_because",
        "care.CarePeriod.ended_because_group",
    ),
    date("Start Date of Most Recent Placement", "care.Placement.began_on"),
    category(
        "Placement Type",
        "annex_a_placement_type",
        "care.Placement.kind",
        "care.Placement.kind_group",
    ),
    category(
        "Placement Provider",
        "annex_a_provider",
        "care.Placement.provider",
        "care.Placement.provider_group",
    ),
    Column("Placement postcode", "postcode", ("care.Placement.postcode",)),
    Column("URN of Placement", "identifier", ("care.Placement.urn",)),
    category("Placement Location", "placement_location", "care.Placement.in_area"),
    Column("LA of Placement", "authority", ("care.Placement.authority_stated",)),
    number(
        "Number of Episodes the Child has been 'Missing' from their Placement"
        " in the last 12 months",
        "care.CareSnapshot.times_missing_in_12_months",
        worked_out_from=("missing.MissingEpisode.began_on",),
    ),
    number(
        "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
        "care.CareSnapshot.times_absent_in_12_months",
        worked_out_from=("missing.MissingEpisode.began_on",),
    ),
    yes_no(
        "Was the child offered a Return Interview after their last missing episode (Y/N)?",
        "care.CareSnapshot.return_interview_offered",
        worked_out_from=("missing.ReturnInterview.offered_on",),
    ),
    yes_no(
        "Did the child accept a Return Interview after their last missing episode (Y/N)?",
        "care.CareSnapshot.return_interview_accepted",
        worked_out_from=("missing.ReturnInterview.held_on",),
    ),
    *allocated(),
)
