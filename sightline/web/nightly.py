"""What the pages keep for a while is let go of at night, though nobody may have come by since."""

from __future__ import annotations

import datetime as dt
from importlib import import_module

from django.conf import settings

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from . import services
from .keeping import kept
from .recording import keeping


def _let_go(by: Account, day: dt.date) -> Came:
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    kept.let_go_of_old()
    keeping.let_go_of_ended()
    services.forget_old_failures()
    return Came("Sessions that had ended, and what was kept of them, are gone.")


JOBS = (Job("sessions", "What was kept of sessions is let go of", _let_go),)
