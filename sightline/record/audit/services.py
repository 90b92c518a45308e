"""The deeds that keep audits of children's files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from sightline.core.acting import Refused, allow, deed, note, stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Worker

from .models import CaseAudit, DrawnBy

Rows = Sequence[Mapping[str, Any]]
PERMISSION = "audits.write"


def state_case_audits(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Audits of children's files, as a source states them. Raises Refused."""
    return stated(by=by, model=CaseAudit, source=source, key=("child_id", "audited_on"), rows=rows)


def record_case_audit(
    *,
    by: Account,
    child: Child,
    auditor: Worker,
    audited_on: dt.date,
    drawn_by: str,
    drawn_because: str = "",
    grades: Mapping[str, str] | None = None,
    unsafe_now: bool = False,
    manager_told_on: dt.date | None = None,
    what_it_found: str = "",
) -> CaseAudit:
    """Write down an audit by someone who is not responsible for the child. Raises Refused."""
    allow(by, PERMISSION, child.pk)
    if _responsible(child, auditor):
        raise Refused(f"{auditor} is responsible for this child. Ask someone outside the team.")
    if drawn_by == DrawnBy.CHOSEN and not drawn_because.strip():
        raise Refused("A file that was chosen needs the reason. Say why this one.")
    if unsafe_now and manager_told_on != audited_on:
        raise Refused(
            "A child found unsafe is told of the same day. Tell the team manager, and give the day."
        )
    with deed(by=by, why="A file was audited"):
        audit = CaseAudit.objects.create(
            child=child,
            auditor=auditor,
            audited_on=audited_on,
            drawn_by=drawn_by,
            drawn_because=drawn_because,
            unsafe_now=unsafe_now,
            manager_told_on=manager_told_on,
            **(grades or {}),
            what_it_found=what_it_found,
            recorded_by=by,
        )
        note(by=by, did="audited a file", child_id=child.pk, about=audit)
    return audit


def _responsible(child: Child, auditor: Worker) -> bool:
    """Whether this worker holds the child now, or manages a team that does."""
    now = Allocation.objects.filter(child=child, ended_on__isnull=True)
    return now.filter(Q(worker=auditor) | Q(team__manager=auditor)).exists()
