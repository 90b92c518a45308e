"""The pages about one child: overview, story, and everything that is held."""

import datetime as dt
from itertools import groupby

from django.shortcuts import render
from django.urls import reverse

from sightline.duties.clock import Position
from sightline.web.owed import latest_due, line_of, owed_now_or_met_since, soonest
from sightline.web.screen import screen

from .frame import framed
from .own_words import READS as words_reads
from .own_words import own_words
from .rows import record_of
from .story import READS as story_reads
from .story import SIGNIFICANT, story

EVENTS_AT_FIRST = 9
OWED_AT_FIRST = 12
LATELY = dt.timedelta(days=60)


@screen(
    "children/<int:child_id>",
    title="Child",
    needs="children.open",
    reach="one child",
)
def overview(request, child_id):
    """Who the child is, what they are owed, the story, and their own words."""
    page = framed(request, child_id, story_reads, words_reads)
    link = _links(request, page)
    clocks = owed_now_or_met_since(child_id, page.as_at, page.as_at - LATELY)
    running = [each for each in soonest(clocks) if each.running]
    met = [each for each in latest_due(clocks) if not each.running]
    events = story(page.held, page.as_at)
    words, private = own_words(page.held, page.as_at)
    given = {
        **page.context,
        "owed": [line_of(each, link) for each in running[:OWED_AT_FIRST]],
        "more_owed": len(running[OWED_AT_FIRST:]),
        "met": [line_of(each, link) for each in met[:4]],
        "cannot_tell": page.standing.duties(Position.CANNOT_TELL),
        "events": [each for each in events if each.weight >= SIGNIFICANT][:EVENTS_AT_FIRST],
        "all_events": len(events),
        "words": words,
        "private": private,
    }
    return render(request, "children/child/overview.html", given)


def _links(request, page):
    """Each clock leads to its own full account."""
    base = reverse("children.clocks.clocks", kwargs={"child_id": page.child.pk})
    return lambda each: f"{base}{page.context['as_at_tail']}#{each.anchor}"


@screen(
    "children/<int:child_id>/story",
    title="Story of a child",
    needs="children.open",
    reach="one child",
)
def chronology(request, child_id):
    """The whole chronology, by year."""
    page = framed(request, child_id, story_reads)
    everything = request.GET.get("show") == "everything"
    events = story(page.held, page.as_at, least=0 if everything else SIGNIFICANT)
    years = [(year, list(each)) for year, each in groupby(events, key=lambda e: e.on.year)]
    given = {**page.context, "years": years, "everything": everything}
    return render(request, "children/child/story.html", given)


@screen(
    "children/<int:child_id>/record",
    title="Record of a child",
    needs="children.open",
    reach="one child",
)
def record(request, child_id):
    """Everything held about the child, to be read only."""
    page = framed(request, child_id)
    given = {**page.context, "parts": record_of(page.child, request.user)}
    return render(request, "children/child/record.html", given)
