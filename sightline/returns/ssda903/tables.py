"""The twelve tables of the SSDA903 return, column by column, and where each goes in the record."""

from ..reading.columns import Column, Table

RETURN = "SSDA903"
CHILD_ID = ("people.Child.la_child_id",)
BORN = ("people.Child.born_on",)
HEALTH_FLAGS = (
    ("CONVICTED", "convicted", ()),
    ("HEALTH_CHECK", "development_checked", ()),
    ("IMMUNISATIONS", "immunisations_up_to_date", ("health.ImmunisationCheck.up_to_date",)),
    ("TEETH_CHECK", "teeth_checked", ("health.DentalCheck.done_on",)),
    ("HEALTH_ASSESSMENT", "health_assessed", ("health.HealthAssessment.done_on",)),
    ("SUBSTANCE_MISUSE", "substance_misuse", ()),
    ("INTERVENTION_RECEIVED", "intervention_received", ()),
    ("INTERVENTION_OFFERED", "intervention_offered", ()),
)
"""Each with the field it goes to and what else the return is told from."""


def _child() -> Column:
    return Column("CHILD", "identifier", CHILD_ID, required=True)


def _born() -> Column:
    return Column("DOB", "date", BORN)


def _sex() -> Column:
    return Column("SEX", "code", ("people.Child.sex",), codes="sex")


def _table(name: str, title: str, *columns: Column) -> Table:
    return Table(RETURN, name, title, columns, who="CHILD")


HEADER = _table(
    "Header",
    "children",
    _child(),
    _sex(),
    _born(),
    Column("ETHNIC", "code", ("people.Child.ethnic_group",), codes="ethnicity"),
    Column("UPN", "pupil number", ("people.Child.upn", "people.Child.upn_missing_because")),
    Column("MOTHER", "yes or no", ("people.Child.is_parent",)),
    Column("MC_DOB", "date", ("people.Child.first_child_born_on",)),
)

EPISODES = _table(
    "Episodes",
    "episodes of care",
    _child(),
    Column(
        "DECOM",
        "date",
        (
            "care.Episode.began_on",
            "care.CarePeriod.began_on",
            "care.LegalStatus.began_on",
            "care.Placement.began_on",
        ),
        required=True,
    ),
    Column("RNE", "code", ("care.Episode.reason_began",), codes="reason_for_new_episode"),
    Column("LS", "code", ("care.LegalStatus.code",), codes="legal_status"),
    Column("CIN", "code", ("care.Episode.category_of_need",), codes="category_of_need"),
    Column("PLACE", "code", ("care.Placement.kind",), codes="placement_type"),
    Column("PLACE_PROVIDER", "code", ("care.Placement.provider",), codes="placement_provider"),
    Column(
        "DEC",
        "date",
        (
            "care.Episode.ended_on",
            "care.CarePeriod.ended_on",
            "care.LegalStatus.ended_on",
            "care.Placement.ended_on",
        ),
    ),
    Column(
        "REC",
        "code",
        ("care.Episode.reason_ended", "care.CarePeriod.ended_because"),
        codes="reason_episode_ceased",
    ),
    Column(
        "REASON_PLACE_CHANGE",
        "code",
        ("care.Episode.change_reason", "care.Placement.change_reason"),
        codes="reason_placement_changed",
    ),
    Column("HOME_POST", "postcode", ("care.Episode.home_postcode",)),
    Column("PL_POST", "postcode", ("care.Placement.postcode",)),
    Column("URN", "identifier", ("care.Placement.urn",)),
)

REVIEWS = _table(
    "Reviews",
    "reviews",
    _child(),
    _born(),
    Column("REVIEW", "date", ("care.Review.held_on",), required=True),
    Column("REVIEW_CODE", "code", ("care.Review.participation",), codes="review_participation"),
)

UNACCOMPANIED = _table(
    "UASC",
    "unaccompanied asylum-seeking children",
    _child(),
    _sex(),
    _born(),
    Column("DUC", "date", ("people.Child.unaccompanied_to_on", "people.Child.unaccompanied")),
)

HEALTH = _table(
    "OC2",
    "health of children looked after for a year",
    _child(),
    _born(),
    Column(
        "SDQ_SCORE",
        "whole number",
        ("health.HealthYear.questionnaire_score",),
        between=(0, 40),
        worked_out_from=("health.Questionnaire.score",),
    ),
    Column(
        "SDQ_REASON",
        "code",
        ("health.HealthYear.no_questionnaire_because",),
        codes="strengths_missing_because",
        worked_out_from=("health.QuestionnaireNotPossible.because",),
    ),
    *(
        Column(name, "yes or no", (f"health.HealthYear.{field}",), worked_out_from=also)
        for name, field, also in HEALTH_FLAGS
    ),
)

LEAVERS = _table(
    "OC3",
    "care leavers",
    _child(),
    _born(),
    Column(
        "IN_TOUCH",
        "code",
        ("leaving_care.LeaverStatement.in_touch",),
        codes="in_touch",
        worked_out_from=("leaving_care.LeaverContact.two_way",),
    ),
    Column("ACTIV", "code", ("leaving_care.LeaverStatement.activity",), codes="activity"),
    Column(
        "ACCOM",
        "code",
        (
            "leaving_care.LeaverStatement.accommodation",
            "leaving_care.LeaverStatement.accommodation_suitable",
        ),
        codes="accommodation_and_suitability",
        worked_out_from=("leaving_care.LeaverHome.kind", "leaving_care.LeaverHome.suitable"),
    ),
)

ADOPTED = _table(
    "AD1",
    "children adopted",
    _child(),
    _born(),
    Column("DATE_INT", "date", ("adoption.AdoptionPlan.decided_on",)),
    Column("DATE_MATCH", "date", ("adoption.AdoptionPlan.matched_on",)),
    Column("FOSTER_CARE", "yes or no", ("adoption.AdoptionPlan.by_foster_carer",)),
    Column("NB_ADOPTR", "whole number", ("adoption.AdoptionPlan.adopters",), between=(0, 9)),
    Column("SEX_ADOPTR", "code", ("adoption.AdoptionPlan.adopters_are",), codes="adopters_sex"),
    Column(
        "LS_ADOPTR",
        "code",
        ("adoption.AdoptionPlan.adopters_status",),
        codes="adopters_legal_status",
    ),
)

PLACED = _table(
    "PlacedAdoption",
    "decisions that a child should be placed for adoption",
    _child(),
    _born(),
    Column("DATE_PLACED", "date", ("adoption.AdoptionPlan.decided_on",), required=True),
    Column("DATE_PLACED_CEASED", "date", ("adoption.AdoptionPlan.reversed_on",)),
    Column(
        "REASON_PLACED_CEASED",
        "code",
        ("adoption.AdoptionPlan.reversed_because",),
        codes="reason_no_longer_placed",
    ),
)

EARLIER = _table(
    "PrevPerm",
    "earlier permanent homes",
    _child(),
    _born(),
    Column(
        "PREV_PERM",
        "code",
        ("care.EarlierPermanence.kind",),
        codes="previous_permanence",
        required=True,
    ),
    Column("LA_PERM", "text", ("care.EarlierPermanence.authority",)),
    Column("DATE_PERM", "date", ("care.EarlierPermanence.ordered_on",)),
)

MISSING = _table(
    "Missing",
    "times missing",
    _child(),
    _born(),
    Column(
        "MISSING", "code", ("missing.MissingEpisode.kind",), codes="missing_kind", required=True
    ),
    Column("MIS_START", "date", ("missing.MissingEpisode.began_on",), required=True),
    Column("MIS_END", "date", ("missing.MissingEpisode.ended_on",)),
)

WORKERS = _table(
    "SWEpisodes",
    "social workers",
    _child(),
    _born(),
    Column(
        "SW_ID",
        "identifier",
        ("workforce.Worker.code",),
        required=True,
        years=(2024, None),
        worked_out_from=("workforce.Registration.number",),
    ),
    Column("SW_DECOM", "date", ("workforce.Allocation.began_on",), required=True),
    Column("SW_DEC", "date", ("workforce.Allocation.ended_on",)),
    Column(
        "SW_REASON",
        "code",
        ("workforce.Allocation.began_because",),
        codes="worker_change_reason",
        worked_out_from=("workforce.Allocation.end_reason",),
    ),
)

LIBERTY = _table(
    "DoLo",
    "deprivation of liberty orders",
    _child(),
    _born(),
    Column(
        "DOLO_START",
        "date",
        ("care.DeprivationOfLiberty.began_on",),
        required=True,
        years=(2027, None),
    ),
    Column("DOLO_END", "date", ("care.DeprivationOfLiberty.ended_on",)),
)

TABLES = (
    HEADER,
    EPISODES,
    REVIEWS,
    UNACCOMPANIED,
    HEALTH,
    LEAVERS,
    ADOPTED,
    PLACED,
    EARLIER,
    MISSING,
    WORKERS,
    LIBERTY,
)
