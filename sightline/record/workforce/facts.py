"""What others may know about who is responsible for a child."""

from sightline.core.facts import Detail, Fact

_DETAILS = (
    Detail("qualified", "qualified", "the worker is a registered social worker"),
    Detail("role", "role", "the worker's role", kind="code"),
)

social_worker_allocated = Fact(
    "social worker allocated",
    rows="workforce.Allocation",
    on="began_on",
    says="a social worker was allocated",
    thing="allocation",
    details=_DETAILS,
    only=(("role", "social worker"), ("worker__isnull", False)),
)
social_worker_allocation_ended = Fact(
    "social worker allocation ended",
    rows="workforce.Allocation",
    on="ended_on",
    says="the social worker's allocation ended",
    thing="allocation",
    details=_DETAILS,
    only=(("role", "social worker"), ("worker__isnull", False)),
)
reviewing_officer_appointed = Fact(
    "reviewing officer appointed",
    rows="workforce.Allocation",
    on="began_on",
    says="a reviewing officer was named",
    thing="allocation",
    only=(("role", "reviewing officer"), ("worker__isnull", False)),
)
reviewing_officer_left = Fact(
    "reviewing officer left",
    rows="workforce.Allocation",
    on="ended_on",
    says="the reviewing officer no longer had the child's reviews",
    thing="allocation",
    only=(("role", "reviewing officer"), ("worker__isnull", False)),
)
personal_adviser_appointed = Fact(
    "personal adviser appointed",
    rows="workforce.Allocation",
    on="began_on",
    says="a personal adviser was named",
    thing="allocation",
    only=(("role", "personal adviser"), ("worker__isnull", False)),
)
personal_adviser_left = Fact(
    "personal adviser left",
    rows="workforce.Allocation",
    on="ended_on",
    says="the personal adviser no longer worked with the young person",
    thing="allocation",
    only=(("role", "personal adviser"), ("worker__isnull", False)),
)
oversight_recorded = Fact(
    "management oversight recorded",
    rows="workforce.Oversight",
    on="decided_on",
    says="a manager recorded a decision",
)
