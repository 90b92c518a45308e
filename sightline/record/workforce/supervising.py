"""Supervision: what was said of each child, what was agreed, and what came of it next time."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from sightline.core.facts import Subject
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, hold, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child

from .models import ChildDiscussed, Supervision, SupervisionAction, WhatCame, Worker
from .services import long_enough, registered_on

PERMISSION = "workforce.supervise"


@dataclass(frozen=True)
class Agreed:
    """Something to be done: what, by whom and by when."""

    what: str
    due_on: dt.date | None = None
    owner: Worker | None = None


@dataclass(frozen=True)
class Discussed:
    """One child talked about: the decision and why, what life is like for them, and what next."""

    child: Child
    decision: str
    why: str
    last_actions: str = ""
    what_changed: str = ""
    hypothesis: str = ""
    risk_now: str = ""
    childs_day: str = ""
    actions: tuple[Agreed, ...] = ()


@dataclass(frozen=True)
class Private:
    """What is between the worker and the supervisor, and goes on no child's file."""

    workload: str = ""
    wellbeing: str = ""
    learning: str = ""
    reflection: str = ""
    work_seen: str = ""
    feedback_on_quality: str = ""
    quality_grade: str = ""
    actions: tuple[Agreed, ...] = ()

    @property
    def kept(self) -> dict[str, str]:
        """What is written down of it, by column."""
        return {name: text for name, text in vars(self).items() if name != "actions"}


@dataclass(frozen=True)
class Came:
    """What came of an action agreed last time, and in a few words how."""

    came: str
    says: str = ""


def open_actions(worker: Worker) -> QuerySet[SupervisionAction]:
    """What was agreed with a worker in supervision and has not been asked about since."""
    return (
        SupervisionAction.objects.filter(supervision__worker=worker, came="")
        .exclude(status=SupervisionAction.Status.ENTERED_IN_ERROR)
        .select_related("child", "owner", "supervision")
        .order_by("due_on", "pk")
    )


def record_supervision(
    *,
    by: Account,
    worker: Worker,
    held_on: dt.date,
    minutes: int,
    uninterrupted: bool,
    supervisor: Worker | None = None,
    children: Iterable[Discussed] = (),
    private: Private | None = None,
    came: Mapping[int, Came] | None = None,
) -> Supervision:
    """Write down one session: how long, each child with the decision and why, and what is agreed.

    `came` says, by its number, what came of each action agreed before. Raises Refused where one
    was passed over, where this session is written down already, or where it is still to come.
    """
    told, between, answers = list(children), private or Private(), came or {}
    with recording(
        by=by,
        did="wrote down supervision",
        children=[each.child.pk for each in told],
        needs=PERMISSION,
    ) as here:
        hold(Subject.WORKER, [worker.pk])
        _refuse_session(worker, held_on, supervisor)
        _refuse_thin(told)
        pending = list(open_actions(worker))
        _refuse_passed_over(pending, answers)
        facts = {"minutes": minutes, "uninterrupted": uninterrupted, "held_on": held_on}
        session = _begin(here, worker, supervisor, facts, told, between)
        _write_parts(here, session, told, between)
        for action in pending:
            _answer(here, session, action, answers[action.pk])
    return session


def _begin(
    here: Recording,
    worker: Worker,
    supervisor: Worker | None,
    facts: dict[str, Any],
    told: list[Discussed],
    between: Private,
) -> Supervision:
    return here.add(
        Supervision,
        worker=worker,
        supervisor=supervisor,
        long_enough=long_enough(facts["minutes"], facts["uninterrupted"]),
        children_discussed=bool(told),
        supervisor_registered=registered_on(supervisor, facts["held_on"]) if supervisor else None,
        **facts,
        **between.kept,
    )


def _write_parts(
    here: Recording, session: Supervision, told: Iterable[Discussed], between: Private
) -> None:
    here.touches(Subject.WORKER, session.worker_id)
    _write_children(here, session, told)
    _write_actions(here, session, None, between.actions)


def agree_supervision(*, by: Account, session: Supervision, agreed_on: dt.date) -> None:
    """The worker agrees that this is what was said. Raises Refused for anybody else."""
    if session.worker.account_id != by.pk:
        raise Refused("Only the worker who was supervised can agree to it. Ask them to read it.")
    with recording(by=by, did="agreed what was said in supervision", needs="work.own") as here:
        session.refresh_from_db()
        if session.agreed_on is not None:
            raise Refused("You have agreed to this session already. There is nothing more to do.")
        here.change(session, agreed_on=has_happened(agreed_on, "The day"))


_OF_A_CHILD = (
    *("decision", "why", "last_actions", "what_changed", "hypothesis", "risk_now", "childs_day"),
)


def _write_children(here: Recording, session: Supervision, told: Iterable[Discussed]) -> None:
    for each in told:
        said = {name: getattr(each, name).strip() for name in _OF_A_CHILD}
        here.add(ChildDiscussed, supervision=session, child=each.child, **said)
        _write_actions(here, session, each.child, each.actions)


def _write_actions(
    here: Recording, session: Supervision, child: Child | None, actions: Iterable[Agreed]
) -> None:
    for each in actions:
        here.add(
            SupervisionAction,
            supervision=session,
            child=child,
            what=each.what.strip(),
            due_on=each.due_on,
            owner=each.owner or session.worker,
        )


def _answer(here: Recording, session: Supervision, action: SupervisionAction, answer: Came) -> None:
    """Keep what came of an action; one that goes on is agreed again in this session."""
    here.change(action, came=answer.came, came_says=answer.says.strip(), asked_in=session)
    if answer.came == WhatCame.GOES_ON:
        here.add(
            SupervisionAction,
            supervision=session,
            child=action.child,
            what=action.what,
            due_on=action.due_on,
            owner=action.owner,
            carried_from=action,
        )


def _refuse_session(worker: Worker, held_on: dt.date, supervisor: Worker | None) -> None:
    if held_on > timezone.localdate():
        raise Refused("This session has not been held yet. Write it down when it has.")
    if supervisor is not None and supervisor.pk == worker.pk:
        raise Refused("Nobody supervises themselves. Choose who supervised this worker.")
    if worker.supervision.filter(held_on=held_on, supervisor=supervisor).exists():
        raise Refused("This session is written down already. Open it to add to it.")


def _refuse_thin(told: Iterable[Discussed]) -> None:
    seen = set()
    for each in told:
        if each.child.pk in seen:
            raise Refused("A child is there twice. Say everything about each child in one place.")
        seen.add(each.child.pk)
        if not each.decision.strip() or not each.why.strip():
            raise Refused(
                f"Say what was decided about {each.child.called}, and why."
                " A child who was only mentioned was not discussed: take the child off."
            )


def _refuse_passed_over(pending: Iterable[SupervisionAction], answers: Mapping[int, Came]) -> None:
    for action in pending:
        answer = answers.get(action.pk)
        if answer is None or answer.came not in WhatCame.values:
            raise Refused(
                f"Say what came of what was agreed before: {action.what}"
                " It is done, not done, no longer needed, or goes on."
            )
        if answer.came == WhatCame.NOT_DONE and not answer.says.strip():
            raise Refused(f"Say why this was not done: {action.what}")
