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
        Detail("team", "team__name", "the team by name", "code"),
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
posts = Spell(
    "posts",
    rows="workforce.Post",
    says="what a worker is employed to do",
    child="",
    details=(
        Detail("worker_id", "worker_id", "the worker", "number"),
        Detail("role", "role", "the role", "code"),
        Detail("through_agency", "through_agency", "supplied by an agency"),
        Detail("team_id", "worker__team_id", "the worker's team", "number"),
        Detail("team", "worker__team__name", "the worker's team by name", "code"),
    ),
)
working_hours = Spell(
    "working_hours",
    rows="workforce.WorkingHours",
    says="how much of full time a worker works in a post",
    child="",
    details=(
        Detail("post_id", "post_id", "the post", "number"),
        Detail("worker_id", "post__worker_id", "the worker", "number"),
        Detail("percent", "percent", "100 is full time", "number"),
    ),
)
vacancies = Spell(
    "vacancies",
    rows="workforce.Vacancy",
    says="a post that nobody is employed in",
    child="",
    details=(
        Detail("role", "role", "the role", "code"),
        Detail("percent", "percent", "100 is full time", "number"),
        Detail("team", "team__name", "the team", "code"),
    ),
)
sick_leave = Spell(
    "sick_leave",
    rows="workforce.SickLeave",
    says="a time when a worker was away sick",
    child="",
    details=(
        Detail("worker_id", "worker_id", "the worker", "number"),
        Detail("days_lost", "days_lost", "working days lost", "amount"),
    ),
)
first_years = Spell(
    "first_years",
    rows="workforce.FirstYear",
    says="a newly qualified worker's first year",
    child="",
    details=(Detail("worker_id", "worker_id", "the worker", "number"),),
)
