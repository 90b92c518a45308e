"""Alerts of a death or serious harm: begun, sent to each by name, and received by each."""

from __future__ import annotations

from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.core.spine import GONE
from sightline.duties.models import local_numbers
from sightline.duties.ours import ALERT_ANSWERED, until
from sightline.record.protection import alerting
from sightline.record.protection.models import AlertReceipt, DeathAlert
from sightline.web.called import names_of
from sightline.web.recording.form import RecordingForm, TimeField, day, line, one_of, words
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.recording.moments import AtForm, moment
from sightline.web.screen import screen

NEEDS = "protection.senior"
UNDER = "protection.alerts.alerts"
SHOWN = 50


@screen(
    "protection/alerts",
    title="Alerts of deaths and serious harm",
    needs=NEEDS,
    reach="children in reach",
    menu=(49, "Alerts"),
)
def alerts(request):
    """Each alert, the latest first, with who has it, who was sent it and who was not."""
    held = reach_of(request.user).of(DeathAlert.objects.exclude(status__in=GONE))
    rows = list(held.order_by("-known_at", "-pk").prefetch_related("receipts")[:SHOWN])
    now, own = timezone.now(), local_numbers()
    lines = []
    for each in rows:
        receipts = sorted(each.receipts.all(), key=lambda one: one.pk)
        late = now > until(ALERT_ANSWERED, each.known_at, own)
        lines.append((each, receipts, late and any(not one.received_at for one in receipts)))
    given = {
        "rows": lines,
        "late": sum(1 for _, _, late in lines if late),
        "within": own.period(ALERT_ANSWERED),
        "names": names_of({each.child_id for each in rows}),
    }
    return render(request, "protection/alerts/alerts.html", given)


_receipt = of_child(AlertReceipt)


class RaiseForm(RecordingForm):
    """What happened, since when we know, and who must be told."""

    kind = one_of("What happened?", DeathAlert.Kind.choices)
    known_on = day("On what day did we come to know?")
    known_time = TimeField(label="At what time?", help_text="Such as 06:15")
    known_from = line("From whom?", required=True, most=160)
    posts = words(
        "Who must be told?",
        required=True,
        rows=10,
        help_text="One on each line. Take out whoever does not fit, and add whoever is missing.",
    )

    def start(self) -> dict[str, Any]:
        """The usual list, and now."""
        now = timezone.localtime()
        return {
            "posts": "\n".join(alerting.POSTS),
            "known_on": now.date(),
            "known_time": f"{now:%H:%M}",
        }


@recording_screen(
    "children/<int:child_id>/alerts/new",
    title="A child has died or was seriously harmed",
    form=RaiseForm,
    needs=NEEDS,
    under=UNDER,
    offer="The child has died or was seriously harmed",
    button="Begin the alert",
)
def begin(asked: Asked) -> Done:
    """One line for each who must know."""
    given = asked.given
    alerting.raise_alert(
        by=asked.by,
        child=asked.child,
        kind=given["kind"],
        known_at=moment(given["known_on"], given["known_time"]),
        known_from=given["known_from"],
        posts=given["posts"].splitlines(),
    )
    return Done("The alert has begun. Say who was told, one by one.", reverse(UNDER))


class SentForm(AtForm):
    """Who was told, and how."""

    person = line("Who was told, by name?", required=True, most=160)
    sent_how = line("How?", required=True, most=60, help_text="Such as by phone")


@recording_screen(
    "children/<int:child_id>/alerts/receipts/<int:receipt_id>/sent",
    title="Somebody was told",
    form=SentForm,
    needs=NEEDS,
    about=_receipt,
    under=UNDER,
)
def sent(asked: Asked) -> Done:
    """Sending is not knowing: their answer is recorded by itself."""
    alerting.send_alert(
        by=asked.by,
        receipt=asked.about,
        person=asked.given["person"],
        sent_at=asked.form.at(),
        sent_how=asked.given["sent_how"],
    )
    return Done("It is recorded. Say when they have answered.", reverse(UNDER))


class ReceivedForm(AtForm):
    """Who said that they have it."""

    received_from = line("Who answered?", required=True, most=160)


@recording_screen(
    "children/<int:child_id>/alerts/receipts/<int:receipt_id>/received",
    title="Somebody has the alert",
    form=ReceivedForm,
    needs=NEEDS,
    about=_receipt,
    under=UNDER,
)
def received(asked: Asked) -> Done:
    """They know."""
    alerting.receive_alert(
        by=asked.by,
        receipt=asked.about,
        received_at=asked.form.at(),
        received_from=asked.given["received_from"],
    )
    return Done("It is recorded that they have it.", reverse(UNDER))
