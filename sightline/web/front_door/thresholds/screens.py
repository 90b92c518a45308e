"""The criteria of each level, how often each was the reason and by whom; and some to read again."""

from __future__ import annotations

import random
from collections import Counter, defaultdict

from django.shortcuts import render

from sightline.core.access import reach_of
from sightline.core.spine import GONE
from sightline.record.front_door.models import Contact, Decision
from sightline.record.front_door.thresholds import CRITERIA
from sightline.web.as_at import day_asked
from sightline.web.called import names_of
from sightline.web.front_door.funnel.counting import YEAR
from sightline.web.screen import screen

SAMPLE = 10


@screen(
    "front-door/thresholds",
    title="Thresholds and how they are used",
    needs="front_door.see",
    reach="children in reach",
    under="front_door.queue.queue",
)
def thresholds(request):
    """Each criterion with its decisions in the year to a day; each decider; a sample by chance."""
    as_at = day_asked(request)
    held = reach_of(request.user).of(Contact.objects.exclude(status__in=GONE))
    decided = held.filter(decided_on__gt=as_at - YEAR, decided_on__lte=as_at)
    used = Counter(decided.exclude(criterion="").values_list("criterion", flat=True))
    by_whom: dict[str, Counter] = defaultdict(Counter)
    for name, decision in decided.exclude(decided_by=None).values_list(
        "decided_by__name", "decision"
    ):
        by_whom[name][decision] += 1
    sample = _sample(decided.exclude(reason=""), str(as_at))
    given = {
        "as_at": as_at,
        "criteria": [(each, used.get(each.code, 0)) for each in CRITERIA],
        "with_reason": sum(used.values()),
        "deciders": [
            (name, sum(counts.values()), counts) for name, counts in sorted(by_whom.items())
        ],
        "decisions": Decision.choices,
        "sample": sample,
        "names": names_of({each.child_id for each in sample}),
    }
    return render(request, "front_door/thresholds/thresholds.html", given)


def _sample(decided, seed: str) -> list[Contact]:
    """Ten decisions drawn by chance, the same for everyone who looks on one day."""
    numbers = sorted(decided.values_list("pk", flat=True))
    drawn = random.Random(seed).sample(numbers, min(SAMPLE, len(numbers)))
    rows = decided.filter(pk__in=drawn).select_related("decided_by")
    return list(rows.order_by("-decided_on", "pk"))
