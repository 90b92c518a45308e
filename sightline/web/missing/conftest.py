"""What the tests of missing children share: clocks, times, and the register."""

import datetime as dt

from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.web.recording.conftest import everything_told, fill  # noqa: F401


def stands(child, duty):
    """Where the clocks of one duty stand today."""
    held = Clock.objects.as_at(timezone.localdate()).filter(child=child, duty=duty)
    return [each.position for each in held]


def when(hours, name="on", time="time"):
    """So many hours ago, as the boxes of a form send it."""
    at = timezone.localtime() - dt.timedelta(hours=hours)
    return {
        f"{name}_0": str(at.day),
        f"{name}_1": str(at.month),
        f"{name}_2": str(at.year),
        time: f"{at:%H:%M}",
    }


def shown(client, who):
    """The register, as somebody is shown it."""
    client.force_login(who)
    return client.get(reverse("missing.register.register")).content.decode()
