"""The modules of the children in need census, forms of 2021 to 2027, and where each value goes."""

from ..reading.columns import Before, Column, Table

RETURN = "CIN census"


def _table(name: str, title: str, *columns: Column, who: str = "LAchildID") -> Table:
    return Table(RETURN, name, title, columns, who=who)


def _about(name: str, written_as: str) -> Column:
    return Column(name, "text", ("returns.LoadedFile.about",), written_as=written_as)


HEADER = _table(
    "Header",
    "the census",
    _about("Collection", "always CIN"),
    _about("Year", "the year that was asked for"),
    Column(
        "ReferenceDate",
        "date",
        ("returns.LoadedFile.speaks_to",),
        written_as="the last day of that year",
    ),
    _about("SourceLevel", "always L, a local authority"),
    _about("LEA", "the number of the authority that SIGHTLINE_AUTHORITY names"),
    _about("SoftwareCode", "always Sightline"),
    _about("Release", "the version of Sightline"),
    _about("SerialNo", "always 001"),
    _about("DateTime", "left out, so that the same record gives the same file"),
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
    Column(
        "ICPCnotRequired",
        "yes or no",
        ("protection.Enquiry.conference_needed",),
        worked_out_from=("protection.Conference.held_on",),
    ),
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
    Column(
        "NumberOfPreviousCPP",
        "whole number",
        ("protection.ProtectionPlan.previous_plans",),
        worked_out_from=("protection.ProtectionPlan.began_on",),
    ),
)

REVIEW = _table(
    "Reviews",
    "reviews of child protection plans",
    Column("CPPreviewDate", "date", ("protection.Conference.held_on",), required=True),
)

BLOCK_SINCE = (2027, None)


def _block(name: str, kind: str, field: str) -> Column:
    return Column(name, kind, (f"protection.PreProceedings.{field}",), years=BLOCK_SINCE)


PRE_PROCEEDINGS = _table(
    "PreProceedingsandFGDM",
    "pre-proceedings and family group decision making",
    _block("PPStartDate", "date", "began_on"),
    _block("LBPSentDate", "date", "letter_sent_on"),
    _block("FGDMMeetingOffer", "yes or no", "family_meeting_offered"),
    _block("FGDMMeetingFac", "yes or no", "family_meeting_held"),
    _block("InitialPPMeetingDate", "date", "first_meeting_on"),
    _block("ReviewMeetingsCount", "whole number", "review_meetings"),
    _block("StepDecisionDate", "date", "stepped_on"),
    _block("PPOutcome", "text", "outcome"),
    _block("CourtAppDate", "date", "applied_to_court_on"),
    _block("LetterInitCPDate", "date", "issue_letter_on"),
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
