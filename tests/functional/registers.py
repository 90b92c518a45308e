"""Something in each register of the child's journey, for the browser to look at."""

import datetime as dt

from django.utils import timezone

from sightline.record.care import connecting
from sightline.record.child_in_need import fostering
from sightline.record.early_help import forecasting
from sightline.record.front_door import violence
from sightline.record.missing import finding
from sightline.record.people.models import Child, ChildName
from sightline.record.protection import alerting
from sightline.record.protection.models import Allegation


def make(workers) -> dict[str, int]:
    """One child in every register. Returns the numbers that their pages are at."""
    lee, dot = workers["lee.example"].account, workers["dot.example"].account
    now, today = timezone.now(), timezone.localdate()
    child = Child.objects.create(born_on=today - dt.timedelta(days=3650), known_as="Ruby")
    ChildName.objects.create(child=child, forename="Ruby", surname="Example-Vale", kind="legal")
    finding.go_missing(by=lee, child=child, began_at=now - dt.timedelta(hours=9), risk="medium")
    finding.screen_for_exploitation(
        by=lee, child=child, screened_on=today, forms=["online"], grade="emerging",
        judgement="A stranger writes to her at night.",
    )  # fmt: skip
    arrangement = fostering.begin_arrangement(
        by=lee, child=child, known_on=today, began_on=today, carer="Robin Pretend-Vale"
    )
    connecting.begin_stay(
        by=lee, child=child, began_on=today, emergency=True, checks=["police"], checked_on=today,
        status_chosen="temporary approval", why_not_all="It was two at night.",
    )  # fmt: skip
    alerting.raise_alert(
        by=lee, child=child, kind="serious harm", known_at=now, known_from="Example Police"
    )
    forecasting.put_on_the_edge(
        by=lee, child=child, began_on=today, likelihood="possible",
        because="Her mother drinks again.", would_help="A place in rehabilitation.",
    )  # fmt: skip
    forecasting.give_help(
        by=lee, child=child, kind="mentoring", provider="Example Families", began_on=today,
        need_before=7,
    )  # fmt: skip
    violence.refer_to_conference(
        by=dot, child=child, because="He strangled her mother.", agency="Example Police"
    )
    held = Allegation.objects.create(
        reference="A-2013-1", adult="Robin Pretend-Moss", employer="Example Club", sector="sport",
        referred_on=today,
    )  # fmt: skip
    return {"listed": child.pk, "arrangement": arrangement.pk, "allegation": held.pk}
