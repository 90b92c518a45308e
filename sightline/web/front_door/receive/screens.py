"""Record what came in: who told us, about which child, what they said, and how soon to act."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone

from sightline.record.front_door import receiving
from sightline.record.front_door.choices import (
    About,
    FirstLook,
    ReceivedHow,
    SharingBasis,
    Source,
)
from sightline.record.front_door.models import Agency
from sightline.web.front_door.asking_for import (
    CHILD,
    STORY,
    child_fields,
    child_told,
    story_fields,
    story_told,
)
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    TimeField,
    day,
    line,
    one_of,
    one_of_many,
    words,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.moments import moment


class ApproachForm(RecordingForm):
    """Who told us, about whom, and what."""

    received_on = day("When did it come?")
    received_time = TimeField(label="At what time?", required=False, help_text="Such as 14:30")
    received_how = one_of("How did it come?", ReceivedHow.choices)
    anonymous = yes_no("Did they ask to stay unnamed?")
    from_source = one_of_many("Who are they?", Source.choices)
    agency = one_of_many("Which agency?", required=False)
    from_person = line("Their name", most=160)
    reply_to = line("How can we answer them?", help_text="A number or address at work.")
    about = one_of("What is it about?", About.choices)
    family_told = yes_no("Does the family know that they are telling us?", required=False)
    sharing_basis = one_of_many(
        "On what footing is it shared?", SharingBasis.choices, required=False
    )
    sharing_reason = words("Why, if the family was not asked or did not agree?", rows=2)
    first_look = one_of("How soon must something be done?", FirstLook.choices)
    first_look_reason = words("Why can it wait, or why can it not?", required=True, rows=2)
    pages = (
        Page("child", "Which child is it about?", CHILD, "One child here; others are added next."),
        Page("told", "What were we told?", ("about", *STORY)),
        Page(
            "who",
            "Who told us?",
            (
                *("received_on", "received_time", "received_how", "anonymous", "from_source"),
                *("agency", "from_person", "reply_to", "family_told", "sharing_basis"),
                "sharing_reason",
            ),
        ),
        Page("look", "How soon?", ("first_look", "first_look_reason")),
    )

    def settle(self) -> None:
        """The questions about the child and what happened, and the agencies we know."""
        self.fields |= child_fields() | story_fields()
        agencies = Agency.objects.exclude(status="entered in error")
        self.fields["agency"].choices = [
            ("", "Choose"),
            *((str(each.pk), each.name) for each in agencies),
        ]

    def start(self) -> dict[str, Any]:
        """It came just now, unless told otherwise."""
        now = timezone.localtime()
        return {"received_on": now.date(), "received_time": f"{now:%H:%M}", "anonymous": "no"}


@recording_screen(
    "front-door/new",
    title="Record what came in",
    form=ApproachForm,
    needs="front_door.record",
    under="front_door.queue.queue",
    button="Record it",
)
def receive(asked: Asked) -> Done:
    """Write it down, and go on to whether the child is known."""
    given = asked.given
    approach = receiving.receive(
        by=asked.by,
        children=[child_told(given)],
        received_at=moment(given["received_on"], given["received_time"]),
        received_how=given["received_how"],
        anonymous=bool(given["anonymous"]),
        from_source=given["from_source"],
        agency=Agency.objects.filter(pk=given["agency"] or None).first(),
        from_person=given["from_person"],
        reply_to=given["reply_to"],
        about=given["about"],
        family_told=given["family_told"],
        sharing_basis=given["sharing_basis"],
        sharing_reason=given["sharing_reason"],
        **story_told(given),
    )
    receiving.look_first(
        by=asked.by,
        approach=approach,
        first_look=given["first_look"],
        because=given["first_look_reason"],
    )
    to = reverse("front_door.approach.approach", kwargs={"approach_id": approach.pk})
    return Done("It is recorded. Next: is this child known?", to)
