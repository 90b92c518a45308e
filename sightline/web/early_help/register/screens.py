"""The register of early help: who is helped, by whom, how well, and when they meet next."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef
from django.shortcuts import render
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.core.models import Account
from sightline.core.spine import GONE
from sightline.record.early_help.models import (
    EarlyHelpAssessment,
    EarlyHelpOffer,
    LeadProfessional,
)
from sightline.record.early_help.reach import offered
from sightline.web.called import names_of
from sightline.web.screen import screen

PER_PAGE = 40
YEAR = dt.timedelta(days=365)
CHANGES = 3
"""Lead professionals a family has had, from which it is said that there are many."""


@dataclass
class Agency:
    """What one agency's early help comes to in a year."""

    name: str
    begun: int = 0
    completed: int = 0
    open_now: int = 0
    with_childs_view: int = 0
    grades: Counter = field(default_factory=Counter)


@screen(
    "early-help",
    title="Early help",
    needs="early_help.see",
    reach="children in reach",
    menu=(18, "Early help"),
)
def register(request):
    """Families helped now, those whose meeting is late first; then each agency's year."""
    today = timezone.localdate()
    held = reach_of(request.user).of(EarlyHelpAssessment.objects.exclude(status__in=GONE))
    open_now = list(held.filter(ended_on=None).order_by("review_due_on", "began_on"))
    changes = dict(
        LeadProfessional.objects.filter(assessment__in=open_now)
        .values_list("assessment")
        .annotate(Count("pk"))
    )
    led = set(
        LeadProfessional.objects.filter(assessment__in=open_now, ended_on=None).values_list(
            "assessment_id", flat=True
        )
    )
    page = Paginator(open_now, PER_PAGE).get_page(request.GET.get("page"))
    waiting = offered_and_not_begun(request.user, today)
    given = {
        "offered": [(each, (today - each.offered_on).days) for each in waiting],
        "offered_names": names_of({each.child_id for each in waiting}),
        "today": today,
        "page": page,
        "names": names_of({each.child_id for each in page}),
        "open_now": len(open_now),
        "late": sum(1 for each in open_now if each.review_due_on and each.review_due_on < today),
        "led": led,
        "leaderless": sum(1 for each in open_now if each.pk not in led),
        "changes": changes,
        "many": CHANGES,
        "agencies": by_agency(held, today),
        "grades": EarlyHelpAssessment.Grade.choices,
    }
    return render(request, "early_help/register/register.html", given)


def offered_and_not_begun(by: Account, today: dt.date) -> list[EarlyHelpOffer]:
    """The last offer to each family that did not refuse it and is not helped, the longest first."""
    helped = EarlyHelpAssessment.objects.exclude(status__in=GONE).filter(child=OuterRef("child"))
    held = (
        reach_of(by)
        .of(offered())
        .filter(
            ~Exists(helped.filter(began_on__gte=OuterRef("offered_on"))),
            ~Exists(helped.filter(ended_on=None)),
        )
    )
    last = {each.child_id: each for each in held.order_by("offered_on", "pk")}
    return sorted(last.values(), key=lambda each: (each.offered_on, each.pk))


def by_agency(held, today: dt.date) -> list[Agency]:
    """Each agency's early help in the year to a day, the most first."""
    found: dict[str, Agency] = defaultdict(lambda: Agency(""))
    rows = held.filter(began_on__gt=today - YEAR).values_list(
        "done_by_agency", "completed_on", "ended_on", "childs_view", "sign_off_grade"
    )
    for name, completed, ended, view, grade in rows:
        row = found[name or "Agency not named"]
        row.name = name or "Agency not named"
        row.begun += 1
        row.completed += completed is not None
        row.open_now += ended is None
        row.with_childs_view += bool(view.strip())
        row.grades[grade] += 1
    return sorted(found.values(), key=lambda row: (-row.begun, row.name))
