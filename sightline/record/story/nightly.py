"""Every kept file is read at night, and proved to be what was kept."""

from __future__ import annotations

import datetime as dt

from sightline.core.models import Account
from sightline.core.night.work import Came, Job

from . import filing


def _documents(by: Account, day: dt.date) -> Came:
    found = filing.check_store(by=by)
    lost = len(found.missing)
    if not lost:
        return Came(f"{found.documents:,} documents have a file here, and every file is whole.")
    files = "1 document is" if lost == 1 else f"{lost:,} documents are"
    return Came(f"The files of {files} lost or damaged, of {found.documents:,}.", lost)


JOBS = (
    Job(
        "documents",
        "Every file is proved to be what was kept",
        _documents,
        "`sightline documents check` names them. Put the folder of documents back from a copy.",
    ),
)
