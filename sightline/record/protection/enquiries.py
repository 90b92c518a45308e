"""Section 47 enquiries: begun after a strategy discussion, the child seen, a reasoned outcome.

Where no conference is to follow, the worker proposes and a senior manager decides; every such
decision is kept for audit.
"""

import datetime as dt
from typing import Any

from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.calendar import london_date
from sightline.core.models import Account
from sightline.core.recording import has_happened, in_a_sentence, recording
from sightline.record.people.models import Child

from .choices import Conclusion, EnquiryKind, SeniorDecision
from .models import BestEvidenceInterview, Enquiry, NoConference, StrategyDiscussion

SENIOR = "protection.senior"
TEXTS = ("childs_words", "parents_say", "agencies_say", "known_besides", "analysis")
TOLD = {"parents": "told_parents_on", "child": "told_child_on", "referrer": "told_referrer_on"}


def waiting_discussion(child: Child) -> StrategyDiscussion | None:
    """The latest discussion that decided on an enquiry which nobody has begun."""
    decided = StrategyDiscussion.objects.filter(
        child=child, led_to_enquiry=True, enquiries__isnull=True
    ).exclude(status__in=("draft", "entered in error"))
    return decided.order_by("-held_on", "-pk").first()


def begin_enquiry(
    *,
    by: Account,
    child: Child,
    began_on: dt.date,
    discussion: StrategyDiscussion | None = None,
    without_discussion_because: str = "",
    joint: bool | None = None,
    single_because: str = "",
) -> Enquiry:
    """Begin an enquiry from the discussion that decided on it.

    Without one it is refused, unless the reason why it could not wait is given; the exception is
    kept and shown. Raises Refused.
    """
    with recording(by=by, did="enquiry begun", children=[child.pk]) as here:
        has_happened(began_on, "The enquiry")
        _refuse_second(child)
        discussion = discussion or waiting_discussion(child)
        if discussion is None:
            without_discussion_because = _exception(without_discussion_because)
        else:
            _refuse_discussion(discussion, child, began_on)
            joint = discussion.enquiry == EnquiryKind.JOINT
            single_because = discussion.single_because
        if joint is None or (joint is False and not single_because.strip()):
            raise Refused("Say whether the police enquire with us; and if not, why.")
        return here.add(
            Enquiry,
            child=child,
            discussion=discussion,
            without_discussion_because="" if discussion else without_discussion_because,
            began_on=began_on,
            joint=joint,
            single_because=single_because,
        )


def _refuse_second(child: Child) -> None:
    open_now = open_enquiries(child).first()
    if open_now is not None:
        raise Refused(
            f"An enquiry has been open since {open_now.began_on:%-d %B %Y}. Go on with that one."
        )


def open_enquiries(child: Child) -> Any:
    """The enquiries about this child that have not reached an outcome."""
    found = Enquiry.objects.filter(child=child, ended_on=None)
    return found.exclude(status__in=("draft", "entered in error")).order_by("-began_on")


def _exception(because: str) -> str:
    if len(because.split()) < 3:
        raise Refused(
            "No strategy discussion has decided on an enquiry. Hold one first. If the child could"
            " not wait, say why in a sentence: it is kept, and your manager sees it."
        )
    return because.strip()


def _refuse_discussion(discussion: StrategyDiscussion, child: Child, began_on: dt.date) -> None:
    if discussion.child_id != child.pk:
        raise Refused("That discussion was about another child. Choose one about this child.")
    if not discussion.led_to_enquiry:
        raise Refused("That discussion decided that there is no enquiry. Hold another first.")
    if began_on < discussion.held_on:
        raise Refused(
            f"The discussion was held on {discussion.held_on:%-d %B %Y}. The enquiry begins then"
            " or later."
        )


def join_discussion(*, by: Account, enquiry: Enquiry, discussion: StrategyDiscussion) -> Enquiry:
    """Tie a discussion held afterwards to an enquiry that could not wait. Raises Refused."""
    with recording(by=by, did="discussion joined to enquiry", children=[enquiry.child_id]) as here:
        if enquiry.discussion_id is not None:
            raise Refused("This enquiry has its discussion already.")
        _refuse_discussion(discussion, enquiry.child, discussion.held_on)
        return here.change(enquiry, discussion=discussion)


def see_child(
    *,
    by: Account,
    enquiry: Enquiry,
    seen_at: dt.datetime,
    alone: bool,
    not_alone_because: str = "",
    childs_words: str = "",
) -> Enquiry:
    """Say when the child was seen, and in what words they spoke. Raises Refused."""
    with recording(by=by, did="child seen in enquiry", children=[enquiry.child_id]) as here:
        if seen_at > timezone.now():
            raise Refused("This is still to come. Record it once the child has been seen.")
        if london_date(seen_at) < enquiry.began_on:
            raise Refused(f"The enquiry began on {enquiry.began_on:%-d %B %Y}. Check the day.")
        if not alone and not not_alone_because.strip():
            raise Refused("Say why the child was not spoken to alone.")
        if enquiry.child_seen_at and enquiry.child_seen_at < seen_at:
            seen_at = enquiry.child_seen_at
        words = "\n".join(filter(None, (enquiry.childs_words, childs_words.strip())))
        return here.change(
            enquiry,
            child_seen_at=seen_at,
            child_seen_on=london_date(seen_at),
            seen_alone=alone or bool(enquiry.seen_alone),
            not_alone_because="" if alone else not_alone_because,
            childs_words=words,
        )


def write_enquiry(*, by: Account, enquiry: Enquiry, **told: Any) -> Enquiry:
    """Write what each person and agency said, and what it comes to. Raises Refused."""
    with recording(by=by, did="enquiry written in", children=[enquiry.child_id]) as here:
        _refuse_ended(enquiry)
        allowed = (*TEXTS, "parents_seen_on", "siblings_seen", "child_not_seen_because")
        if unknown := set(told) - set(allowed):
            raise Refused(f"An enquiry has no part called {', '.join(sorted(unknown))}.")
        return here.change(enquiry, **told)


def end_with_conference(
    *, by: Account, enquiry: Enquiry, ended_on: dt.date, conclusion: str
) -> Enquiry:
    """Say what the enquiry found, and that a conference is to be held. Raises Refused."""
    with recording(by=by, did="enquiry ended: conference", children=[enquiry.child_id]) as here:
        _refuse_ended(enquiry)
        _refuse_outcome(enquiry, conclusion)
        _refuse_end(enquiry, ended_on)
        return here.change(
            enquiry, ended_on=ended_on, conclusion=conclusion, conference_needed=True
        )


def propose_no_conference(
    *,
    by: Account,
    enquiry: Enquiry,
    proposed_on: dt.date,
    conclusion: str,
    reason: str,
    agencies_agree: bool,
    agencies_say: str = "",
    what_instead: str = "",
) -> NoConference:
    """Ask a senior manager to agree that no conference is held. Raises Refused."""
    did = "proposed that no conference is held"
    with recording(by=by, did=did, children=[enquiry.child_id]) as here:
        _refuse_ended(enquiry)
        _refuse_outcome(enquiry, conclusion)
        _refuse_end(enquiry, proposed_on)
        if enquiry.no_conference_proposals.filter(decision="").exists():
            raise Refused("A senior manager has been asked already. Wait for their decision.")
        if not agencies_agree and not agencies_say.strip():
            raise Refused("Say which agency does not agree, and why.")
        return here.add(
            NoConference,
            child_id=enquiry.child_id,
            enquiry=enquiry,
            proposed_on=proposed_on,
            conclusion=conclusion,
            reason=in_a_sentence(reason, "why no conference is needed"),
            agencies_agree=agencies_agree,
            agencies_say=agencies_say,
            what_instead=what_instead,
        )


def decide_no_conference(
    *, by: Account, proposal: NoConference, decided_on: dt.date, decision: str, reason: str
) -> NoConference:
    """As a senior manager, agree that no conference is held, or say that one is. Raises Refused.

    Agreeing ends the enquiry; the decision joins those that are audited.
    """
    enquiry = proposal.enquiry
    with recording(
        by=by, did=f"no conference: {decision}", children=[enquiry.child_id], needs=SENIOR
    ) as here:
        has_happened(decided_on, "The decision")
        if proposal.decision:
            raise Refused("This has been decided already.")
        if proposal.recorded_by_id == by.pk:
            raise Refused("You proposed this yourself. Another senior manager decides.")
        if decision not in SeniorDecision.values:
            raise Refused("Decide: agree that no conference is held, or say that one is.")
        why = in_a_sentence(reason, "why you decide so")
        here.change(
            proposal,
            decision=decision,
            decided_on=decided_on,
            decided_by=by,
            decision_reason=why,
        )
        if decision == SeniorDecision.HOLD_IT:
            here.change(enquiry, conference_needed=True)
            return proposal
        here.change(
            enquiry,
            conference_needed=False,
            no_conference_on=decided_on,
            no_conference_reason=proposal.reason,
            conclusion=proposal.conclusion,
            ended_on=decided_on,
        )
    return proposal


def tell_outcome(*, by: Account, enquiry: Enquiry, whom: str, told_on: dt.date) -> Enquiry:
    """Say that somebody was told what the enquiry came to. Raises Refused."""
    did = f"outcome of enquiry told to {whom}"
    with recording(by=by, did=did, children=[enquiry.child_id]) as here:
        has_happened(told_on, "Telling them")
        if whom not in TOLD:
            raise Refused("Say who was told: the parents, the child or the referrer.")
        if enquiry.ended_on is None or told_on < enquiry.ended_on:
            raise Refused("The enquiry has not reached its outcome by then. Check the day.")
        return here.change(enquiry, **{TOLD[whom]: told_on})


def record_interview(
    *, by: Account, child: Child, held_on: dt.date, enquiry: Enquiry | None = None, **told: Any
) -> BestEvidenceInterview:
    """Say who was at a recorded interview, and how the child was helped. Raises Refused."""
    did = "best evidence interview recorded"
    with recording(by=by, did=did, children=[child.pk]) as here:
        has_happened(held_on, "The interview")
        if (
            not told.get("social_worker_present")
            and not str(told.get("absent_because", "")).strip()
        ):
            raise Refused("Say why no social worker was at the interview.")
        if not told.get("led_by"):
            raise Refused("Say who led the interview.")
        return here.add(
            BestEvidenceInterview, child=child, enquiry=enquiry, held_on=held_on, **told
        )


def _refuse_ended(enquiry: Enquiry) -> None:
    if enquiry.ended_on is not None:
        raise Refused(
            f"This enquiry ended on {enquiry.ended_on:%-d %B %Y}. Hold another strategy discussion"
            " if there is new worry."
        )


def _refuse_outcome(enquiry: Enquiry, conclusion: str) -> None:
    if conclusion not in Conclusion.values:
        raise Refused("Say what the enquiry found.")
    unseen = enquiry.child_seen_on is None and not enquiry.child_not_seen_because.strip()
    if unseen and enquiry.child.born_on is not None:
        raise Refused(
            f"{enquiry.child.called} has not been seen in this enquiry. See them, or say why they"
            " could not be, before you say what it found."
        )


def _refuse_end(enquiry: Enquiry, day: dt.date) -> None:
    has_happened(day, "The outcome")
    if day < enquiry.began_on:
        raise Refused(f"The enquiry began on {enquiry.began_on:%-d %B %Y}. Check the day.")
