"""Which teams and workers a manager sees, and which children among theirs."""

from dataclasses import dataclass

from django.db.models import Q

from sightline.core import access
from sightline.core.access import Reach, reach_of
from sightline.core.models import Account
from sightline.record.workforce.models import Post, Role, Team, Worker


@dataclass(frozen=True)
class Managed:
    """The teams a person may look at, the one chosen, and the children within their reach."""

    teams: list[Team]
    chosen: Team | None
    reach: Reach
    everyone: bool

    @property
    def shown(self) -> list[Team]:
        """The team chosen, or all of them."""
        return [self.chosen] if self.chosen else self.teams


def managed_by(account: Account, asked: str = "") -> Managed:
    """The teams this person manages; every team, for someone who reaches the whole authority."""
    everyone = "authority" in access.reaches(account)
    teams = Team.objects.exclude(status__in=("draft", "entered in error")).order_by("name")
    if not everyone:
        teams = teams.filter(manager__account=account)
    held = list(teams)
    chosen = next((each for each in held if str(each.pk) == asked), None)
    return Managed(held, chosen, reach_of(account), everyone)


def workers_in(teams: list[Team], day) -> list[Worker]:
    """Those who work in these teams on a day and hold, or could hold, children; by name."""
    held = Worker.objects.filter(team__in=teams).exclude(status__in=("draft", "entered in error"))
    held = held.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
    managers = Team.objects.filter(manager__isnull=False).values("manager")
    others = Post.objects.filter(ended_on=None).exclude(role=Role.SOCIAL_WORKER).values("worker")
    social = Post.objects.filter(ended_on=None, role=Role.SOCIAL_WORKER).values("worker")
    held = held.exclude(pk__in=managers).exclude(Q(pk__in=others) & ~Q(pk__in=social))
    return list(held.select_related("team").order_by("name"))


def worker_seen_by(account: Account, worker_id: int) -> Worker | None:
    """A worker of a team this person manages, or any worker for who reaches the authority."""
    managed = managed_by(account)
    held = Worker.objects.filter(pk=worker_id).select_related("team__manager", "account")
    if not managed.everyone:
        held = held.filter(team__in=managed.teams)
    return held.first()
