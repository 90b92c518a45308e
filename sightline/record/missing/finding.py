"""The deeds when a child is missing: told to the police, found, listened to, and kept from harm."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.core.spine import GONE
from sightline.record.people.models import Child

from .models import (
    ExploitationGrade,
    ExploitationScreening,
    InterviewAnswer,
    MissingEpisode,
    MissingKind,
    ReturnInterview,
    Risk,
)

REVIEWED_WITHIN = dt.timedelta(days=92)
"""A grade of exploitation is looked at again within three months: our own rule, and not law."""


def missing_now(child: Child) -> MissingEpisode | None:
    """The time missing that has not ended; None where the child is not missing."""
    held = MissingEpisode.objects.exclude(status__in=GONE)
    return held.filter(child=child, ended_on=None).first()


def go_missing(
    *,
    by: Account,
    child: Child,
    began_at: dt.datetime,
    kind: str = MissingKind.MISSING,
    risk: str = "",
    police_told_at: dt.datetime | None = None,
    police_reference: str = "",
) -> MissingEpisode:
    """A child is missing since they were last seen; the police were told or are still to be.

    Raises Refused.
    """
    with recording(by=by, did="child is missing", children=[child.pk]) as here:
        began_on = has_happened(began_at, "This")
        if missing_now(child) is not None:
            raise Refused("This child is missing already, by the record. Say first that they came"
                          " back.")  # fmt: skip
        if kind == MissingKind.MISSING and risk not in Risk.values:
            raise Refused("Say how great the risk is: it decides how hard everyone looks.")
        if police_told_at is not None and police_told_at < began_at:
            raise Refused("The police were told before the child was last seen. Correct a time.")
        told_on = has_happened(police_told_at, "That call") if police_told_at else None
        return here.add(
            MissingEpisode,
            child=child,
            kind=kind,
            began_on=began_on,
            began_at=began_at,
            risk=risk,
            police_told_on=told_on,
            police_told_at=police_told_at,
            police_reference=police_reference,
        )


def tell_police(
    *, by: Account, episode: MissingEpisode, police_told_at: dt.datetime, police_reference: str
) -> MissingEpisode:
    """The police were told that a child is missing. Raises Refused."""
    with recording(by=by, did="police told of missing child", children=[episode.child_id]) as here:
        episode.refresh_from_db()
        day = has_happened(police_told_at, "That call")
        if episode.began_at and police_told_at < episode.began_at:
            raise Refused("The police were told before the child was last seen. Correct a time.")
        if episode.police_told_on is not None:
            raise Refused("The police were told already, by the record.")
        return here.change(
            episode,
            police_told_on=day,
            police_told_at=police_told_at,
            police_reference=police_reference,
        )


def come_back(
    *, by: Account, episode: MissingEpisode, ended_at: dt.datetime, returned_to: str
) -> MissingEpisode:
    """A child was found or came back. Raises Refused."""
    with recording(by=by, did="missing child came back", children=[episode.child_id]) as here:
        episode.refresh_from_db()
        day = has_happened(ended_at, "This")
        if episode.ended_on is not None:
            raise Refused("This child came back already, by the record.")
        if episode.began_at and ended_at < episode.began_at:
            raise Refused("The child came back before they were last seen. Correct the time.")
        return here.change(episode, ended_on=day, ended_at=ended_at, returned_to=returned_to)


def offer_interview(
    *,
    by: Account,
    episode: MissingEpisode,
    offered_at: dt.datetime,
    independent: bool,
    answer: str,
) -> ReturnInterview:
    """A talk was offered to a child who came back, and what they answered. Raises Refused."""
    with recording(by=by, did="return interview offered", children=[episode.child_id]) as here:
        if answer not in InterviewAnswer.values:
            raise Refused("Say what came of the offer.")
        day = _after_return(episode, offered_at, "The offer")
        return here.add(
            ReturnInterview,
            child_id=episode.child_id,
            episode=episode,
            offered_on=day if answer != InterviewAnswer.NOT_OFFERED else None,
            offered_at=offered_at if answer != InterviewAnswer.NOT_OFFERED else None,
            independent=independent,
            answer=answer,
        )


def _after_return(episode: MissingEpisode, at: dt.datetime, what: str) -> dt.date:
    """The day of what came after the child was back. Raises Refused for anything else."""
    episode.refresh_from_db()
    if episode.ended_on is None:
        raise Refused("This child has not come back yet, by the record. Record that first.")
    day = has_happened(at, what)
    if day < episode.ended_on or (episode.ended_at and at < episode.ended_at):
        raise Refused(f"{what} was before the child came back. Correct the time.")
    return day


def hold_interview(
    *,
    by: Account,
    episode: MissingEpisode,
    held_at: dt.datetime,
    independent: bool,
    police_check_only: bool,
    what_was_said: str,
) -> ReturnInterview:
    """A talk was held with a child who came back. A police check is kept as one, and is no talk.

    Raises Refused.
    """
    with recording(by=by, did="return interview held", children=[episode.child_id]) as here:
        day = _after_return(episode, held_at, "The talk")
        if not police_check_only:
            in_a_sentence(what_was_said, "what the child said")
        told = {
            "held_on": None if police_check_only else day,
            "held_at": None if police_check_only else held_at,
            "independent": independent and not police_check_only,
            "police_check_only": police_check_only,
            "what_was_said": what_was_said,
        }
        offered = episode.interviews.exclude(status__in=GONE).filter(
            held_on=None, answer=InterviewAnswer.ACCEPTED
        )
        held = None if police_check_only else offered.order_by("-offered_at").first()
        if held is not None:
            return here.change(held, **told)
        return here.add(ReturnInterview, child_id=episode.child_id, episode=episode, **told)


def screen_for_exploitation(
    *,
    by: Account,
    child: Child,
    screened_on: dt.date,
    forms: Sequence[str],
    grade: str,
    judgement: str,
    safer_to_leave: str = "",
    national_referral_on: dt.date | None = None,
    review_on: dt.date | None = None,
) -> ExploitationScreening:
    """Whether others use a child, and how far; looked at again within three months.

    Raises Refused.
    """
    with recording(by=by, did=f"exploitation: {grade}", children=[child.pk]) as here:
        has_happened(screened_on, "This")
        in_a_sentence(judgement, "what was seen, and why it has this grade")
        if grade != ExploitationGrade.NONE and not forms:
            raise Refused("Tick in which way the child is used, or may be.")
        if grade in (ExploitationGrade.SIGNIFICANT, ExploitationGrade.SEVERE):
            in_a_sentence(safer_to_leave, "what would make it safer for the child to leave")
        if national_referral_on is not None:
            has_happened(national_referral_on, "The referral")
        review_on = review_on or screened_on + REVIEWED_WITHIN
        if not screened_on < review_on <= screened_on + REVIEWED_WITHIN:
            raise Refused("Look at it again within three months of this day.")
        return here.add(
            ExploitationScreening,
            child=child,
            screened_on=screened_on,
            forms=list(forms),
            grade=grade,
            judgement=judgement,
            safer_to_leave=safer_to_leave,
            national_referral_on=national_referral_on,
            review_on=review_on,
        )
