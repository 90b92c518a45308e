"""Something that came to the front door, and a family who are helped early, for the browser."""

import datetime as dt

from django.utils import timezone

from sightline.record.early_help import helping, meeting
from sightline.record.front_door import asking, overnight, receiving
from sightline.record.front_door.models import Agency, AgencyMember

HAPPENED = "Told her teacher that she was left alone all weekend with her brother."


def make(workers, child) -> dict[str, int]:
    """What waits about one child. Returns the numbers that its pages are at."""
    dot, hal, cat = (
        workers[name].account for name in ("dot.example", "hal.example", "cat.example")
    )
    school = Agency.objects.create(name="Example Academy", kind="2A")
    AgencyMember.objects.create(agency=school, account=hal, job="Safeguarding lead")
    told = {"agency": school, "from_person": "Hal Example", "what_happened": HAPPENED}
    named = {"forename": "Noah", "surname": "Example", "born_on": child.born_on}
    waits = receiving.receive(by=dot, children=[named], received_at=timezone.now(), **told)
    taken = receiving.receive(by=dot, children=[named], received_at=timezone.now(), **told)
    contact = receiving.take_in(by=dot, named=taken.named.get(), child=child)
    asked = asking.ask(
        by=dot, contact=contact, agencies=[school], question="What do you hold on the family?",
        sharing_basis="not required",
    )[0]  # fmt: skip
    sent = receiving.refer(by=hal, children=[named], what_happened=HAPPENED)
    overnight.record_out_of_hours(
        by=dot, child=child, called_at=timezone.now(), caller="Example Police",
        about="Found alone at a bus stop.", decision="wait for day",
        threshold_reason="The aunt was sober and kind.",
    )  # fmt: skip
    overnight.record_time_held(
        by=dot, child=child, kind="police custody after charge", held_from_at=timezone.now(),
        place="Example station", place_kind="police station",
    )  # fmt: skip
    return {
        "door": child.pk,
        "waits": waits.pk,
        "contact": contact.pk,
        "asked": asked.pk,
        "sent": sent.pk,
        "help": _helped(dot, cat, child),
    }


def _helped(dot, cat, child) -> int:
    """Early help of the child, with a need that could not be met."""
    today = timezone.localdate()
    helped = helping.begin_assessment(
        by=dot, children=[child], agreed_on=today, agreed_by="Ada Example", agrees_to_share=True,
        lead={"name": "Ola Sample", "agency": "Example Academy"}, reasons=["school"],
    )[0]  # fmt: skip
    meeting.hold_meeting(
        by=cat, assessment=helped, held_on=today, outcome="continue", views={},
        who_came="Ada, Noah and Ola", what_changed="He eats at school.",
        next_on=today + dt.timedelta(days=42),
    )  # fmt: skip
    meeting.find_unmet_need(
        by=cat, child=child, assessment=helped, category="speech", why_unmet="no service"
    )
    return helped.pk
