"""Legal planning and pre-proceedings: asked for, advised on, decided, and reviewed in time."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.record.people.models import Child
from sightline.record.planning.models import Meeting
from sightline.record.story.models import RestrictedPart

from .choices import LegalDecision, PreProceedingsDecision
from .models import LegalPlanning, PreProceedings, PreProceedingsReview

SENIOR = "protection.senior"
NOT_YET = ("draft", "entered in error")


def ask_for_planning(
    *, by: Account, child: Child, asked_on: dt.date, because: str, meeting: Meeting | None = None
) -> LegalPlanning:
    """Ask for a legal planning meeting about a child. Raises Refused."""
    with recording(by=by, did="legal planning asked for", children=[child.pk]) as here:
        has_happened(asked_on, "The request")
        waiting = LegalPlanning.objects.filter(child=child, met_on=None).exclude(status__in=NOT_YET)
        if (held := waiting.first()) is not None:
            raise Refused(f"A meeting has been asked for since {held.asked_on:%-d %B %Y}.")
        return here.add(
            LegalPlanning,
            child=child,
            asked_on=asked_on,
            asked_because=in_a_sentence(because, "why the threshold may be met"),
            meeting=meeting,
        )


def hold_planning(
    *,
    by: Account,
    planning: LegalPlanning,
    met_on: dt.date,
    lawyer: str,
    advice: str,
    readers: Iterable[Account],
    decision: str,
    reason: str,
    more_work_by_on: dt.date | None = None,
) -> LegalPlanning:
    """As a senior manager, decide with a lawyer whether the threshold is met and what next.

    The lawyer's advice is privileged: only the readers named, and whoever writes it, can read it.
    Raises Refused.
    """
    did = f"legal planning decided: {decision}"
    with recording(by=by, did=did, children=[planning.child_id], needs=SENIOR) as here:
        _refuse_planning(planning, met_on, lawyer, decision, more_work_by_on)
        in_a_sentence(reason, "why that was decided")
        _keep_advice(here, planning, advice, {by, *readers})
        return here.change(
            planning,
            met_on=met_on,
            lawyer=lawyer,
            advice_kept=True,
            decision=decision,
            decided_by=by,
            reason=reason,
            more_work_by_on=more_work_by_on,
        )


def _refuse_planning(
    planning: LegalPlanning, on: dt.date, lawyer: str, decision: str, by_when: dt.date | None
) -> None:
    has_happened(on, "The meeting")
    if planning.met_on is not None:
        raise Refused("This meeting has been held already. Ask for another.")
    if on < planning.asked_on:
        raise Refused("It was held before it was asked for. Correct one of the dates.")
    if not lawyer.strip():
        raise Refused("Name the lawyer who advised.")
    if decision not in LegalDecision.values:
        raise Refused("Say what was decided.")
    if decision == LegalDecision.MORE_WORK and by_when is None:
        raise Refused("Say by when the work is done: a child waits for it.")


def _keep_advice(
    here: Recording, planning: LegalPlanning, advice: str, readers: set[Account]
) -> None:
    part = here.add(
        RestrictedPart,
        child_id=planning.child_id,
        about_kind="protection.LegalPlanning",
        about_id=planning.pk,
        field="advice",
        text=in_a_sentence(advice, "what the lawyer advised on the threshold"),
        because=RestrictedPart.Because.LEGAL_ADVICE,
    )
    part.readers.set(readers)


def advice_to(planning: LegalPlanning, reader: Account) -> str:
    """The lawyer's advice, for a named reader; nothing for anybody else."""
    part = RestrictedPart.objects.filter(
        about_kind="protection.LegalPlanning", about_id=planning.pk, readers=reader
    ).first()
    return part.text if part else ""


def begin_pre_proceedings(
    *, by: Account, planning: LegalPlanning, began_on: dt.date, what_must_change: str
) -> PreProceedings:
    """Begin pre-proceedings, as legal planning decided. Raises Refused."""
    with recording(by=by, did="pre-proceedings begun", children=[planning.child_id]) as here:
        has_happened(began_on, "The beginning")
        if planning.decision != LegalDecision.PRE_PROCEEDINGS:
            raise Refused("A legal planning meeting decides on pre-proceedings first.")
        if planning.met_on is not None and began_on < planning.met_on:
            raise Refused(f"It was decided on {planning.met_on:%-d %B %Y}. Check the day.")
        if open_pre_proceedings(planning.child).exists():
            raise Refused("Pre-proceedings are under way already. Go on with those.")
        return here.add(
            PreProceedings,
            child_id=planning.child_id,
            legal_planning=planning,
            began_on=began_on,
            what_must_change=in_a_sentence(what_must_change, "what must change, and by when"),
        )


def open_pre_proceedings(child: Child) -> Any:
    """Pre-proceedings about this child that have not come to an end."""
    held = PreProceedings.objects.filter(
        child=child, ended_on=None, stepped_on=None, applied_to_court_on=None
    )
    return held.exclude(status__in=NOT_YET)


def send_letter(
    *,
    by: Account,
    work: PreProceedings,
    sent_on: dt.date,
    explained_on: dt.date | None = None,
    family_meeting_offered: bool | None = None,
    family_meeting_unsafe_because: str = "",
) -> PreProceedings:
    """Say when the letter went to the parents, and when it was gone through. Raises Refused."""
    did = "letter before proceedings sent"
    with recording(by=by, did=did, children=[work.child_id]) as here:
        for day in filter(None, (sent_on, explained_on)):
            has_happened(day, "The letter")
            if work.began_on and day < work.began_on:
                raise Refused("That is before it was decided. Correct one of the dates.")
        if family_meeting_offered is False and not family_meeting_unsafe_because.strip():
            raise Refused("Say why a meeting of the family would be unsafe, or offer one.")
        return here.change(
            work,
            letter_sent_on=sent_on,
            letter_explained_on=explained_on,
            family_meeting_offered=family_meeting_offered,
            family_meeting_unsafe_because=family_meeting_unsafe_because,
        )


def hold_first_meeting(
    *, by: Account, work: PreProceedings, held_on: dt.date, parents_represented: bool
) -> PreProceedings:
    """Say when the parents and their lawyers first met with us. Raises Refused."""
    did = "first pre-proceedings meeting held"
    with recording(by=by, did=did, children=[work.child_id]) as here:
        has_happened(held_on, "The meeting")
        if work.letter_sent_on is None or held_on < work.letter_sent_on:
            raise Refused("The letter goes to the parents before the meeting. Check the dates.")
        return here.change(work, first_meeting_on=held_on, parents_represented=parents_represented)


def review(
    *,
    by: Account,
    work: PreProceedings,
    held_on: dt.date,
    what_changed: str,
    decision: str,
    reason: str,
    next_on: dt.date | None = None,
) -> PreProceedingsReview:
    """As a senior manager, review what the parents have changed, and decide. Raises Refused."""
    did = f"pre-proceedings reviewed: {decision}"
    with recording(by=by, did=did, children=[work.child_id], needs=SENIOR) as here:
        has_happened(held_on, "The review")
        if decision not in PreProceedingsDecision.values:
            raise Refused("Say what was decided.")
        if work.first_meeting_on is None or held_on < work.first_meeting_on:
            raise Refused("The first meeting with the parents comes before a review.")
        in_a_sentence(reason, "why that was decided")
        made = here.add(
            PreProceedingsReview,
            child_id=work.child_id,
            pre_proceedings=work,
            held_on=held_on,
            what_changed=in_a_sentence(what_changed, "what the parents have changed"),
            decision=decision,
            reason=reason,
            next_on=next_on,
        )
        here.change(work, **_after(by, work, decision, reason, held_on))
    return made


def _after(
    by: Account, work: PreProceedings, decision: str, reason: str, on: dt.date
) -> dict[str, Any]:
    """What a review's decision changes in the work itself."""
    kept: dict[str, Any] = {"review_meetings": work.reviews.count()}
    if decision == PreProceedingsDecision.EXTEND:
        return {**kept, "extended_because": reason, "extended_by": by}
    if decision == PreProceedingsDecision.STEP_DOWN:
        return {**kept, "stepped_on": on, "ended_on": on, "outcome_says": reason}
    if decision == PreProceedingsDecision.ISSUE:
        return {**kept, "stepped_on": on, "outcome_says": reason}
    return kept


def apply_to_court(
    *, by: Account, work: PreProceedings, applied_on: dt.date, issue_letter_on: dt.date
) -> PreProceedings:
    """Say when the court was asked, and the parents told that it would be. Raises Refused."""
    with recording(by=by, did="court applied to", children=[work.child_id], needs=SENIOR) as here:
        has_happened(applied_on, "The application")
        return here.change(
            work,
            applied_to_court_on=applied_on,
            issue_letter_on=issue_letter_on,
            ended_on=applied_on,
        )
