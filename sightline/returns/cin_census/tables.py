"""The modules of the children in need census, forms of 2021 to 2027, and where each value goes."""

from ..reading.columns import Before, Column, Table

RETURN = "CIN census"


def _table(name: str, title: str, *columns: Column, who: str = "LAchildID") -> Table:
    return Table(RETURN, name, title, columns, who=who)


def _about(name: str, kind: str = "text") -> Column:
    return Column(name, kind, ("returns.LoadedFile.about",))


HEADER = _table(
    "Header",
    "the census",
    _about("Collection"),
    _about("Year"),
    Column("ReferenceDate", "date", ("returns.LoadedFile.speaks_to",)),
    _about("SourceLevel"),
    _about("LEA"),
    _about("SoftwareCode"),
    _about("Release"),
    _about("SerialNo"),
    _about("DateTime"),
    who="",
)

CHILD = _table(
    "Child",
    "children",
    Column("LAchildID", "identifier", ("people.Child.la_child_id",), required=True),
    Column("UPN", "pupil number", ("people.Child.upn", "people.Child.upn_missing_because")),
    Column("FormerUPN", "pupil number", ("people.Child.former_upn",)),
    Column("UPNunknown", "code", ("people.Child.upn_missing_because",), codes="no_pupil_number"),
    Column("PersonBirthDate", "date", ("people.Child.born_on",)),
    Column("ExpectedPersonBirthDate", "date", ("people.Child.expected_on",)),
    Column(
        "Sex",
        "code",
        ("people.Child.sex",),
        codes="sex",
        also=("GenderCurrent",),
        before=Before(2024, "GenderCurrent", (("M", "1"), ("F", "2"), ("U", "0"))),
    ),
    Column("PersonDeathDate", "date", ("people.Child.died_on",)),
    Column("Ethnicity", "code", ("people.Child.ethnic_group",), codes="ethnicity"),
    Column(
        "Disability",
        "codes",
        ("people.Child.disabilities", "people.Child.disabled"),
        codes="disability",
    ),
)

REFERRAL = _table(
    "CINdetails",
    "referrals and episodes of need",
    Column("CINreferralDate", "date", ("front_door.Referral.received_on",), required=True),
    Column("ReferralSource", "code", ("front_door.Referral.from_source",), codes="referral_source"),
    Column(
        "PrimaryNeedCode", "code", ("front_door.Referral.primary_need",), codes="category_of_need"
    ),
    Column("CINclosureDate", "date", ("front_door.Referral.closed_on",)),
    Column(
        "ReasonForClosure",
        "code",
        ("front_door.Referral.closure_reason",),
        codes="reason_for_closure",
    ),
    Column("DateOfInitialCPC", "date", ("protection.Conference.held_on",)),
    Column("ReferralNFA", "yes or no", ("front_door.Referral.no_further_action",)),
)

ASSESSMENT = _table(
    "Assessments",
    "assessments",
    Column("AssessmentActualStartDate", "date", ("assessment.Assessment.began_on",), required=True),
    Column("AssessmentInternalReviewDate", "date", ("assessment.Assessment.checkpoint_on",)),
    Column("AssessmentAuthorisationDate", "date", ("assessment.Assessment.authorised_on",)),
    Column(
        "AssessmentFactors", "codes", ("assessment.Assessment.factors",), codes="assessment_factor"
    ),
)

IN_NEED_PLAN = _table(
    "CINPlanDates",
    "child in need plans",
    Column(
        "CINPlanStartDate",
        "date",
        ("child_in_need.ChildInNeedPlan.began_on",),
        required=True,
        years=(2022, None),
    ),
    Column("CINPlanEndDate", "date", ("child_in_need.ChildInNeedPlan.ended_on",)),
)

ENQUIRY = _table(
    "Section47",
    "section 47 enquiries",
    Column("S47ActualStartDate", "date", ("protection.Enquiry.began_on",), required=True),
    Column("InitialCPCtarget", "date", ("protection.Enquiry.conference_due_on",)),
    Column("DateOfInitialCPC", "date", ("protection.Conference.held_on",)),
    Column("ICPCnotRequired", "yes or no", ("protection.Enquiry.conference_needed",)),
)

PLAN = _table(
    "ChildProtectionPlans",
    "child protection plans",
    Column("CPPstartDate", "date", ("protection.ProtectionPlan.began_on",), required=True),
    Column("CPPendDate", "date", ("protection.ProtectionPlan.ended_on",)),
    Column(
        "InitialCategoryOfAbuse",
        "code",
        ("protection.ProtectionPlan.first_category",),
        codes="category_of_abuse",
    ),
    Column(
        "LatestCategoryOfAbuse",
        "code",
        ("protection.ProtectionPlan.latest_category",),
        codes="category_of_abuse",
    ),
    Column("NumberOfPreviousCPP", "whole number", ("protection.ProtectionPlan.previous_plans",)),
)

REVIEW = _table(
    "Reviews",
    "reviews of child protection plans",
    Column("CPPreviewDate", "date", ("protection.Conference.held_on",), required=True),
)

PRE_PROCEEDINGS = _table(
    "PreProceedingsandFGDM",
    "pre-proceedings and family group decision making",
    Column("PPStartDate", "date", ("protection.PreProceedings.began_on",), years=(2027, None)),
    Column("LBPSentDate", "date", ("protection.PreProceedings.letter_sent_on",)),
    Column("FGDMMeetingOffer", "yes or no", ("protection.PreProceedings.family_meeting_offered",)),
    Column("FGDMMeetingFac", "yes or no", ("protection.PreProceedings.family_meeting_held",)),
    Column("InitialPPMeetingDate", "date", ("protection.PreProceedings.first_meeting_on",)),
    Column("ReviewMeetingsCount", "whole number", ("protection.PreProceedings.review_meetings",)),
    Column("StepDecisionDate", "date", ("protection.PreProceedings.stepped_on",)),
    Column("PPOutcome", "text", ("protection.PreProceedings.outcome",)),
    Column("CourtAppDate", "date", ("protection.PreProceedings.applied_to_court_on",)),
    Column("LetterInitCPDate", "date", ("protection.PreProceedings.issue_letter_on",)),
)

BY_ELEMENT = {
    "Assessments": ASSESSMENT,
    "CINPlanDates": IN_NEED_PLAN,
    "Section47": ENQUIRY,
    "ChildProtectionPlans": PLAN,
    "PreProceedingsandFGDM": PRE_PROCEEDINGS,
}

TABLES = (
    HEADER,
    CHILD,
    REFERRAL,
    ASSESSMENT,
    IN_NEED_PLAN,
    ENQUIRY,
    PLAN,
    REVIEW,
    PRE_PROCEEDINGS,
)
