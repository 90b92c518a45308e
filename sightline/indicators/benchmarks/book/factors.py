"""What assessments found in the child's life, as a share of assessments that say anything."""

from ..language import Area, Better, Measure, Table, Unit, WorkedOut

FACTORS = Table(
    "assessment-factors",
    "Factors found by assessments",
    Area.FOUND,
    frozenset({"Episodes_with_assessment_factor", "Domestic_Abuse_parent", "Neglect"}),
)
ASSESSED = Measure(
    "assessments-with-factors",
    "Assessments that say what they found",
    Unit.EPISODES,
    Better.NEITHER,
    FACTORS,
    "Episodes_with_assessment_factor",
    only_a_part=True,
)


def _found(code: str, title: str, column: str) -> tuple[Measure, WorkedOut]:
    """How many assessments found it, and of how many in a hundred."""
    count = Measure(
        f"factor-{code}-count",
        f"Assessments that found {title}",
        Unit.EPISODES,
        Better.NEITHER,
        FACTORS,
        column,
        only_a_part=True,
    )
    share = WorkedOut(
        f"factor-{code}",
        f"Assessments that found {title}",
        Unit.PERCENT,
        Better.NEITHER,
        count,
        ASSESSED,
        100,
    )
    return count, share


DOMESTIC_ABUSE_COUNT, DOMESTIC_ABUSE = _found(
    "domestic-abuse", "domestic abuse of a parent", "Domestic_Abuse_parent"
)
PARENTS_MIND_COUNT, PARENTS_MIND = _found(
    "parents-mental-health", "a parent's mental ill health", "Mental_Health_parent"
)
CHILDS_MIND_COUNT, CHILDS_MIND = _found(
    "childs-mental-health", "the child's mental ill health", "Mental_Health_child"
)
ALCOHOL_COUNT, ALCOHOL = _found("alcohol", "misuse of alcohol by a parent", "Alcohol_Misuse_parent")
DRUGS_COUNT, DRUGS = _found("drugs", "misuse of drugs by a parent", "Drug_Misuse_parent")
NEGLECT_COUNT, NEGLECT = _found("neglect", "neglect", "Neglect")
EMOTIONAL_COUNT, EMOTIONAL = _found("emotional-abuse", "emotional abuse", "Emotional_Abuse")
SEXUAL_EXPLOITATION_COUNT, SEXUAL_EXPLOITATION = _found(
    "sexual-exploitation", "child sexual exploitation", "Child_sexual_exploitation"
)
CRIMINAL_EXPLOITATION_COUNT, CRIMINAL_EXPLOITATION = _found(
    "criminal-exploitation", "child criminal exploitation", "Child_criminal_exploitation"
)
SELF_HARM_COUNT, SELF_HARM = _found("self-harm", "self-harm", "Self_harm")
YOUNG_CARER_COUNT, YOUNG_CARER = _found("young-carer", "a young carer", "Young_Carer")
