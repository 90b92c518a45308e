"""What others may know about who is responsible for a child."""

from sightline.core.facts import Detail, Fact, Subject

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

_POST = (Detail("role", "role", "what the worker is employed to do", kind="code"),)
_HOURS = (
    Detail("role", "post__role", "what the worker is employed to do", kind="code"),
    Detail("percent", "percent", "how much of full time the worker works", kind="number"),
)

post_began = Fact(
    "post began",
    rows="workforce.Post",
    on="began_on",
    says="the worker's post began",
    child="worker_id",
    thing="post",
    details=_POST,
    subject=Subject.WORKER,
)
post_ended = Fact(
    "post ended",
    rows="workforce.Post",
    on="ended_on",
    says="the worker's post ended",
    child="worker_id",
    thing="post",
    details=_POST,
    subject=Subject.WORKER,
)
hours_began = Fact(
    "working hours began",
    rows="workforce.WorkingHours",
    on="began_on",
    says="the worker began these hours",
    child="post__worker_id",
    thing="working hours",
    details=_HOURS,
    subject=Subject.WORKER,
)
hours_ended = Fact(
    "working hours ended",
    rows="workforce.WorkingHours",
    on="ended_on",
    says="the worker's hours ended or changed",
    child="post__worker_id",
    thing="working hours",
    details=_HOURS,
    subject=Subject.WORKER,
)
first_year_began = Fact(
    "first year began",
    rows="workforce.FirstYear",
    on="began_on",
    says="the worker's first year in practice began",
    child="worker_id",
    thing="first year",
    subject=Subject.WORKER,
)
first_year_ended = Fact(
    "first year ended",
    rows="workforce.FirstYear",
    on="ended_on",
    says="the worker's first year in practice ended",
    child="worker_id",
    thing="first year",
    subject=Subject.WORKER,
)
supervision_held = Fact(
    "supervision held",
    rows="workforce.Supervision",
    on="held_on",
    says="the worker was supervised",
    child="worker_id",
    details=(
        Detail("long_enough", "long_enough", "it was an hour and a half without interruption"),
        Detail("children_discussed", "children_discussed", "children were discussed one by one"),
        Detail(
            "supervisor_registered",
            "supervisor_registered",
            "the supervisor was a registered social worker",
        ),
    ),
    subject=Subject.WORKER,
)
_CHILD_OF_WORKER = (("role", "social worker"), ("worker__isnull", False))
_CHILD_OF_OFFICER = (("role", "reviewing officer"), ("worker__isnull", False))
worker_took_child = Fact(
    "worker took a child",
    rows="workforce.Allocation",
    on="began_on",
    says="a child was allocated to the worker",
    child="worker_id",
    thing="allocation",
    only=_CHILD_OF_WORKER,
    subject=Subject.WORKER,
)
worker_gave_up_child = Fact(
    "worker gave up a child",
    rows="workforce.Allocation",
    on="ended_on",
    says="a child was no longer allocated to the worker",
    child="worker_id",
    thing="allocation",
    only=_CHILD_OF_WORKER,
    subject=Subject.WORKER,
)
officer_took_child = Fact(
    "reviewing officer took a child",
    rows="workforce.Allocation",
    on="began_on",
    says="the reviewing officer was given a child",
    child="worker_id",
    thing="allocation",
    only=_CHILD_OF_OFFICER,
    subject=Subject.WORKER,
)
officer_gave_up_child = Fact(
    "reviewing officer gave up a child",
    rows="workforce.Allocation",
    on="ended_on",
    says="the reviewing officer no longer had a child's reviews",
    child="worker_id",
    thing="allocation",
    only=_CHILD_OF_OFFICER,
    subject=Subject.WORKER,
)
unallocated_looked_at = Fact(
    "unallocated child looked at",
    rows="workforce.UnallocatedLook",
    on="looked_on",
    says="a manager rated the risk to the child, whom nobody had been given",
    details=(Detail("risk", "risk", "how great the risk is", kind="code"),),
)
handover_accepted = Fact(
    "handover accepted",
    rows="workforce.Handover",
    on="accepted_on",
    says="the new worker accepted the handover",
    about="to_allocation_id",
    thing="allocation",
)
decision_followed_up = Fact(
    "decision followed up",
    rows="workforce.Oversight",
    on="followed_up_on",
    says="a manager looked whether a decision had come about",
    details=(Detail("came_true", "came_true", "whether it came about", kind="code"),),
)
