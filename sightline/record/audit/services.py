"""The deeds that keep audits of children's files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from sightline.core.acting import stated
from sightline.core.models import Account, Notice
from sightline.core.recording import Recording, has_happened, recording
from sightline.core.refusal import Refused
from sightline.core.stating import Outcome, Source
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation, Worker

from .models import CaseAudit, DrawnBy, SampledFile

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
    file: SampledFile | None = None,
    **found: Any,
) -> CaseAudit:
    """Write down an audit by someone who is not responsible for the child. Raises Refused.

    `file` is the place in a sample that it fills, where the file was drawn. `found` may hold
    `what_it_found`, `worker_spoken_to`, `family_asked`, and `unsafe_now` with `manager_told_on`.
    """
    _refuse_audit(child, auditor, audited_on, drawn_by, drawn_because, found)
    with recording(by=by, did="audited a file", children=[child.pk], needs=PERMISSION) as here:
        how = {"drawn_by": drawn_by, "drawn_because": drawn_because}
        found.setdefault("unsafe_now", False)
        audit = here.add(
            CaseAudit,
            child=child,
            auditor=auditor,
            audited_on=audited_on,
            **how,
            **(grades or {}),
            **found,
        )
        if file is not None:
            file.refresh_from_db()
            if file.audit_id is not None:
                raise Refused("This file has been audited already, by somebody else.")
            here.change(file, audit=audit)
        if audit.unsafe_now:
            _tell_managers(here, child)
    return audit


def _refuse_audit(child, auditor, audited_on, drawn_by, drawn_because, found) -> None:
    has_happened(audited_on, "The audit")
    if responsible(child, auditor):
        raise Refused(f"{auditor} is responsible for this child. Ask someone outside the team.")
    if drawn_by == DrawnBy.CHOSEN and not drawn_because.strip():
        raise Refused("A file that was chosen needs the reason. Say why this one.")
    if found.get("unsafe_now") and found.get("manager_told_on") != audited_on:
        raise Refused(
            "A child found unsafe is told of the same day. Tell the team manager, and give the day."
        )


def _tell_managers(here: Recording, child: Child) -> None:
    """The managers of those who have the child are told the same day. No notice names a child."""
    now = Allocation.objects.filter(child=child, ended_on__isnull=True).select_related(
        "team__manager__account", "worker__team__manager__account"
    )
    teams = [each.team or (each.worker and each.worker.team) for each in now]
    accounts = {team.manager.account for team in teams if team and team.manager}
    for account in sorted(filter(None, accounts), key=lambda one: one.pk):
        here.add(
            Notice,
            to=account,
            child_id=child.pk,
            says=f"An audit by {here.by.name} found a child of your team not safe. Act today.",
        )


def responsible(child: Child, auditor: Worker) -> bool:
    """Whether this worker holds the child now, or manages a team that does."""
    now = Allocation.objects.filter(child=child, ended_on__isnull=True)
    return now.filter(Q(worker=auditor) | Q(team__manager=auditor)).exists()
