"""The site with its clock moved to another day, so that months can be walked in minutes.

The clock is moved before anything else is read, by the seconds that stand in a file. Nothing but
the tests can serve this.
"""

import datetime as dt
import os
from pathlib import Path

from django.utils import timezone

from .moved_wsgi_name import MOVED_BY

_now = timezone.now


def _moved() -> dt.datetime:
    return _now() + dt.timedelta(seconds=float(Path(os.environ[MOVED_BY]).read_text()))


timezone.now = _moved

from sightline.web.wsgi import application  # noqa: E402

__all__ = ["application"]
