"""The eleven lists of Annex A, column by column, and where each goes in the record."""

from ..reading.columns import Column, Table
from .looked_after import LIST_8
from .shared import (
    about_child,
    allocated,
    category,
    date,
    disabled,
    listed,
    number,
    source,
    text,
    yes_no,
)

LIST_1 = listed(
    1,
    "contacts",
    *about_child(),
    date("Date of Contact", "front_door.Contact.received_on", required=True),
    source("Contact Source", "front_door.Contact"),
)

LIST_2 = listed(
    2,
    "early help assessments",
    *about_child(),
    date("Assessment start date", "early_help.EarlyHelpAssessment.began_on", required=True),
    date("Assessment completion date", "early_help.EarlyHelpAssessment.completed_on"),
    text("Organisation completing assessment", "early_help.EarlyHelpAssessment.done_by_agency"),
)

LIST_3 = listed(
    3,
    "referrals",
    *about_child(),
    date("Date of referral", "front_door.Referral.received_on", required=True),
    source("Referral Source", "front_door.Referral"),
    yes_no("Referral NFA?", "front_door.Referral.no_further_action"),
    number(
        "Number of Referrals in Last 12 Months",
        "front_door.Referral.referrals_in_12_months_stated",
        worked_out_from=("front_door.Referral.received_on",),
    ),
    *allocated(),
)

LIST_4 = listed(
    4,
    "assessments",
    *about_child(),
    disabled(),
    date("Continuous Assessment Start Date", "assessment.Assessment.began_on", required=True),
    yes_no("Child Seen During Continuous Assessment", "assessment.Assessment.child_seen"),
    date("Continuous Assessment Date of Authorisation", "assessment.Assessment.authorised_on"),
    text(
        "Was the child assessed as requiring LA children's social care support?",
        "assessment.Assessment.support_stated",
        "assessment.Assessment.needs_support",
    ),
    *allocated(),
)

LIST_5 = listed(
    5,
    "section 47 enquiries and initial conferences",
    *about_child(),
    disabled(),
    date(
        "Strategy discussion initiating Section 47 Enquiry Start Date",
        "protection.Enquiry.began_on",
        required=True,
        also=("Strategy discussion initiating Section 47 Enquiry", "Section 47 Enquiry Start Date"),
    ),
    yes_no(
        "Was an Initial Child Protection Conference deemed unnecessary?",
        "protection.Enquiry.conference_needed",
    ),
    date("Date of Initial Child Protection Conference", "protection.Conference.held_on"),
    yes_no(
        "Did the Initial Child Protection Conference Result in a Child Protection Plan",
        "protection.Conference.plan_made",
    ),
    number(
        "Number of Section 47 Enquiries in the last 12 months",
        "protection.Enquiry.enquiries_in_12_months_stated",
        worked_out_from=("protection.Enquiry.began_on",),
    ),
    number(
        "Number of ICPCs in the last 12 months",
        "protection.Enquiry.conferences_in_12_months_stated",
        worked_out_from=("protection.Conference.held_on",),
    ),
    *allocated(),
)

LIST_6 = listed(
    6,
    "children in need",
    *about_child(),
    disabled(),
    date("CIN Start Date", "front_door.Referral.received_on", required=True),
    category("Primary Need Code", "category_of_need", "front_door.Referral.primary_need"),
    date("Date Child Was Last Seen", "story.Visit.happened_on"),
    date("CIN Closure Date", "front_door.Referral.closed_on"),
    category("Reason for Closure", "reason_for_closure", "front_door.Referral.closure_reason"),
    category(
        "Case Status",
        "annex_a_open_work",
        "front_door.Referral.open_work_stated",
        worked_out_from=(
            "assessment.Assessment.authorised_on",
            "child_in_need.ChildInNeedPlan.ended_on",
            "protection.ProtectionPlan.ended_on",
            "care.CarePeriod.ended_on",
            "front_door.Referral.closed_on",
        ),
    ),
    *allocated(),
)

LIST_7 = listed(
    7,
    "child protection plans",
    *about_child(),
    disabled(),
    date("Child Protection Plan Start Date", "protection.ProtectionPlan.began_on", required=True),
    category(
        "Initial Category of Abuse",
        "category_of_abuse",
        "protection.ProtectionPlan.first_category",
    ),
    category(
        "Latest Category of Abuse",
        "category_of_abuse",
        "protection.ProtectionPlan.latest_category",
    ),
    date("Date of the Last Statutory Visit", "story.Visit.happened_on"),
    yes_no("Was the Child Seen Alone?", "story.ChildSeen.seen_alone"),
    date("Date of latest review conference", "protection.Conference.held_on"),
    date("Child Protection Plan End Date", "protection.ProtectionPlan.ended_on"),
    yes_no(
        "Subject to Emergency Protection Order or Protected Under Police Powers"
        " in Last Six Months (Y/N)",
        "protection.ProtectionPlan.legal_protection_in_6_months_stated",
        worked_out_from=("care.LegalStatus.code",),
    ),
    number(
        "Number of Previous Child Protection Plans",
        "protection.ProtectionPlan.previous_plans",
        worked_out_from=("protection.ProtectionPlan.began_on",),
    ),
    *allocated(),
)

LIST_9 = listed(
    9,
    "care leavers",
    *about_child(),
    yes_no(
        "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
        "people.Child.unaccompanied",
    ),
    disabled(),
    *allocated(),
    text("Allocated Personal Advisor", "workforce.Allocation.worker"),
    category("Eligibility Category", "eligibility", "leaving_care.Eligibility.kind"),
    date("Latest Pathway Plan Review Date", "leaving_care.PathwayReview.held_on"),
    category(
        "LA in Touch",
        "annex_a_in_touch",
        "leaving_care.LeaverStatement.in_touch",
        "leaving_care.LeaverStatement.in_touch_group",
    ),
    date("Latest Date of Contact", "leaving_care.LeaverContact.happened_on"),
    category(
        "Type of Accommodation",
        "accommodation",
        "leaving_care.LeaverStatement.accommodation",
        worked_out_from=("leaving_care.LeaverHome.kind",),
    ),
    category(
        "Suitability of Accommodation",
        "suitability",
        "leaving_care.LeaverStatement.accommodation_suitable",
        "leaving_care.LeaverStatement.suitability_group",
        worked_out_from=("leaving_care.LeaverHome.suitable",),
    ),
    category("Activity Status", "activity", "leaving_care.LeaverStatement.activity"),
)

LIST_10 = listed(
    10,
    "children with a plan for adoption",
    about_child()[0],
    text("Family identifier", "adoption.AdoptionPlan.family_identifier"),
    *about_child()[1:],
    disabled(),
    date(
        "Date the Child Entered Care",
        "adoption.AdoptionPlan.entered_care_on",
        worked_out_from=("care.CarePeriod.began_on",),
    ),
    date(
        "Date of Decision that Child Should be Placed for Adoption",
        "adoption.AdoptionPlan.decided_on",
    ),
    date("Date of Placement Order", "adoption.AdoptionPlan.placement_order_on"),
    date("Date of Matching Child and Prospective Adopters", "adoption.AdoptionPlan.matched_on"),
    date("Date Placed for Adoption", "adoption.AdoptionPlan.placed_on"),
    date("Date of Adoption Order", "adoption.AdoptionPlan.order_on"),
    date(
        "Date of Decision that Child Should No Longer be Placed for Adoption",
        "adoption.AdoptionPlan.reversed_on",
    ),
    category(
        "Reason Why Child No Longer Placed for Adoption",
        "reason_no_longer_placed",
        "adoption.AdoptionPlan.reversed_because",
    ),
    date(
        "Date the child was placed for fostering in FFA or concurrent planning placement",
        "adoption.AdoptionPlan.early_permanence_on",
    ),
)

LIST_11 = Table(
    "Annex A",
    "List 11",
    "adopters",
    (
        Column(
            "Individual adopter identifier",
            "identifier",
            ("adoption.Adopter.identifier",),
            required=True,
        ),
        text("Family identifier", "adoption.Adopter.family_identifier"),
        category("Gender", "sex", "adoption.Adopter.sex", also=("Sex",)),
        category(
            "Ethnicity",
            "annex_a_ethnicity",
            "adoption.Adopter.ethnic_group",
            "adoption.Adopter.ethnic_group_broad",
        ),
        yes_no("Disability", "adoption.Adopter.disabled"),
        yes_no(
            "Is the (prospective) adopter fostering for adoption?",
            "adoption.Adopter.fostering_for_adoption",
        ),
        date("Date enquiry received", "adoption.Adopter.enquired_on"),
        date("Date Stage 1 started", "adoption.Adopter.stage_one_began_on"),
        date("Date Stage 1 ended", "adoption.Adopter.stage_one_ended_on"),
        date("Date Stage 2 started", "adoption.Adopter.stage_two_began_on"),
        date("Date Stage 2 ended", "adoption.Adopter.stage_two_ended_on"),
        date("Date application submitted", "adoption.Adopter.applied_on"),
        date("Date application approved", "adoption.Adopter.approved_on"),
        date("Date adopter matched with child(ren)", "adoption.Adopter.matched_on"),
        date("Date child/children placed with adopter(s)", "adoption.Adopter.placed_on"),
        number("No. of children placed", "adoption.Adopter.children_placed"),
        date("Date of Adoption Order", "adoption.Adopter.order_on"),
        date("Date of leaving adoption process", "adoption.Adopter.left_on"),
        category(
            "Reason for leaving adoption process",
            "reason_left_adoption",
            "adoption.Adopter.left_because",
        ),
    ),
)

LISTS = (
    LIST_1,
    LIST_2,
    LIST_3,
    LIST_4,
    LIST_5,
    LIST_6,
    LIST_7,
    LIST_8,
    LIST_9,
    LIST_10,
    LIST_11,
)
TABLES = LISTS
