"""What the tests of private fostering share: days, clocks and pages."""

from django.urls import reverse
from django.utils import timezone

from sightline.duties.models import Clock
from sightline.web.recording.conftest import everything_told, fill  # noqa: F401


def on(name, day):
    """A day, as the three boxes of a form send it."""
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year)}


def stands(child):
    """Each clock of private fostering that is owed or was met, by its duty."""
    held = Clock.objects.as_at(timezone.localdate()).filter(
        child=child, duty__startswith="private-fostering"
    )
    return sorted((each.duty, each.position) for each in held)


def page(client, who, name, **parts):
    """What somebody is shown."""
    client.force_login(who)
    return client.get(reverse(name, kwargs=parts)).content.decode()
