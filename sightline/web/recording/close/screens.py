"""Close the work with a child: why, what the risk is now, and what would bring us back."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.front_door import deciding
from sightline.record.front_door.models import ClosureReason, Referral
from sightline.web.recording.form import RecordingForm, day, one_of_many, words
from sightline.web.recording.making import Asked, Done, recording_screen


def open_need(child) -> Referral:
    """The referral that the work rests on. Raises Refused where there is none."""
    held = Referral.objects.filter(child=child, closed_on=None).exclude(status__in=GONE)
    found = held.order_by("received_on", "pk").first()
    if found is None:
        raise Refused("No referral of this child is open, so there is no work to close.")
    return found


class CloseForm(RecordingForm):
    """Why, from which day, and what whoever comes next must know."""

    reason = one_of_many("Why is it closed?", ClosureReason.choices)
    closed_on = day("From which day?")
    closing_view = words(
        "What is the risk now, who stays with the family, and what would bring us back?",
        required=True,
        rows=6,
    )

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"closed_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/close",
    title="Close the work with a child",
    form=CloseForm,
    about=open_need,
    button="Close the work",
    under="children.child.overview",
    offer="The work with the child is closed",
)
def close(asked: Asked) -> Done:
    """The episode of need ends; the child's page stays."""
    deciding.close_need(by=asked.by, referral=asked.about, **asked.given)
    return Done("The work with the child is closed.")
