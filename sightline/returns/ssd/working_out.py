"""Fields of the dataset that no one field of the record holds, and what each is worked out from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sightline.record.workforce.models import Role

from .objects import UNUSABLE, VERSION

NOT_OFFERED, ACCEPTED = "not offered", "accepted"


@dataclass(frozen=True)
class Way:
    """How a field is worked out of a row on a day, and the fields of the record it is found in."""

    fields: tuple[str, ...]
    work_out: Callable[[Any, dt.date], Any]


def _as_json(**told: Any) -> str | None:
    held = {name: value for name, value in told.items() if value not in (None, "", [])}
    return json.dumps(held, ensure_ascii=False, default=str) if held else None


def _usable(rows: Any) -> list[Any]:
    return [each for each in rows.all() if each.status not in UNUSABLE]


def _name(row: Any, part: str) -> Any:
    """The name the child goes by now; the record of a child loaded from a return has none."""
    names = [each for each in row.names.all() if each.kind == "legal" and not each.ended_on]
    return getattr(names[-1], part) if names else None


def _registration(row: Any, as_at: dt.date) -> Any:
    held = [each for each in row.registrations.all() if not each.ended_on]
    return held[-1].number if held else None


def _dental(row: Any) -> bool:
    return bool(row._meta.label == "health.DentalCheck")


def _not_possible(row: Any) -> bool:
    return bool(row._meta.label == "health.QuestionnaireNotPossible")


def _running(
    rows: Any, day: dt.date | None, began: str = "began_on", ended: str = "ended_on"
) -> Any:
    """The latest of some spells that ran on a day; one that does not say its start had begun."""
    if day is None:
        return None
    held = [
        each
        for each in _usable(rows)
        if (getattr(each, began) or day) <= day and (getattr(each, ended) or day) >= day
    ]
    return max(held, key=lambda each: (getattr(each, began) or dt.date.min, each.pk), default=None)


def _number(row: Any) -> Any:
    return row and row.pk


def _latest(rows: Iterable[Any], on: str, as_at: dt.date) -> Any:
    return max((day for each in rows if (day := getattr(each, on)) and day <= as_at), default=None)


def _referral(day: Callable[[Any], dt.date | None]) -> Way:
    """The referral that was open when something began."""

    def way(row: Any, as_at: dt.date) -> Any:
        return _number(_running(row.child.referrals, day(row), "received_on", "closed_on"))

    return Way(("front_door.Referral.received_on", "front_door.Referral.closed_on"), way)


def _period(day: Callable[[Any], dt.date | None]) -> Way:
    """The time in care that something happened in."""

    def way(row: Any, as_at: dt.date) -> Any:
        return _number(_running(row.child.care_periods, day(row)))

    return Way(("care.CarePeriod.began_on", "care.CarePeriod.ended_on"), way)


def _plan_of_visit(row: Any, as_at: dt.date) -> Any:
    return _number(_running(row.child.protection_plans, row.visit.happened_on))


def _officer_contact(row: Any, as_at: dt.date) -> Any:
    """The last by the end of the episode."""
    last = min(row.ended_on or as_at, as_at)
    return _latest(_usable(row.child.officer_contacts), "happened_on", last)


def _offered(row: Any, as_at: dt.date) -> bool | None:
    held = _usable(row.interviews)
    if any(each.offered_on and each.offered_on <= as_at for each in held):
        return True
    return False if any(each.answer == NOT_OFFERED for each in held) else None


def _accepted(row: Any, as_at: dt.date) -> bool | None:
    held = [each for each in _usable(row.interviews) if each.answer or each.held_on]
    if any((each.held_on and each.held_on <= as_at) or each.answer == ACCEPTED for each in held):
        return True
    return False if held else None


def _earlier(name: str, on: str) -> Callable[[Any, dt.date], int | None]:
    def count(row: Any, as_at: dt.date) -> int | None:
        if row.began_on is None:
            return None
        days = [getattr(each, on) for each in _usable(getattr(row.child, name))]
        return sum(day is not None and day < row.began_on for day in days)

    return count


def _court_reference(row: Any, as_at: dt.date) -> Any:
    """Of the first proceedings after this work began and before any more of its kind did."""
    if row.began_on is None:
        return None
    began = [each.began_on for each in _usable(row.child.pre_proceedings) if each.began_on]
    until = min((day for day in began if day > row.began_on), default=dt.date.max)
    held = [
        each
        for each in _usable(row.child.proceedings)
        if row.began_on <= each.issued_on <= as_at and each.issued_on < until
    ]
    return min(held, key=lambda each: each.issued_on).case_number if held else None


def _eligibility(row: Any, as_at: dt.date) -> Any:
    held = _running(row.child.eligibility, as_at)
    return held and held.kind


def _spoken_with(row: Any, as_at: dt.date) -> Any:
    held = [each for each in _usable(row.child.leaver_contacts) if each.two_way is not False]
    return _latest(held, "happened_on", as_at)


def _pathway_review(row: Any, as_at: dt.date) -> Any:
    return _latest(_usable(row.child.pathway_reviews), "held_on", as_at)


def _has(row: Any, as_at: dt.date, *roles: Any) -> Any:
    """Who has the child on the day, in the first of these roles that anybody has."""
    for role in roles:
        held = [
            each
            for each in _usable(row.child.allocations)
            if each.role == role
            and (each.began_on or each.known_on) <= as_at
            and (each.ended_on is None or each.ended_on > as_at)
        ]
        if held:
            return max(held, key=lambda each: (each.began_on or each.known_on, each.pk))
    return None


SOCIAL_WORK: tuple[Any, ...] = (Role.SOCIAL_WORKER, Role.SUPPORT_WORKER)


def _adviser(row: Any, as_at: dt.date) -> Any:
    held = _has(row, as_at, Role.PERSONAL_ADVISER)
    return held and held.worker and held.worker.name


def _worker(row: Any, as_at: dt.date) -> Any:
    held = _has(row, as_at, *SOCIAL_WORK)
    return held and held.worker_id


def _team(row: Any, as_at: dt.date) -> Any:
    held = _has(row, as_at, *SOCIAL_WORK)
    return held and (held.team_id or (held.worker and held.worker.team_id))


def _through_agency(row: Any, as_at: dt.date) -> Any:
    post = _running(row.posts, as_at)
    return post and post.through_agency


def _share_of_full_time(row: Any, as_at: dt.date) -> Any:
    held = [_running(each.hours, as_at) for each in _usable(row.posts)]
    percent = sum(each.percent for each in held if each)
    return percent / 100 if percent else None


def _simply(work_out: Callable[[Any], Any], *fields: str) -> Way:
    return Way(fields, lambda row, as_at: work_out(row))


def _began(row: Any) -> Any:
    return row.began_on


WORKED_OUT: dict[str, Way] = {
    "forename": _simply(lambda row: _name(row, "forename"), "people.ChildName.forename"),
    "surname": _simply(lambda row: _name(row, "surname"), "people.ChildName.surname"),
    "own_number": _simply(lambda row: row.pk, "people.Child.id"),
    "address": _simply(
        lambda row: _as_json(LINES=row.lines, POSTCODE=row.postcode, UPRN=row.uprn),
        *("people.Address.lines", "people.Address.postcode", "people.Address.uprn"),
    ),
    "disability": _simply(lambda row: row.disability, "people.Child.disabilities"),
    "disability_id": _simply(
        lambda row: f"{row.pk}{row.disability}", "people.Child.id", "people.Child.disabilities"
    ),
    "contact_outcome": _simply(
        lambda row: _as_json(OUTCOME=row.decision, DECIDED=row.decided_on),
        *("front_door.Contact.decision", "front_door.Contact.decided_on"),
    ),
    "early_help_reasons": _simply(
        lambda row: ", ".join(row.reasons or []), "early_help.EarlyHelpAssessment.reasons"
    ),
    "referral_outcome": _simply(
        lambda row: _as_json(OUTCOME=row.response, DECIDED=row.decided_on),
        *("front_door.Referral.response", "front_door.Referral.decided_on"),
    ),
    "assessment_outcome": _simply(
        lambda row: _as_json(OUTCOME=row.outcome), "assessment.Assessment.outcome"
    ),
    "assessment_nfa": _simply(
        lambda row: None if row.needs_support is None else not row.needs_support,
        "assessment.Assessment.needs_support",
    ),
    "factors": _simply(
        lambda row: json.dumps(sorted(row.factors)) if row.factors else None,
        "assessment.Assessment.factors",
    ),
    "enquiry_nfa": _simply(
        lambda row: {"not substantiated": True}.get(row.conclusion), "protection.Enquiry.conclusion"
    ),
    "enquiry_outcome": _simply(
        lambda row: _as_json(OUTCOME=row.conclusion, CONFERENCE_NEEDED=row.conference_needed),
        *("protection.Enquiry.conclusion", "protection.Enquiry.conference_needed"),
    ),
    "transfer_in": _simply(lambda row: row.kind == "transfer in", "protection.Conference.kind"),
    "conference_outcome": _simply(
        lambda row: _as_json(OUTCOME=row.decision, CATEGORY=row.category),
        *("protection.Conference.decision", "protection.Conference.category"),
    ),
    "health_id": _simply(
        lambda row: f"{'D' if _dental(row) else 'H'}{row.pk}",
        *("health.HealthAssessment.id", "health.DentalCheck.id"),
    ),
    "health_type": _simply(
        lambda row: "Dental check" if _dental(row) else "Health assessment",
        *("health.HealthAssessment.done_on", "health.DentalCheck.done_on"),
    ),
    "health_status": _simply(
        lambda row: row.result if _dental(row) else None, "health.DentalCheck.result"
    ),
    "questionnaire_id": _simply(
        lambda row: f"{'N' if _not_possible(row) else 'Q'}{row.pk}",
        *("health.Questionnaire.id", "health.QuestionnaireNotPossible.id"),
    ),
    "questionnaire_day": _simply(
        lambda row: None if _not_possible(row) else row.returned_on,
        "health.Questionnaire.returned_on",
    ),
    "questionnaire_score": _simply(
        lambda row: None if _not_possible(row) else row.score, "health.Questionnaire.score"
    ),
    "no_questionnaire": _simply(
        lambda row: row.because if _not_possible(row) else None,
        "health.QuestionnaireNotPossible.because",
    ),
    "adoption_order": _simply(
        lambda row: "Adoption" if row.order_on else None, "adoption.AdoptionPlan.order_on"
    ),
    "referral_of_work": _referral(_began),
    "referral_of_conference": _referral(lambda row: row.held_on),
    "period_of_review": _period(lambda row: row.held_on),
    "period_of_visit": _period(lambda row: row.visit.happened_on),
    "period_of_adoption": _period(lambda row: row.decided_on),
    "plan_of_visit": Way(
        ("protection.ProtectionPlan.began_on", "protection.ProtectionPlan.ended_on"),
        _plan_of_visit,
    ),
    "officer_contact": Way(("care.OfficerContact.happened_on",), _officer_contact),
    "interview_offered": Way(
        ("missing.ReturnInterview.offered_on", "missing.ReturnInterview.answer"), _offered
    ),
    "interview_accepted": Way(
        ("missing.ReturnInterview.held_on", "missing.ReturnInterview.answer"), _accepted
    ),
    "earlier_pre_proceedings": Way(
        ("protection.PreProceedings.began_on",), _earlier("pre_proceedings", "began_on")
    ),
    "earlier_proceedings": Way(
        ("care.Proceedings.issued_on",), _earlier("proceedings", "issued_on")
    ),
    "court_reference": Way(("care.Proceedings.case_number",), _court_reference),
    "eligibility": Way(("leaving_care.Eligibility.kind",), _eligibility),
    "leaver_contact": Way(("leaving_care.LeaverContact.happened_on",), _spoken_with),
    "pathway_review": Way(("leaving_care.PathwayReview.held_on",), _pathway_review),
    "adviser": Way(("workforce.Allocation.role", "workforce.Worker.name"), _adviser),
    "worker": Way(("workforce.Allocation.worker",), _worker),
    "team": Way(("workforce.Allocation.team", "workforce.Worker.team"), _team),
    "registration": Way(("workforce.Registration.number",), _registration),
    "through_agency": Way(("workforce.Post.through_agency",), _through_agency),
    "share_of_full_time": Way(("workforce.WorkingHours.percent",), _share_of_full_time),
    "version": _simply(lambda row: VERSION),
    "version_says": _simply(lambda row: "The version of the dataset that these files follow"),
    "version_current": _simply(lambda row: "1"),
}
"""Each by the name that the list of fields gives it. The last three are of the files themselves."""
