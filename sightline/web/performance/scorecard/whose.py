"""Whose figures a person may look at: everybody's, and of those in their reach."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied

from sightline.core.access import reaches
from sightline.core.models import Account
from sightline.indicators.scorecards.card import Whose
from sightline.indicators.scorecards.keeping import kept_days
from sightline.record.workforce.models import Team, Worker
from sightline.web.as_at import day_asked

EVERYBODY = Whose()


def choices(account: Account) -> dict[str, list[str]]:
    """The services, teams and workers whose scorecards this person may open, by kind."""
    kinds = reaches(account)
    if "authority" in kinds:
        teams = Team.objects.order_by("name")
        workers = Worker.objects.filter(team__isnull=False).order_by("name")
        return {
            "service": sorted({team.service for team in teams if team.service}),
            "team": [team.name for team in teams],
            "worker": sorted({worker.name for worker in workers}),
        }
    mine = Worker.objects.filter(account=account).select_related("team").first()
    if mine is None:
        return {}
    if "team" in kinds and mine.team is not None:
        workers = Worker.objects.filter(team=mine.team).order_by("name")
        return {"team": [mine.team.name], "worker": [worker.name for worker in workers]}
    return {"worker": [mine.name]} if "own" in kinds else {}


def asked_for(account: Account, split: str, group: str) -> Whose | None:
    """The scorecard asked for, or None where this person may not open it."""
    if not split:
        return EVERYBODY
    return Whose(split, group) if group in choices(account).get(split, ()) else None


def asking(request) -> dict[str, Any]:
    """Whose figures, as at which day, and what may be chosen. Raises PermissionDenied."""
    days = kept_days()
    day = day_asked(request, None) if request.GET.get("as-at") else None
    as_at = next((each for each in days if day is None or each <= day), None)
    split = next((kind for kind in ("service", "team", "worker") if request.GET.get(kind)), "")
    whose = asked_for(request.user, split, request.GET.get(split, "") if split else "")
    if whose is None:
        raise PermissionDenied(
            "You can open the scorecard of the authority, and of those within your reach."
            " Ask a manager of theirs for this one."
        )
    return {
        "as_at": as_at,
        "days": days,
        "asked_day": day,
        "whose": whose,
        "choices": choices(request.user),
        "member": reaches(request.user) == {"aggregates"},
        "query": _query(whose, as_at, bool(request.GET.get("as-at"))),
    }


def _query(whose: Whose, as_at, says_day: bool) -> dict[str, str]:
    """What an address must carry to stay with the same people and day."""
    held = {whose.split: whose.group} if whose.split else {}
    return held | ({"as-at": as_at.isoformat()} if says_day and as_at else {})
