"""Record what was done out of hours, and hand it over: somebody of the day team takes it on."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from sightline.core.access import may, reach_of
from sightline.core.acting import Refused
from sightline.core.spine import GONE
from sightline.record.front_door import overnight
from sightline.record.front_door.choices import OutOfHoursDecision
from sightline.record.front_door.models import OutOfHoursEntry
from sightline.web.called import names_of
from sightline.web.front_door.waiting import LIVE, clocks_about
from sightline.web.owed import line_of
from sightline.web.recording.form import (
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.moments import moment
from sightline.web.screen import screen

RECORD = "front_door.record"
YEAR = dt.timedelta(days=365)


class OutOfHoursForm(RecordingForm):
    """What the night was told and did."""

    called_on = day("On what day did the call come?")
    called_time = TimeField(label="At what time?", help_text="Such as 02:10")
    caller = line("Who called?", required=True, most=160)
    about = words("What was it about?", required=True)
    record_read = yes_no("Did you read the child's record?")
    decision = one_of("What did you do?", OutOfHoursDecision.choices)
    threshold_reason = words(
        "Why was that safe for the child?",
        required=True,
        help_text="Above all where nobody of ours saw the child. A police check is information: it"
        " is not our visit.",
    )
    manager_consulted = line("Which manager did you speak with?", most=150)
    child_seen = yes_no("Did you see the child yourself?", required=False)
    childs_words = words("What did the child say?", rows=3)
    must_do_today = words("What must the day team do today?", rows=3)
    for_day_team = yes_no("Does the day team have to decide on it?")
    reveals = {"child_seen": {"yes": "childs_words"}}

    def start(self) -> dict[str, Any]:
        """It came just now, unless told otherwise."""
        now = timezone.localtime()
        return {"called_on": now.date(), "called_time": f"{now:%H:%M}", "for_day_team": "yes"}


@recording_screen(
    "children/<int:child_id>/out-of-hours/new",
    title="Record out-of-hours work",
    form=OutOfHoursForm,
    needs=RECORD,
    under="front_door.queue.queue",
    button="Record and hand over",
)
def record(asked: Asked) -> Done:
    """On the child's own file, and in the morning's list."""
    given = dict(asked.given)
    called_at = moment(given.pop("called_on"), given.pop("called_time"))
    overnight.record_out_of_hours(by=asked.by, child=asked.child, called_at=called_at, **given)
    return Done("It is on the child's file, and in the list that the day team takes on.")


@screen(
    "front-door/night",
    title="From the night",
    needs="front_door.see",
    reach="children in reach",
    under="front_door.queue.queue",
)
def handover(request):
    """What the night left, and who of the day has taken it on."""
    today, refused = timezone.localdate(), ""
    reach = reach_of(request.user)
    held = reach.of(OutOfHoursEntry.objects.exclude(status__in=GONE))
    held = held.filter(shift_on__gt=today - LIVE).select_related("accepted_by")
    if request.method == "POST":
        number = request.POST.get("entry", "")
        entry = held.filter(pk=number if number.isdecimal() and len(number) < 19 else None).first()
        try:
            if entry is None:
                raise Refused("Choose what you take on from the list.")
            overnight.accept_handover(by=request.user, entry=entry)
        except Refused as no:
            refused = str(no)
        else:
            messages.success(request, "You have taken it on.")
            return redirect("front_door.overnight.handover")
    waiting = list(held.filter(accepted_on=None).order_by("called_at", "pk"))
    taken = list(held.exclude(accepted_on=None).order_by("-accepted_at")[:20])
    clocks = clocks_about("ooh-handover", waiting, today)
    given = {
        "year": decided_at_night(reach, today),
        "waiting": [
            (each, line_of(clocks[each.pk]) if each.pk in clocks else None) for each in waiting
        ],
        "taken": taken,
        "names": names_of({each.child_id for each in [*waiting, *taken]}),
        "may_take": may(request.user, RECORD),
        "refused": refused,
    }
    status = 422 if refused else 200
    return render(request, "front_door/overnight/handover.html", given, status=status)


def decided_at_night(reach, today: dt.date) -> dict[str, Any]:
    """What the night decided in a year: how often each, and how often nobody of ours saw the child.

    A high bar shows as advice and waiting; leaning on others shows as police checks.
    """
    held = reach.of(OutOfHoursEntry.objects.exclude(status__in=GONE)).filter(
        shift_on__gt=today - YEAR
    )
    rows = list(held.values_list("decision", "child_seen", "record_read"))
    titles = dict(OutOfHoursDecision.choices)
    every = Counter(decision for decision, _, _ in rows)
    unseen = Counter(decision for decision, seen, _ in rows if not seen)
    return {
        "all": len(rows),
        "unread": sum(1 for *_, read in rows if not read),
        "lines": [
            (titles.get(decision, decision or "Not told"), count, unseen[decision])
            for decision, count in every.most_common()
        ],
    }
