"""The deeds that change who works where and who is responsible for whom."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.core.acting import stated
from sightline.core.models import Account
from sightline.core.stating import Outcome, Source, Spells

from .models import Allocation, Oversight, Registration, Role, Team, Worker

Rows = Sequence[Mapping[str, Any]]


def state_teams(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Teams, as a source names them. Raises Refused."""
    return stated(
        by=by,
        model=Team,
        source=source,
        key=("name",),
        rows=rows,
    )


def state_workers(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Workers, as a source names them. Raises Refused."""
    return stated(
        by=by,
        model=Worker,
        source=source,
        key=(
            "code",
            "name",
        ),
        rows=rows,
    )


def state_registrations(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Professional registrations, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Registration,
        source=source,
        key=(
            "worker_id",
            "began_on",
        ),
        rows=rows,
    )


def state_allocations(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Who is responsible for which child, as a source states it. Raises Refused."""
    return stated(
        by=by,
        model=Allocation,
        source=source,
        key=(
            "child_id",
            "role",
            "began_on",
            "known_on",
        ),
        rows=rows,
        spells=Spells("social worker's allocation", (("role", Role.SOCIAL_WORKER.value),)),
    )


def state_oversight(*, by: Account, source: Source, rows: Rows) -> list[Outcome]:
    """Managers' decisions on children's files, as a source states them. Raises Refused."""
    return stated(
        by=by,
        model=Oversight,
        source=source,
        key=(
            "child_id",
            "decided_on",
        ),
        rows=rows,
    )
