"""The deeds of early help: offered, assessed, led, met about, and ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from sightline.core.models import Account
from sightline.core.recording import Recording, has_happened, in_a_sentence, recording
from sightline.core.refusal import Refused
from sightline.record.people.models import Child
from sightline.record.story.models import Consent

from .models import (
    EarlyHelpAssessment,
    EarlyHelpOffer,
    Ended,
    LeadProfessional,
)

WRITE, COORDINATE = "early_help.write", "early_help.coordinate"
OF_FAMILY = (
    *("family_members", "going_well", "worries", "helped_before", "would_call_social_care_if"),
    "familys_view",
)
"""What an assessment says of the whole family, written once for brothers and sisters."""


def offer(
    *, by: Account, child: Child, offered_what: str, answer: str = "", **told: Any
) -> EarlyHelpOffer:
    """Help offered to a family, and their answer where there is one already. Raises Refused."""
    with recording(by=by, did="early help offered", children=[child.pk], needs=WRITE) as here:
        in_a_sentence(offered_what, "what was offered")
        made = here.add(
            EarlyHelpOffer,
            child=child,
            offered_on=timezone.localdate(here.at),
            offered_what=offered_what,
            offered_by_whom=by.name,
        )
        if answer:
            take_answer(by=by, offer=made, answer=answer, **told)
    return made


def take_answer(
    *,
    by: Account,
    offer: EarlyHelpOffer,
    answer: str,
    answered_by_whom: str,
    in_their_words: str = "",
    worry_outweighs: bool | None = None,
    because: str = "",
) -> EarlyHelpOffer:
    """What the family said. A refusal is kept, and shown when they come back. Raises Refused.

    After a refusal somebody decides, in writing, whether the worry outweighs it.
    """
    did = f"early help {answer}"
    with recording(by=by, did=did, children=[offer.child_id], needs=WRITE) as here:
        _can_be_answered(offer, answer, answered_by_whom)
        if answer == "refused" and worry_outweighs is None:
            raise Refused(
                "The family refused. Say whether the worry outweighs their refusal, and why."
            )
        if answer == "refused":
            in_a_sentence(because, "why the worry does or does not outweigh their refusal")
        today = timezone.localdate(here.at)
        here.change(
            offer,
            answer=answer,
            answered_on=today,
            answered_by_whom=answered_by_whom,
            in_their_words=in_their_words,
            worry_outweighs=worry_outweighs,
            worry_outweighs_because=because,
        )
        if answer == "agreed":
            _consent(here, offer.child_id, Consent.Question.HELP, answered_by_whom, today)
    return offer


def _can_be_answered(offer: EarlyHelpOffer, answer: str, answered_by_whom: str) -> None:
    """Raises Refused where it was answered, or nobody is said to have answered."""
    offer.refresh_from_db(fields=["answer"])
    if offer.answer:
        raise Refused("The family has answered this offer. Make another if it is made again.")
    if answer != "no answer" and not answered_by_whom.strip():
        raise Refused("Say who answered. Parents may not be of one mind.")


def _consent(here: Recording, child_id: int, question: str, whose: str, day: dt.date) -> None:
    here.add(
        Consent,
        child_id=child_id,
        question=question,
        basis=Consent.Basis.FAMILY_AGREED,
        agreed_by=whose,
        agreed_on=day,
    )


def begin_assessment(
    *,
    by: Account,
    children: Iterable[Child],
    agreed_on: dt.date,
    agreed_by: str,
    agrees_to_share: bool,
    lead: Mapping[str, Any],
    reasons: list[str],
) -> list[EarlyHelpAssessment]:
    """Begin one assessment of a family: a row for each child, and a lead who is named.

    What an earlier assessment said is carried into it, to be revised and not asked again. Agreeing
    to help and agreeing to share are two answers. Raises Refused.
    """
    family = list(children)
    numbers = [child.pk for child in family]
    with recording(by=by, did="early help assessment begun", children=numbers, needs=WRITE) as here:
        _can_begin(family, agreed_on, lead)
        rows: list[EarlyHelpAssessment] = []
        for child in family:
            made = here.add(
                EarlyHelpAssessment,
                child=child,
                together_with=rows[0] if rows else None,
                asked_on=agreed_on,
                agreed_on=agreed_on,
                agreed_to_share_on=agreed_on if agrees_to_share else None,
                began_on=timezone.localdate(here.at),
                done_by_agency=lead.get("agency", ""),
                lead_practitioner=lead["name"],
                reasons=reasons,
                **(_carried(child) if not rows else {}),
            )
            rows.append(made)
            here.add(LeadProfessional, child=child, assessment=made, began_on=made.began_on, **lead)
            for question in [Consent.Question.HELP, Consent.Question.SHARE][: 1 + agrees_to_share]:
                _consent(here, child.pk, question, agreed_by, agreed_on)
    return rows


def _can_begin(family: list[Child], agreed_on: dt.date, lead: Mapping[str, Any]) -> None:
    """Raises Refused where nobody is assessed or leads, or early help is open already."""
    if not family:
        raise Refused("Choose at least one child whom the assessment is about.")
    has_happened(agreed_on, "Their agreement")
    if not str(lead.get("name", "")).strip():
        raise Refused("Name the lead professional: one person whom the family can ring.")
    held = EarlyHelpAssessment.objects.filter(child__in=family, ended_on=None)
    open_now = held.exclude(status__in=("entered in error", "superseded")).first()
    if open_now is not None:
        raise Refused(
            f"Early help is open already, since {open_now.began_on:%-d %B %Y}."
            " Open that, and add to it."
        )


def _carried(child: Child) -> dict[str, str]:
    """What the family said last time, so that it is revised and not asked again."""
    held = EarlyHelpAssessment.objects.filter(child=child).order_by("-began_on", "-pk")
    last = held.exclude(status__in=("entered in error", "superseded")).first()
    if last is None:
        return {}
    return {name: getattr(last.shared, name) for name in OF_FAMILY}


def family_of(assessment: EarlyHelpAssessment) -> list[EarlyHelpAssessment]:
    """The rows of all the children assessed together, the first first."""
    first = assessment.shared
    return [first, *first.siblings.order_by("pk")]


def numbers_of(assessment: EarlyHelpAssessment) -> list[int]:
    """The numbers of all the children assessed together."""
    return [each.child_id for each in family_of(assessment)]


def write_assessment(
    *, by: Account, assessment: EarlyHelpAssessment, views: Mapping[int, str], **told: Any
) -> EarlyHelpAssessment:
    """What the family says, and what each child says in their own words. Raises Refused.

    `views` gives the words of each child by their number.
    """
    with recording(
        by=by, did="early help assessment written", children=numbers_of(assessment), needs=WRITE
    ) as here:
        refuse_ended(assessment)
        if told.get("risk_seen") and not told.get("risk_shared_with", "").strip():
            raise Refused("You saw a risk. Say which agency you told of it.")
        here.change(assessment.shared, **told)
        for each in family_of(assessment):
            if each.child_id in views:
                here.change(each, childs_view=views[each.child_id])
    return assessment


def complete_assessment(*, by: Account, assessment: EarlyHelpAssessment) -> EarlyHelpAssessment:
    """Say that the assessment is complete, for the coordinator to read. Raises Refused."""
    with recording(
        by=by, did="early help assessment completed", children=numbers_of(assessment), needs=WRITE
    ) as here:
        refuse_ended(assessment)
        wanting = missing_from(assessment)
        if wanting:
            raise Refused("It is not complete yet. " + " ".join(wanting))
        for each in family_of(assessment):
            here.change(each, completed_on=timezone.localdate(here.at))
    return assessment


def missing_from(assessment: EarlyHelpAssessment) -> list[str]:
    """What an assessment still lacks, each thing in one sentence."""
    shared = assessment.shared
    found = []
    if not shared.going_well.strip():
        found.append("Say what is going well.")
    if not shared.worries.strip():
        found.append("Say what worries each person.")
    silent = [each for each in family_of(assessment) if not each.childs_view.strip()]
    for each in silent:
        found.append(f"Put down what {each.child.called} says.")
    if lead_of(assessment) is None:
        found.append("Name the lead professional.")
    return found


def lead_of(assessment: EarlyHelpAssessment) -> LeadProfessional | None:
    """Who leads the family's early help now."""
    return assessment.leads.filter(ended_on=None).order_by("-began_on", "-pk").first()


def grade_assessment(
    *, by: Account, assessment: EarlyHelpAssessment, grade: str, reason: str
) -> EarlyHelpAssessment:
    """The coordinator's grade of an assessment, with a sentence that says why. Raises Refused."""
    with recording(
        by=by,
        did=f"early help assessment graded: {grade}",
        children=numbers_of(assessment),
        needs=COORDINATE,
        why=reason,
    ) as here:
        if assessment.shared.completed_on is None:
            raise Refused("It is not complete yet. Ask the lead professional to complete it.")
        in_a_sentence(reason, "why it has that grade")
        for each in family_of(assessment):
            here.change(
                each,
                sign_off_grade=grade,
                sign_off_reason=reason,
                signed_off_at=here.at,
                signed_off_by=by,
                status=EarlyHelpAssessment.Status.SIGNED_OFF,
            )
    return assessment


def change_lead(
    *, by: Account, assessment: EarlyHelpAssessment, because: str, handover: str, **lead: Any
) -> list[LeadProfessional]:
    """Hand a family over from one lead professional to another, with what was promised.

    Raises Refused where nothing is handed over.
    """
    with recording(
        by=by,
        did="lead professional changed",
        children=numbers_of(assessment),
        needs=WRITE,
        why=because,
    ) as here:
        refuse_ended(assessment)
        if not str(lead.get("name", "")).strip():
            raise Refused("Name the new lead professional.")
        in_a_sentence(because, "why the lead changes")
        in_a_sentence(handover, "what was promised and what is due")
        told_on = lead.pop("family_told_on", None)
        today = timezone.localdate(here.at)
        made = []
        for each in family_of(assessment):
            old = lead_of(each)
            if old is not None:
                here.change(old, ended_on=today, changed_because=because, handover=handover,
                            family_told_on=told_on)  # fmt: skip
            made.append(
                here.add(
                    LeadProfessional,
                    child_id=each.child_id,
                    assessment=each,
                    began_on=today,
                    **lead,
                )
            )
            here.change(each, lead_practitioner=lead["name"])
    return made


def end_help(
    *, by: Account, assessment: EarlyHelpAssessment, because: str, family_plan_after: str
) -> EarlyHelpAssessment:
    """End early help: why, and what the family will do when we have gone. Raises Refused.

    A family that refuses or withdraws has not had its needs met, and the two are kept apart.
    """
    with recording(
        by=by,
        did=f"early help ended: {because}",
        children=numbers_of(assessment),
        needs=WRITE,
        why=family_plan_after,
    ) as here:
        refuse_ended(assessment)
        if because not in Ended.values:
            raise Refused("Say why it ends.")
        in_a_sentence(family_plan_after, "what the family will do when we have gone")
        today = timezone.localdate(here.at)
        for each in family_of(assessment):
            here.change(
                each, ended_on=today, ended_because=because, family_plan_after=family_plan_after
            )
            lead = lead_of(each)
            if lead is not None:
                here.change(lead, ended_on=today, changed_because="early help ended")
            if because == Ended.WITHDREW:
                Consent.objects.filter(
                    child_id=each.child_id, question=Consent.Question.HELP, withdrawn_on=None
                ).update(withdrawn_on=today)
    return assessment


def refuse_ended(assessment: EarlyHelpAssessment) -> None:
    """Raises Refused for early help that has ended."""
    if assessment.shared.ended_on is not None:
        raise Refused(
            f"Early help ended on {assessment.shared.ended_on:%-d %B %Y}."
            " Begin another assessment: what this one said is carried into it."
        )
