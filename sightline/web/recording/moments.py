"""A day and a time of day that a form asks for, as one instant."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from .form import RecordingForm, TimeField, day


def moment(day_of: dt.date, time_of: dt.time | None) -> dt.datetime:
    """A day and a time of day as an instant here; with no time, the start of the working day.

    A time that is told is kept as it is, so that one still to come can be refused.
    """
    made = timezone.make_aware(dt.datetime.combine(day_of, time_of or dt.time(9, 0)))
    known = time_of is not None or day_of != timezone.localdate()
    return made if known else min(made, timezone.now())


class AtForm(RecordingForm):
    """A day and a time: now, unless told otherwise."""

    on = day("On what day?")
    time = TimeField(label="At what time?", help_text="Such as 21:40")

    def start(self) -> dict[str, Any]:
        """It is now."""
        now = timezone.localtime()
        return {"on": now.date(), "time": f"{now:%H:%M}"}

    def at(self) -> dt.datetime:
        """The instant."""
        return moment(self.cleaned_data["on"], self.cleaned_data["time"])
