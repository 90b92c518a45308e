"""Drawing files for audit so that anyone could draw them again; reading twice; closing the loop."""

import datetime as dt
import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils import timezone

from sightline.core.models import Account, ReachGrant
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.workforce.models import Worker

from .models import (
    AuditAction,
    AuditSample,
    CaseAudit,
    DrawnBy,
    Grade,
    Moderation,
    SampledFile,
)
from .services import PERMISSION, responsible

DRAWS = "audits.draw"
MOST = 100
AREAS = ("assessment", "plan", "voice", "oversight", "records", "outcome")


@dataclass(frozen=True)
class Cohort:
    """Whom a sample is drawn from: its code, in words, between which days, and the children."""

    code: str
    title: str
    since: dt.date
    until: dt.date
    child_ids: tuple[int, ...]


def drawn(child_ids: Collection[int], size: int, seed: int) -> list[int]:
    """The children that a seed draws: the same every time, in whatever order they are given."""
    return sorted(random.Random(seed).sample(sorted(child_ids), size))


def draw_sample(
    *, by: Account, cohort: Cohort, size: int, seed: int, because: str = ""
) -> AuditSample:
    """Draw files at random, or all of them where the size is that of the cohort. Raises Refused."""
    if not cohort.child_ids:
        raise Refused("Nobody is in this group between those days. Choose others.")
    if not 0 < size <= min(MOST, len(cohort.child_ids)):
        raise Refused(
            f"There are {len(cohort.child_ids)} files to draw from: give a number from 1 to"
            f" {min(MOST, len(cohort.child_ids))}."
        )
    with recording(by=by, did="drew a sample for audit", needs=DRAWS) as here:
        sample = here.add(
            AuditSample,
            title=cohort.title,
            cohort=cohort.code,
            since=cohort.since,
            until=cohort.until,
            design=DrawnBy.RANDOM,
            seed=seed,
            drawn_from=len(cohort.child_ids),
            because=because.strip(),
            drawn_on=timezone.localdate(here.at),
        )
        for child_id in drawn(cohort.child_ids, size, seed):
            here.add(SampledFile, sample=sample, child_id=child_id)
    return sample


def give_to_auditor(
    *, by: Account, file: SampledFile, auditor: Worker, due_on: dt.date
) -> SampledFile:
    """Ask somebody who is not responsible to read a file; they may open it until it is due.

    Raises Refused.
    """
    if auditor.account is None:
        raise Refused(f"{auditor} cannot sign in here. Choose somebody who can.")
    if responsible(file.child, auditor):
        raise Refused(f"{auditor} is responsible for this child. Ask someone outside the team.")
    if due_on < timezone.localdate():
        raise Refused("Give a day to come, so that there is time to read.")
    with recording(
        by=by, did=f"gave a file to {auditor} to audit", children=[file.child_id], needs=DRAWS
    ) as here:
        file.refresh_from_db()
        if file.audit_id is not None:
            raise Refused("This file has been audited already. There is nothing more to read.")
        here.change(file, auditor=auditor, due_on=due_on)
        last = dt.datetime.combine(due_on, dt.time(23, 59), timezone.get_current_timezone())
        here.add(
            ReachGrant,
            account=auditor.account,
            child_id=file.child_id,
            kind=ReachGrant.Kind.SAMPLE,
            reason=f"To audit: {file.sample.title}",
            granted_by=by,
            granted_at=here.at,
            until_at=max(last, here.at + dt.timedelta(hours=1)),
        )
    return file


def read_second(
    *, by: Account, audit: CaseAudit, moderator: Worker, grades: Mapping[str, str], overall: str
) -> Moderation:
    """Keep a second reader's grades, given without seeing the first. Raises Refused."""
    if audit.auditor_id == moderator.pk:
        raise Refused("You read this file first. A second reader must be somebody else.")
    if overall not in Grade.values or not set(grades.values()) <= {*Grade.values, ""}:
        raise Refused("Give the whole a grade, and each part that you can judge.")
    with recording(
        by=by, did="read a file a second time", children=[audit.child_id], needs=DRAWS
    ) as here:
        if Moderation.objects.filter(audit=audit).exists():
            raise Refused("Somebody has read this file a second time already.")
        return here.add(
            Moderation,
            audit=audit,
            moderator=moderator,
            read_on=timezone.localdate(here.at),
            grades={area: grade for area, grade in grades.items() if grade},
            overall=overall,
        )


def agree_grade(
    *, by: Account, moderation: Moderation, agreed_grade: str, why: str, feedback: str
) -> Moderation:
    """Keep the grade that both readers agree, why, and what the first was told. Raises Refused."""
    if agreed_grade not in Grade.values:
        raise Refused("Choose the grade that you both agree.")
    why = in_a_sentence(why, "why you agree on that grade")
    with recording(
        by=by, did="agreed a grade", children=[moderation.audit.child_id], needs=DRAWS
    ) as here:
        moderation.refresh_from_db()
        if moderation.agreed_on is not None:
            raise Refused("The grade has been agreed already.")
        return here.change(
            moderation,
            agreed_on=timezone.localdate(here.at),
            agreed_grade=agreed_grade,
            why=why,
            feedback=feedback.strip(),
        )


def ask_for(
    *, by: Account, audit: CaseAudit, asked: Sequence[tuple[str, Worker | None, dt.date]]
) -> list[AuditAction]:
    """Write down what an audit asks for: each with who does it and by when. Raises Refused."""
    with recording(
        by=by, did="asked for after an audit", children=[audit.child_id], needs=PERMISSION
    ) as here:
        return [
            here.add(
                AuditAction,
                audit=audit,
                what=in_a_sentence(what, "what is to be done"),
                owner=owner,
                due_on=due_on,
            )
            for what, owner, due_on in asked
        ]


def close_action(*, by: Account, action: AuditAction, closed_on: dt.date, evidence: str) -> None:
    """Close what an audit asked for, by evidence that it was done. Raises Refused."""
    evidence = in_a_sentence(evidence, "what shows that it was done")
    has_happened(closed_on, "The day it was done")
    with recording(
        by=by, did="closed after an audit", children=[action.audit.child_id], needs=PERMISSION
    ) as here:
        action.refresh_from_db()
        if action.closed_on is not None:
            raise Refused("This is closed already. There is nothing more to do.")
        here.change(action, closed_on=closed_on, closed_by_evidence=evidence)
