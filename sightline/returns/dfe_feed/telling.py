"""What the feed tells of a child, from the record: always in the same order, and nothing empty.

Each piece of work stands in the last referral before it began. Work from before any referral, or
of a child without one, stands in an episode of its own that gives no referral. What is told of a
young person leaving care stands in their last episode alone.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model, Q, QuerySet

from sightline.record.adoption.models import AdoptionPlan
from sightline.record.assessment.models import Assessment
from sightline.record.care.models import Episode, Placement
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Referral
from sightline.record.health.models import Questionnaire
from sightline.record.leaving_care.models import LeaverContact, LeaverStatement
from sightline.record.people.models import Address, Child, ChildName
from sightline.record.protection.models import Conference, Enquiry, ProtectionPlan
from sightline.record.workforce.models import Allocation, Role

from .fields import MOST_FACTORS

Json = dict[str, Any]
AT_ONCE = 500
UNUSABLE = ("draft", "entered in error", "superseded")
FAR_BACK = dt.date(1900, 1, 1)


def digest(told: Mapping[str, Any]) -> str:
    """What tells one telling of a child from another: the same words, the same digest."""
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def standing(model: type[Model], on: str, as_at: dt.date, children: set[int]) -> QuerySet[Any]:
    """Records of these children that are used and had come by the day, first to last."""
    held = model._default_manager.exclude(status__in=UNUSABLE)
    came = Q(**{f"{on}__lte": as_at}) | Q(**{f"{on}__isnull": True})
    return held.filter(came, child_id__in=children).order_by(on, "pk")


def tell(children: Sequence[Child], as_at: dt.date) -> Iterator[Json]:
    """What is told of each of these children as at a day, in the order given."""
    for begin in range(0, len(children), AT_ONCE):
        some = children[begin : begin + AT_ONCE]
        held = _Held({each.pk for each in some}, as_at)
        for each in some:
            yield _child(each, held)


class _Held:
    """Everything on the record of some children that the feed tells of, by child."""

    def __init__(self, children: set[int], as_at: dt.date) -> None:
        self.as_at = as_at

        def of(model: type[Model], on: str, where: Q | None = None, *beside: str) -> dict[int, Any]:
            rows = standing(model, on, as_at, children).filter(where or Q())
            found = defaultdict(list)
            for row in rows.select_related(*beside) if beside else rows:
                found[row.child_id].append(row)
            return found

        self.names = of(ChildName, "began_on", Q(kind="legal"))
        home = Q(kind__in=("home", "living at"), disclosure="ordinary")
        self.addresses = of(Address, "began_on", home & self._running())
        self.questionnaires = of(Questionnaire, "returned_on")
        self.referrals = of(Referral, "received_on")
        self.assessments = of(Assessment, "began_on")
        self.plans = of(ChildInNeedPlan, "began_on")
        self.enquiries = of(Enquiry, "began_on")
        self.conferences = of(Conference, "held_on", Q(enquiry__isnull=False))
        self.protection = of(ProtectionPlan, "began_on")
        self.placements = of(Placement, "began_on")
        self.episodes = of(Episode, "began_on")
        self.adoption = of(AdoptionPlan, "decided_on")
        self.contacts = of(LeaverContact, "happened_on")
        self.statements = of(LeaverStatement, "stated_on")
        worker = Q(role=Role.SOCIAL_WORKER, worker__isnull=False) & ~Q(worker__code="")
        self.workers = of(Allocation, "began_on", worker, "worker")

    def _running(self) -> Q:
        return Q(ended_on__isnull=True) | Q(ended_on__gt=self.as_at)

    def day(self, day: dt.date | None) -> str | None:
        """A day, if it had come."""
        return day.isoformat() if day and day <= self.as_at else None


def full_of(**told: Any) -> Json:
    """These, without whatever is not known. A no and a nought are known."""
    return {name: value for name, value in told.items() if value not in (None, "", [], {})}


def _child(child: Child, held: _Held) -> Json:
    scores = [
        full_of(date=held.day(each.returned_on), score=each.score)
        for each in held.questionnaires[child.pk]
        if each.score is not None
    ]
    health = {"sdq_assessments": scores, "purge": False} if scores else None
    return full_of(
        la_child_id=child.la_child_id,
        mis_child_id=f"S{child.pk}",
        child_details=_details(child, held) | {"purge": False},
        health_and_wellbeing=health,
        social_care_episodes=_episodes(child, held),
        purge=False,
    )


def _details(child: Child, held: _Held) -> Json:
    name = (held.names[child.pk] or [None])[-1]
    address = (held.addresses[child.pk] or [None])[-1]
    ended = child.unaccompanied_to_on
    return full_of(
        unique_pupil_number=child.upn,
        former_unique_pupil_number=child.former_upn,
        unique_pupil_number_unknown_reason="" if child.upn else child.upn_missing_because,
        first_name=name and name.forename,
        surname=name and name.surname,
        date_of_birth=child.born_on.isoformat() if child.born_on else None,
        expected_date_of_birth=child.expected_on.isoformat() if child.expected_on else None,
        sex=child.sex,
        ethnicity=child.ethnic_group,
        disabilities=sorted(child.disabilities or []),
        postcode=address and address.postcode,
        uasc_flag={"yes": True, "no": False}.get(child.unaccompanied),
        uasc_end_date=ended.isoformat() if ended and child.unaccompanied == "yes" else None,
    )


def _episodes(child: Child, held: _Held) -> list[Json]:
    """The child's episodes, first to last, each with the work that stands in it."""
    referrals = held.referrals[child.pk]
    parts: dict[int, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
    for name, began, told in _work(child, held):
        parts[_place(referrals, began)][name].append(told)
    last = len(referrals) - 1
    for name, told in (
        ("adoption", _adoption(child, held)),
        ("care_leavers", _leaver(child, held)),
    ):
        if told:
            parts[last][name] = [told | {"purge": False}]
    places = sorted({*range(len(referrals)), *parts})
    return [
        _episode(child, referrals[place] if place >= 0 else None, parts[place], held)
        for place in places
    ]


def _place(referrals: Sequence[Referral], began: dt.date | None) -> int:
    """Which referral work stands in: the last before it; -1 for an episode without one."""
    before = [
        place for place, each in enumerate(referrals) if each.received_on <= (began or FAR_BACK)
    ]
    return before[-1] if before else -1


def _episode(
    child: Child, referral: Referral | None, parts: Mapping[str, list[Json]], held: _Held
) -> Json:
    whole = {name: parts[name] for name in _LISTS if parts.get(name)}
    single = {name: parts[name][0] for name in ("adoption", "care_leavers") if parts.get(name)}
    if referral is None:
        told: Json = {"social_care_episode_id": f"N{child.pk}"}
    else:
        closed = held.day(referral.closed_on)
        told = full_of(
            social_care_episode_id=f"R{referral.pk}",
            referral_date=held.day(referral.received_on),
            referral_source=referral.from_source,
            closure_date=closed,
            closure_reason=referral.closure_reason if closed else None,
            referral_no_further_action_flag=referral.no_further_action,
        )
    return told | whole | single | {"purge": False}


_LISTS = (
    "care_worker_details",
    "child_and_family_assessments",
    "child_in_need_plans",
    "section_47_assessments",
    "child_protection_plans",
    "child_looked_after_placements",
)


def _work(child: Child, held: _Held) -> Iterator[tuple[str, dt.date | None, Json]]:
    """Each piece of work: the list it stands in, when it began, and what is told of it."""
    day = held.day
    for each in held.workers[child.pk]:
        told = full_of(
            worker_id=each.worker.code, start_date=day(each.began_on), end_date=day(each.ended_on)
        )
        yield "care_worker_details", each.began_on, told
    for each in held.assessments[child.pk]:
        told = full_of(
            child_and_family_assessment_id=f"A{each.pk}",
            start_date=day(each.began_on),
            authorisation_date=day(each.authorised_on),
            factors=sorted(each.factors or [])[:MOST_FACTORS],
        )
        yield "child_and_family_assessments", each.began_on, told | {"purge": False}
    for name, rows, key in (
        ("child_in_need_plans", held.plans, "child_in_need_plan_id"),
        ("child_protection_plans", held.protection, "child_protection_plan_id"),
    ):
        for each in rows[child.pk]:
            told = {key: f"P{each.pk}"} | full_of(
                start_date=day(each.began_on), end_date=day(each.ended_on)
            )
            yield name, each.began_on, told | {"purge": False}
    met = {each.enquiry_id: each.held_on for each in reversed(held.conferences[child.pk])}
    for each in held.enquiries[child.pk]:
        told = full_of(
            section_47_assessment_id=f"E{each.pk}",
            start_date=day(each.began_on),
            icpc_required_flag=each.conference_needed,
            icpc_date=day(met.get(each.pk)),
            end_date=day(each.ended_on),
        )
        yield "section_47_assessments", each.began_on, told | {"purge": False}
    yield from _placements(child, held)


def _placements(child: Child, held: _Held) -> Iterator[tuple[str, dt.date | None, Json]]:
    episodes = defaultdict(list)
    for each in held.episodes[child.pk]:
        episodes[each.placement_id].append(each)
    for each in held.placements[child.pk]:
        mine = episodes[each.pk]
        ended = held.day(each.ended_on)
        told = full_of(
            child_looked_after_placement_id=f"L{each.pk}",
            start_date=held.day(each.began_on),
            start_reason=mine[0].reason_began if mine else None,
            postcode=each.postcode,
            placement_type=each.kind,
            end_date=ended,
            end_reason=mine[-1].reason_ended if mine and ended else None,
            change_reason=_change_reason(each, mine) if ended else None,
        )
        yield "child_looked_after_placements", each.began_on, told | {"purge": False}


def _change_reason(placement: Placement, episodes: Sequence[Episode]) -> Any:
    return placement.change_reason or (episodes and episodes[-1].change_reason)


def _adoption(child: Child, held: _Held) -> Json:
    plans = held.adoption[child.pk]
    if not plans:
        return {}
    last = plans[-1]
    return full_of(
        initial_decision_date=held.day(last.decided_on),
        matched_date=held.day(last.matched_on),
        placed_date=held.day(last.placed_on),
    )


def _leaver(child: Child, held: _Held) -> Json:
    contacts, statements = held.contacts[child.pk], held.statements[child.pk]
    told = statements[-1] if statements else None
    return full_of(
        contact_date=held.day(contacts[-1].happened_on) if contacts else None,
        activity=told and told.activity,
        accommodation=told and told.accommodation,
    )
