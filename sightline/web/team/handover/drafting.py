"""A handover drafted from the record, for the worker to change into their own words."""

from collections.abc import Iterator

from django.utils import timezone

from sightline.duties.clock import Position
from sightline.duties.models import Clock
from sightline.quality.caseloads.work import open_needs
from sightline.record.people.models import Child
from sightline.record.story.models import ChildSeen
from sightline.record.workforce.overseeing import to_follow_up
from sightline.web.owed import owed_to
from sightline.web.words import uk_date

NEVER = ("draft", "entered in error")
MOST = 6


def drafted(child: Child) -> str:
    """What the record says that the next worker must know, a line each."""
    return "\n".join(_lines(child))


def _lines(child: Child) -> Iterator[str]:
    today = timezone.localdate()
    need = open_needs(today, [child.pk]).get(child.pk)
    if need is not None:
        yield f"Open to us since {uk_date(need.since)}: {need.said}."
    seen = ChildSeen.objects.filter(child=child, seen=True, visit__happened_on__lte=today)
    seen = seen.exclude(status__in=NEVER).exclude(visit__status__in=NEVER)
    last = seen.select_related("visit").order_by("-visit__happened_on", "-pk").first()
    if last is not None:
        alone = ", alone" if last.seen_alone else ""
        yield f"Last seen on {uk_date(last.visit.happened_on)}{alone}."
    words = seen.exclude(childs_words="").select_related("visit").order_by("-visit__happened_on")
    if (own := words.first()) is not None:
        yield f"In the child’s own words: “{own.childs_words}” ({uk_date(own.visit.happened_on)})."
    yield from _owed(child, today)
    for each in to_follow_up(today).filter(child=child)[:MOST]:
        yield f"A manager’s decision to look at again: {each.decision}"


def _owed(child: Child, today) -> Iterator[str]:
    running = Clock.objects.as_at(today).filter(
        child=child, position__in=(Position.OVERDUE, Position.DUE)
    )
    days = sorted(day for day in running.values_list("due_on", flat=True) if day)[:MOST]
    held = owed_to([child.pk], today, (Position.OVERDUE, Position.DUE), set(days))
    for each in sorted(held, key=lambda one: one.clock.due_on)[:MOST]:
        late = " (late)" if each.stands is Position.OVERDUE else ""
        yield f"Owed by {uk_date(each.clock.due_on)}{late}: {each.duty.title}."
