"""The register of allegations that are open, and the form that takes a new one."""

from __future__ import annotations

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may
from sightline.core.spine import GONE
from sightline.record.protection import alleging
from sightline.record.protection.models import Allegation
from sightline.web.recording.form import (
    RecordingForm,
    day,
    line,
    one_of,
    one_of_many,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from ..owing import lines_of

SEE, WRITE = "allegations.see", "allegations.write"
OVER = 30
"""How many of those that are over are listed."""


@screen("allegations", title="Allegations", needs=SEE, menu=(48, "Allegations"))
def register(request):
    """Those that are open, the longest first, each with what is owed; and those over lately."""
    today = timezone.localdate()
    held = Allegation.objects.exclude(status__in=GONE)
    still = list(held.filter(closed_on=None, withdrawn_on=None).order_by("referred_on", "pk"))
    over = held.exclude(closed_on=None, withdrawn_on=None).order_by("-referred_on", "-pk")[:OVER]
    lines = lines_of([each.pk for each in still], today)
    given = {
        "still": [(each, lines[each.pk][:1]) for each in still],
        "late": sum(1 for each in still if any(one.tone == "late" for one in lines[each.pk])),
        "over": list(over),
        "may_write": may(request.user, WRITE),
    }
    return render(request, "allegations/register/register.html", given)


class ReferForm(RecordingForm):
    """What an employer reports about an adult who works with children."""

    lead = "It is about the adult. What it means for a child goes on the child’s own file."
    adult = line("Whom is it about?", required=True, most=150)
    works_as = line("What is their work with children?", most=120)
    sector = one_of_many("Where do they do it?", Allegation.Sector.choices)
    criterion = one_of("What is alleged?", Allegation.Criterion.choices)
    employer = line("Who employs them, or lets them help?", required=True, most=150)
    happened_on = day("When did it happen?", required=False)
    employer_knew_on = day("When did the employer come to know of it?")
    referred_on = day("When was it reported to you?")
    in_writing = yes_no("Was it reported in writing?")

    def start(self):
        """It was reported today, unless told otherwise."""
        return {"referred_on": timezone.localdate()}


@recording_screen(
    "allegations/new",
    title="Take an allegation",
    form=ReferForm,
    needs=WRITE,
    under="allegations.register.register",
    button="Take it",
)
def refer(asked: Asked) -> Done:
    """A new allegation, with the next number of its year."""
    made = alleging.refer_allegation(by=asked.by, **asked.given)
    to = reverse("allegations.one.allegation", kwargs={"allegation_id": made.pk})
    return Done(f"It is {made.reference}. Evaluate it within one working day.", to)
