"""What is published of workers, their teams and who is responsible for which child."""

from sightline.core.facts import Detail, Spell

teams = Spell(
    "teams",
    rows="workforce.Team",
    says="a team",
    began="",
    ended="",
    child="",
    details=(
        Detail("name", "name", "its name", "code"),
        Detail("service", "service", "the service it belongs to", "code"),
    ),
)
workers = Spell(
    "workers",
    rows="workforce.Worker",
    says="a worker of the authority",
    child="",
    details=(
        Detail("name", "name", "the worker's name", "code"),
        Detail("job_title", "job_title", "the post", "code"),
        Detail("team_id", "team_id", "the team", "number"),
    ),
)
registrations = Spell(
    "registrations",
    rows="workforce.Registration",
    says="a worker is registered",
    child="",
    details=(
        Detail("worker_id", "worker_id", "the worker", "number"),
        Detail("profession", "profession", "as what", "code"),
    ),
)
allocations = Spell(
    "allocations",
    rows="workforce.Allocation",
    says="a worker is responsible for a child",
    or_known="known_on",
    details=(
        Detail("role", "role", "in this role", "code"),
        Detail("worker_id", "worker_id", "the worker", "number"),
        Detail("team_id", "team_id", "the team", "number"),
        Detail("qualified", "qualified", "the worker is a registered social worker"),
        Detail("end_reason", "end_reason", "why it ended", "code"),
    ),
    at_end=("end_reason",),
    told_by=("social worker allocated",),
)
supervision = Spell(
    "supervision_sessions",
    rows="workforce.Supervision",
    says="a supervision session was due",
    began="due_on",
    or_known="held_on",
    ended="held_on",
    child="",
    details=(Detail("worker_id", "worker_id", "the worker", "number"),),
)
