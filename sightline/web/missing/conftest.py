"""What the tests of missing children share: times, and the register."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from sightline.web.recording.conftest import everything_told, fill  # noqa: F401
from tests.boxes import on


def when(hours, name="on", time="time"):
    """So many hours ago, as the boxes of a form send it."""
    at = timezone.localtime() - dt.timedelta(hours=hours)
    return {**on(name, at), time: f"{at:%H:%M}"}


def shown(client, who):
    """The register, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("missing.register.register")).content.decode()
