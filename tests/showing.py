"""What a screen shows to somebody, and where a child's clocks stand, as tests of screens ask."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Account
from sightline.duties.models import Clock
from sightline.record.people.models import Child


def at(name: str, **parts: Any) -> str:
    """The address of a screen, by its whole name."""
    return reverse(name, kwargs=parts)


def page(client: Client, who: Account, address: str) -> str:
    """What somebody is shown at an address."""
    client.force_login(who)
    return client.get(address).content.decode()


def stands(child: Child, duty: str) -> list[str]:
    """Where the clocks of one duty stand today, in the order in which they are due."""
    held = Clock.objects.as_at(timezone.localdate()).filter(child=child, duty=duty)
    return [each.position for each in held.order_by("due_on", "pk")]
