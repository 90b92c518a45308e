"""The ten lists about children, as Annex A of the inspection guidance names them."""

from .language import ChildList, Column, Latest

SEEN = Latest("Date Child Was Last Seen", "story.ChildSeen", "visit__happened_on")

CONTACTS = ChildList(
    "1",
    "Contacts",
    "front_door.Contact",
    "received_on",
    (
        Column("Date of Contact", "received_on", "date"),
        Column("Contact Source", "from_source", "label"),
    ),
)
EARLY_HELP = ChildList(
    "2",
    "Early help assessments",
    "early_help.EarlyHelpAssessment",
    "began_on",
    (
        Column("Assessment start date", "began_on", "date"),
        Column("Assessment completion date", "completed_on", "date"),
        Column("Organisation completing assessment", "done_by_agency"),
    ),
)
REFERRALS = ChildList(
    "3",
    "Referrals",
    "front_door.Referral",
    "received_on",
    (
        Column("Date of referral", "received_on", "date"),
        Column("Referral Source", "from_source", "label"),
        Column("Referral NFA?", "no_further_action", "yes or no"),
    ),
)
ASSESSMENTS = ChildList(
    "4",
    "Assessments",
    "assessment.Assessment",
    "began_on",
    (
        Column("Continuous Assessment Start Date", "began_on", "date"),
        Column("Child Seen During Continuous Assessment", "child_seen", "yes or no"),
        Column("Continuous Assessment Date of Authorisation", "authorised_on", "date"),
    ),
)
ENQUIRIES = ChildList(
    "5",
    "Section 47 enquiries",
    "protection.Enquiry",
    "began_on",
    (
        Column("Strategy discussion initiating Section 47 Enquiry Start Date", "began_on", "date"),
        Latest("Date of Initial Child Protection Conference", "protection.Conference", "held_on"),
    ),
)
IN_NEED = ChildList(
    "6",
    "Children in need",
    "child_in_need.ChildInNeedPlan",
    "began_on",
    (
        Column("CIN Start Date", "began_on", "date"),
        SEEN,
        Column("CIN Closure Date", "ended_on", "date"),
    ),
    ended="ended_on",
)
PLANS = ChildList(
    "7",
    "Child protection plans",
    "protection.ProtectionPlan",
    "began_on",
    (
        Column("Child Protection Plan Start Date", "began_on", "date"),
        Column("Latest Category of Abuse", "latest_category", "label"),
        Latest("Date of the Last Statutory Visit", "story.ChildSeen", "visit__happened_on"),
        Latest("Date of latest review conference", "protection.Conference", "held_on"),
        Column("Child Protection Plan End Date", "ended_on", "date"),
        Column("Number of Previous Child Protection Plans", "previous_plans"),
    ),
    ended="ended_on",
)
IN_CARE = ChildList(
    "8",
    "Children in care",
    "care.CarePeriod",
    "began_on",
    (
        Column("Date Started to be Looked After", "began_on", "date"),
        Column("Child's Legal Status", "legal_status"),
        Latest("Date of Latest Statutory Review", "care.Review", "held_on"),
        Latest("Date of Last Social Work Visit", "story.ChildSeen", "visit__happened_on"),
        Latest("Date of Last Health Assessment", "health.HealthAssessment", "done_on"),
        Latest("Date of Last Dental Check", "health.DentalCheck", "done_on"),
        Column("Date Ceased to be Looked After", "ended_on", "date"),
        Column("Placement Type", "placement"),
        Column("Placement Location", "placement_location"),
    ),
    ended="ended_on",
)
LEAVERS = ChildList(
    "9",
    "Care leavers",
    "leaving_care.Eligibility",
    "began_on",
    (
        Column("Eligibility Category", "kind", "label"),
        Latest("Latest Pathway Plan Review Date", "leaving_care.PathwayReview", "held_on"),
        Latest("Latest Date of Contact", "leaving_care.LeaverContact", "happened_on"),
    ),
    ended="ended_on",
    months=0,
    may_have_begun_unsaid=True,
)
ADOPTION = ChildList(
    "10",
    "Children with a plan for adoption",
    "adoption.AdoptionPlan",
    "decided_on",
    (
        Column("Date the Child Entered Care", "entered_care_on", "date"),
        Column("Date of Decision that Child Should be Placed for Adoption", "decided_on", "date"),
        Column("Date of Placement Order", "placement_order_on", "date"),
        Column("Date of Matching Child and Prospective Adopters", "matched_on", "date"),
        Column("Date Placed for Adoption", "placed_on", "date"),
        Column("Date of Adoption Order", "order_on", "date"),
    ),
    ended="order_on",
    months=12,
)

LISTS = {
    each.code: each
    for each in (
        *(CONTACTS, EARLY_HELP, REFERRALS, ASSESSMENTS, ENQUIRIES),
        *(IN_NEED, PLANS, IN_CARE, LEAVERS, ADOPTION),
    )
}
"""Every list by its number."""

NEED_FIRST = ("8", "7", "9", "6", "5", "4", "3", "2", "1", "10")
"""A child on several lists counts, when a sample is drawn, with the first of these."""

NEED_CALLED = {
    "8": "in care",
    "7": "child protection plan",
    "9": "care leaver",
    "6": "in need",
    "5": "enquiry",
    "4": "assessment",
    "3": "referral",
    "2": "early help",
    "1": "contact",
    "10": "adoption",
}
