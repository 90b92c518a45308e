"""What was asked of the register (area, team, class, day), and which clocks that means."""

import datetime as dt
import pkgutil
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone

from sightline.core.access import Reach, may, reach_of, reaches
from sightline.duties import book
from sightline.duties.book import all_duties
from sightline.duties.language import Duty, RuleClass
from sightline.duties.models import Clock
from sightline.record.workforce.models import Allocation, Role, Team
from sightline.web.as_at import day_asked, usual_day

YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Asked:
    """The filters of the register, and how far the person asking can see."""

    as_at: dt.date
    as_usual: bool
    area: str
    team: int | None
    rule_class: str
    reach: Reach
    sees_children: bool
    member: bool
    everyone: bool

    @property
    def where(self) -> str:
        """Whose children the numbers are of, in words."""
        if not self.everyone:
            return "Children within your reach"
        return "The whole authority" + (
            "" if self.reach.everyone else ", restricted records left out"
        )

    @property
    def year_began(self) -> dt.date:
        """The first day of the twelve months that end on the day asked."""
        return self.as_at - YEAR + dt.timedelta(days=1)

    @property
    def is_today(self) -> bool:
        """Whether the day asked is this very day."""
        return self.as_at == timezone.localdate()

    def duties(self) -> dict[str, Duty]:
        """The duties asked about."""
        areas = areas_of_duties()
        return {
            code: duty
            for code, duty in all_duties().items()
            if self.area in ("", areas[code]) and self.rule_class in ("", duty.rule_class)
        }

    def clocks(self, as_at: dt.date | None = None):
        """The clocks asked about that had begun by the day, of children within reach."""
        return self._narrowed(Clock.objects.as_at(as_at or self.as_at))

    def overdue(self, as_at: dt.date | None = None):
        """Those of them that are owed and late on the day."""
        return self._narrowed(Clock.objects.overdue(as_at or self.as_at))

    def _narrowed(self, held):
        if self.area or self.rule_class:
            held = held.filter(duty__in=self.duties())
        if self.team is not None:
            held = held.filter(child_id__in=children_of_team(self.team))
        return self.reach.of(held)

    def query(self, **changed: str) -> str:
        """These filters as the end of an address, with some changed."""
        asked = {
            "area": self.area,
            "team": str(self.team or ""),
            "class": self.rule_class,
            "as-at": "" if self.as_usual else self.as_at.isoformat(),
            **changed,
        }
        return urlencode({name: value for name, value in asked.items() if value})


def asked_of(request: HttpRequest) -> Asked:
    """Read the filters, passing over any that mean nothing."""
    area, rule_class = request.GET.get("area", ""), request.GET.get("class", "")
    team = request.GET.get("team", "")
    member = reaches(request.user) == {"aggregates"}
    reach = Reach(None) if member else reach_of(request.user)
    as_at = day_asked(request)
    return Asked(
        as_at=as_at,
        as_usual=not request.GET.get("as-at") or as_at == usual_day(),
        area=area if area in set(areas_of_duties().values()) else "",
        team=int(team) if team.isdecimal() and len(team) < 10 else None,
        rule_class=rule_class if rule_class in set(RuleClass) else "",
        reach=reach,
        sees_children=may(request.user, "duties.children"),
        member=member,
        everyone=member or "authority" in reaches(request.user),
    )


def children_of_team(team_id: int):
    """Children whose social worker, or whose work, is with this team now."""
    open_now = Allocation.objects.filter(
        team_id=team_id, ended_on=None, role=Role.SOCIAL_WORKER
    ).exclude(status__in=("draft", "entered in error"))
    return open_now.values("child_id")


def teams() -> list[tuple[int, str]]:
    """Every team, by name."""
    return list(Team.objects.order_by("name").values_list("pk", "name"))


@lru_cache(maxsize=1)
def areas_of_duties() -> dict[str, str]:
    """The area of work each duty belongs to: the file of the book it is written in."""
    found = {}
    for module in pkgutil.iter_modules(book.__path__):
        for value in vars(import_module(f"{book.__name__}.{module.name}")).values():
            if isinstance(value, Duty):
                found[value.code] = module.name.replace("_", " ")
    return found


def areas() -> list[str]:
    """Every area of work with a duty in it."""
    return sorted(set(areas_of_duties().values()))
