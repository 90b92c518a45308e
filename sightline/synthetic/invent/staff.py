"""The people who work for an invented authority: teams, posts, and who held each post when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from .chance import DAY, Chance
from .names import GROWN_UPS, INVENTED, SECOND_HALVES
from .rows import Ref, World

ASSESSMENT, SAFEGUARDING, IN_CARE, DISABLED, LEAVING, REVIEWING = (
    "assessment",
    "safeguarding",
    "in care",
    "disabled",
    "leaving care",
    "reviewing",
)
STEADY = (REVIEWING,)
# The people a visitor can sign in as, who hold these posts.
SOCIAL_WORKER, ADVISER, OFFICER = "Jo Sample", "Robin Placeholder", "Alex Specimen"
NAMED_FOR = {SOCIAL_WORKER: IN_CARE, ADVISER: LEAVING, OFFICER: REVIEWING}
TEAM_MANAGER = "Pat Testwell"
ALLEGATIONS_OFFICER = "Kit Madeup"
HELD_BACK = (SOCIAL_WORKER, ADVISER, OFFICER, TEAM_MANAGER, ALLEGATIONS_OFFICER)
MANAGERS = "workforce.Team managers"
"""Who manages each team: said once the workers are known."""
JOBS = {LEAVING: "Personal adviser", REVIEWING: "Independent reviewing officer"}


@dataclass(frozen=True)
class TeamPlan:
    """One team to be: what it does, how often its work is on time, and how many posts it has.

    A team that does more than one kind of work has so many posts for each. One that `does`
    nothing is there and has a manager, and no child of these is its own. Where its posts are
    `kept`, one holder follows another without a gap, and every child has a social worker.
    """

    name: str
    service: str
    does: tuple[str, ...]
    on_time: float
    posts: int = 2
    support: int = 1
    named: tuple[str, ...] = ()
    kept: bool = False


@dataclass(frozen=True)
class Holder:
    """Who held a post, from the first day to the day after the last (none: still there)."""

    worker: Ref
    name: str
    began_on: dt.date
    ended_on: dt.date | None
    registered: bool


@dataclass
class Post:
    """One post in a team, and everyone who has held it; between two holders it is vacant."""

    team: Team
    holders: list[Holder] = field(default_factory=list)

    def holder_on(self, day: dt.date) -> Holder | None:
        """Who held the post on a day, if anyone did."""
        for each in self.holders:
            if each.began_on <= day and (each.ended_on is None or day < each.ended_on):
                return each
        return None


@dataclass
class Team:
    """A team: its posts, its support workers, its manager, and how often its work is on time."""

    name: str
    kind: str
    on_time: float
    ref: Ref
    manager: Holder | None = None
    posts: list[Post] = field(default_factory=list)
    support: list[Holder] = field(default_factory=list)
    kept: bool = False


@dataclass
class Staff:
    """Everyone who works for the authority.

    Where they are `called_by_registration`, a social worker's code is their registration number,
    as the yearly return has it, and numbers follow one another so that no two are the same.
    """

    world: World
    chance: Chance
    teams: dict[str, list[Team]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    number: int = 0
    called_by_registration: bool = False

    def team(self, kind: str, chance: Chance) -> Team:
        """A team of this kind."""
        return chance.pick(self.teams[kind])

    def hire(
        self,
        team: Ref | None,
        job: str,
        began_on: dt.date,
        ended_on: dt.date | None = None,
        registered: bool = True,
        name: str = "",
    ) -> Holder:
        """A new worker with a name no one else has, registered if their job asks for it."""
        self.number += 1
        code = f"W{self.number:04d}"
        name = name or self.new_name()
        self.used.add(name)
        registration = f"SW{self.chance.number(100000, 999999)}" if registered else ""
        if registered and self.called_by_registration:
            code = registration = f"SW{100000 + self.number}"
        worker = self.world.add(
            "workforce.Worker",
            code,
            code=code,
            name=name,
            job_title=job,
            team_id=team,
            began_on=began_on,
            ended_on=ended_on,
        )
        assert worker is not None, "a worker is never hired after the day spoken of"
        if registered:
            self.world.add(
                "workforce.Registration",
                code,
                worker_id=worker,
                number=registration,
                began_on=began_on - DAY * self.chance.number(100, 4000),
            )
        return Holder(worker, name, began_on, ended_on, registered)

    def new_name(self) -> str:
        """A name no one else here has."""
        while True:
            # Always in two halves: those a visitor can sign in as have names of one.
            last = f"{self.chance.pick(INVENTED)}-{self.chance.pick(SECOND_HALVES)}"
            name = f"{self.chance.pick(GROWN_UPS)} {last}"
            if name not in self.used:
                self.used.add(name)
                return name


def engage(
    world: World, plans: Sequence[TeamPlan], chance: Chance, called_by_registration: bool = False
) -> Staff:
    """The teams that are planned, with changes of worker and vacancies."""
    staff = Staff(world, chance, used=set(HELD_BACK), called_by_registration=called_by_registration)
    for plan in plans:
        _engage_team(staff, plan)
    return staff


def _engage_team(staff: Staff, plan: TeamPlan) -> None:
    """One team: its manager, its posts for each kind of work, and its support workers."""
    world = staff.world
    ref = world.add("workforce.Team", plan.name, name=plan.name, service=plan.service)
    assert ref is not None
    start = world.staffed_from
    theirs = TEAM_MANAGER if SOCIAL_WORKER in plan.named else ""
    manager = staff.hire(ref, "Team manager", start, name=theirs)
    world.add(MANAGERS, plan.name, name=plan.name, manager_id=manager.worker)
    support: list[Holder] = []
    for kind in plan.does:
        team = Team(plan.name, kind, plan.on_time, ref, manager, support=support, kept=plan.kept)
        staff.teams.setdefault(kind, []).append(team)
        for name in plan.named:
            if NAMED_FOR[name] == kind:
                team.posts.append(_named_post(staff, team, start, name))
        for _ in range(plan.posts):
            team.posts.append(_post(staff, team, start))
    for _ in range(plan.support):
        support.append(staff.hire(ref, "Family support worker", start, None, False))


def _post(staff: Staff, team: Team, start: dt.date) -> Post:
    """A post and the run of people who have held it."""
    post, chance = Post(team), staff.chance
    steady = team.kind in STEADY
    job = JOBS.get(team.kind, "Social worker")
    began = start
    while began < staff.world.as_at:
        ended: dt.date | None = began + DAY * (
            chance.number(900, 2200) if steady else chance.number(180, 1100)
        )
        if ended >= staff.world.as_at:
            ended = None
        post.holders.append(
            staff.hire(team.ref, job, began, ended, registered=team.kind != LEAVING)
        )
        if ended is None:
            break
        vacant = 0 if team.kept or chance.happens(0.75) else chance.number(5, 70)
        began = ended + DAY * vacant
    return post


def _named_post(staff: Staff, team: Team, start: dt.date, name: str) -> Post:
    """The post of someone a visitor can sign in as; the social worker is the fourth in a year."""
    post, as_at = Post(team), staff.world.as_at
    job, registered = JOBS.get(team.kind, "Social worker"), team.kind != LEAVING
    ends = {SOCIAL_WORKER: (340, 105, 66)}.get(name, (500,))
    began = start
    for number, days in enumerate(ends):
        ended = as_at - DAY * days
        post.holders.append(staff.hire(team.ref, job, began, ended, registered))
        began = ended + DAY * (14 if number == 1 and days < 365 else 0)
    post.holders.append(staff.hire(team.ref, job, began, None, registered, name))
    return post
