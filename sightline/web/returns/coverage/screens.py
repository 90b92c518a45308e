"""What we can and cannot tell: which facts each source carries, for which days."""

from collections import defaultdict
from dataclasses import dataclass

from django.shortcuts import render

from sightline.core.coverage import FOREVER, How, joined
from sightline.core.models import Coverage
from sightline.duties.book import all_duties
from sightline.web.screen import screen
from sightline.web.words import uk_date

HOW = {
    How.EVERY_EVENT: "every time",
    How.LATEST_ONLY: "only the last time",
    How.YEARLY_FLAG: "a yes or no for the year, with no date",
}


@dataclass(frozen=True)
class Told:
    """One fact: what it says, for which days it can be told and by what, and who needs it."""

    name: str
    says: str
    lines: list[str]
    duties: list[str]


@screen(
    "returns/coverage",
    title="What we can and cannot tell",
    needs="returns.see",
    under="returns.loads.loads",
)
def coverage(request):
    """By fact, so that "cannot tell" can be traced to the source that would say."""
    carried = defaultdict(list)
    for row in Coverage.objects.order_by("since"):
        carried[row.fact].append(row)
    facts, needed = {}, defaultdict(list)
    for duty in all_duties().values():
        for fact in duty.facts:
            facts[fact.name] = fact
            needed[fact.name].append(duty.title)
    told = [
        Told(name, fact.says, _lines(carried[name]), needed[name])
        for name, fact in sorted(facts.items(), key=lambda pair: pair[1].says)
    ]
    sources = sorted({row.source for rows in carried.values() for row in rows})
    given = {
        "can": [each for each in told if each.lines],
        "cannot": [each for each in told if not each.lines],
        "sources": sources,
    }
    return render(request, "returns/coverage/coverage.html", given)


def _lines(rows) -> list[str]:
    """For each way it is carried: how, the days joined up, and the sources."""
    lines = []
    for how in How:
        mine = [row for row in rows if row.how == how]
        if not mine:
            continue
        spans = joined((row.since, row.until or FOREVER) for row in mine)
        days = "; ".join(
            f"{uk_date(since)} to {uk_date(until) if until != FOREVER else 'now'}"
            for since, until in spans
        )
        kinds = sorted({row.source.split(" to ")[0] for row in mine})
        lines.append(f"{HOW[how].capitalize()}, {days} ({', '.join(kinds)})")
    return lines
