"""Which children a census of a year is about, and what of each child's help belongs in it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Model, Q

from sightline.core.calendar import is_working_day
from sightline.record.assessment.models import Assessment, AssessmentKind
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Referral
from sightline.record.people.models import Child
from sightline.record.protection.choices import BEGINS_A_PLAN
from sightline.record.protection.models import (
    Conference,
    Enquiry,
    PreProceedings,
    ProtectionPlan,
)

from ..writing.books import LeftOut
from ..writing.years import Year

AT_A_TIME = 500
"""Children held in memory at a time, however many the census is about."""
UNTOLD = ("entered in error", "draft", "superseded")
ONE_ASSESSMENT = (AssessmentKind.SINGLE, AssessmentKind.UPDATING)
"""The census counts no initial or core assessment since 2013."""

Tell = Callable[[LeftOut], None]


@dataclass
class Need:
    """One episode of need: its referral, and what was done under it in the year."""

    referral: Referral
    conference: Conference | None = None
    assessments: list[Assessment] = field(default_factory=list)
    in_need_plans: list[ChildInNeedPlan] = field(default_factory=list)
    enquiries: list[tuple[Enquiry, Conference | None]] = field(default_factory=list)
    plans: list[tuple[ProtectionPlan, list[Conference]]] = field(default_factory=list)
    pre_proceedings: list[PreProceedings] = field(default_factory=list)


def lives(
    year: Year, tell: Tell, child_id: int | None = None
) -> Iterator[tuple[Child, list[Need]]]:
    """Each child of the year's census, or one of them, with their episodes of need, by their ids.

    A child belongs in it with a referral that was open on any day of the year, or with one in the
    year that went no further. `tell` is told of whatever belongs to the year and cannot be placed.
    """
    children = Child.objects.filter(pk__in=_referred(year).values("child_id"))
    if child_id is not None:
        children = children.filter(pk=child_id)
    numbers = list(children.order_by("la_child_id", "pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), AT_A_TIME):
        yield from _some(year, numbers[start : start + AT_A_TIME], tell)
    if child_id is None:
        _without_referral(year, tell)


def _referred(year: Year) -> Any:
    """Referrals of the year. One that goes no further is of the year it came in, give or take the
    working day in which that is decided."""
    open_in_it = year.running("received_on", "closed_on")
    came_in_it = Q(received_on__gte=year.begins_on) | Q(
        received_on__gte=_working_day_before(year.begins_on), decided_on__gte=year.begins_on
    )
    goes_on = Q(no_further_action=None) | Q(no_further_action=False)
    return _standing(Referral).filter(open_in_it & (goes_on | came_in_it))


def _working_day_before(day: dt.date) -> dt.date:
    before = day - dt.timedelta(days=1)
    return before if is_working_day(before) else _working_day_before(before)


def _standing(model: type[Model]) -> Any:
    return model._default_manager.exclude(status__in=UNTOLD)


def _some(year: Year, numbers: list[int], tell: Tell) -> Iterator[tuple[Child, list[Need]]]:
    children = {each.pk: each for each in Child.objects.filter(pk__in=numbers)}
    of_year = set(_referred(year).filter(child_id__in=numbers).values_list("pk", flat=True))
    referrals = _by_child(Referral, numbers, Q(received_on__lte=year.ends_on), "received_on")
    found = {model: _by_child(model, numbers, when, *order) for model, when, order in _wanted(year)}
    for number in numbers:
        child = children[number]
        if not child.la_child_id:
            tell(LeftOut(f"SL{child.pk}", "LAchildID", "", NO_ID))
            continue
        placing = _Placing(year, child, referrals[number], of_year, tell)
        placing.assessments(found[Assessment][number])
        placing.in_need_plans(found[ChildInNeedPlan][number])
        placing.enquiries(found[Enquiry][number], found[Conference][number])
        placing.plans(found[ProtectionPlan][number], found[Conference][number])
        placing.pre_proceedings(found[PreProceedings][number])
        yield child, list(placing.needs.values())


def _wanted(year: Year) -> Iterable[tuple[type[Model], Q, tuple[str, ...]]]:
    """What is asked of the record about each child, and in what order it is told."""
    began = Q(began_on__lte=year.ends_on)
    yield (
        Assessment,
        year.running("began_on", "authorised_on") & Q(kind__in=ONE_ASSESSMENT),
        ("began_on",),
    )
    yield ChildInNeedPlan, year.running(), ("began_on",)
    yield Enquiry, began, ("began_on",)
    yield ProtectionPlan, year.running(), ("began_on",)
    yield Conference, Q(held_on__lte=year.ends_on), ("held_on",)
    letter = Q(began_on=None, letter_sent_on__lte=year.ends_on)
    yield PreProceedings, began | letter, ("began_on", "letter_sent_on")


def _by_child(
    model: type[Model], numbers: list[int], when: Q, *order: str
) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for each in _standing(model).filter(when, child_id__in=numbers).order_by(*order, "pk"):
        found[each.child_id].append(each)
    return found


class _Placing:
    """Puts what was done for one child under the referral it followed."""

    def __init__(
        self, year: Year, child: Child, referrals: list[Referral], of_year: set[int], tell: Tell
    ) -> None:
        self.year, self.child, self.referrals, self.tell = year, child, referrals, tell
        self.needs = {each.pk: Need(each) for each in referrals if each.pk in of_year}

    def assessments(self, found: list[Assessment]) -> None:
        for each in found:
            if need := self._under(each.began_on, each.referral_id, "Assessments"):
                need.assessments.append(each)

    def in_need_plans(self, found: list[ChildInNeedPlan]) -> None:
        for each in found:
            if need := self._under(each.began_on, None, "CINPlanDates"):
                need.in_need_plans.append(each)

    def enquiries(self, found: list[Enquiry], conferences: list[Conference]) -> None:
        """Enquiries of the year, each with its conference; then conferences without one."""
        first = [each for each in conferences if each.kind in BEGINS_A_PLAN]
        after: dict[int | None, Conference] = {}
        for conference in first:
            after.setdefault(conference.enquiry_id, conference)
        for enquiry in found:
            held = after.get(enquiry.pk)
            if self._of_the_year(enquiry, held) and (
                need := self._under(enquiry.began_on, None, "Section47")
            ):
                need.enquiries.append((enquiry, held))
        for conference in first:
            if conference.enquiry_id is None and conference.held_on >= self.year.begins_on:
                self._conference(conference)

    def _conference(self, conference: Conference) -> None:
        """One that followed no enquiry. The form has one place for it in each episode."""
        need = self._under(conference.held_on, None, "DateOfInitialCPC")
        if need and need.conference is None:
            need.conference = conference
        elif need and need.conference and need.conference.held_on != conference.held_on:
            self._left_out(
                "DateOfInitialCPC",
                conference.held_on,
                "The census has one place for a conference without an enquiry in each episode of"
                " need, and an earlier one stands there.",
            )

    def _of_the_year(self, enquiry: Enquiry, held: Conference | None) -> bool:
        """Begun in the year, decided in it, or still open; one decided before it is not."""
        begins = self.year.begins_on
        if enquiry.began_on >= begins:
            return True
        decided = held.held_on if held else enquiry.no_conference_on or enquiry.ended_on
        if decided is None:
            return enquiry.conference_needed is not False
        return decided >= begins

    def plans(self, found: list[ProtectionPlan], conferences: list[Conference]) -> None:
        reviews = [each for each in conferences if each.kind not in BEGINS_A_PLAN]
        for plan in found:
            if need := self._under(plan.began_on, None, "ChildProtectionPlans"):
                need.plans.append((plan, [each for each in reviews if _reviews(each, plan)]))

    def pre_proceedings(self, found: list[PreProceedings]) -> None:
        for each in found:
            over = each.ended_on or each.stepped_on or each.applied_to_court_on
            if over and over < self.year.begins_on:
                continue
            day = each.began_on or each.letter_sent_on
            assert day is not None, "asked for with one of the two"
            if need := self._under(day, None, "PreProceedingsandFGDM"):
                need.pre_proceedings.append(each)

    def _under(self, day: dt.date, referral: int | None, field: str) -> Need | None:
        """The episode of need in which something happened: that of its own referral, else of the
        latest one open that day, else of the latest before it, else of the first after it."""
        if referral in self.needs:
            return self.needs[referral]
        before = [each for each in self.referrals if each.received_on <= day]
        open_then = [
            each
            for each in before
            if not each.no_further_action and (each.closed_on is None or each.closed_on >= day)
        ]
        went_on = [each for each in before if not each.no_further_action]
        found = (open_then or went_on or before or self.referrals[:1])[-1]
        if found.pk not in self.needs:
            self._left_out(
                field,
                day,
                f"The referral it belongs to, of {found.received_on:%d/%m/%Y}, was closed before"
                " the year. Open it again, or record the referral that this work followed.",
            )
            return None
        return self.needs[found.pk]

    def _left_out(self, field: str, value: dt.date, why: str) -> None:
        self.tell(LeftOut(self.child.la_child_id, field, f"{value:%d/%m/%Y}", why))


def _reviews(review: Conference, plan: ProtectionPlan) -> bool:
    """Whether a review was of this plan: said to be, or held while it ran."""
    if review.plan_id is not None:
        return review.plan_id == plan.pk
    return plan.began_on <= review.held_on and (
        plan.ended_on is None or review.held_on <= plan.ended_on
    )


def _without_referral(year: Year, tell: Tell) -> None:
    """Children helped or in care in the year without a referral, so that nothing can be told."""
    referred = _referred(year).values("child_id")
    for model, called in (
        (ProtectionPlan, "ChildProtectionPlans"),
        (ChildInNeedPlan, "CINPlanDates"),
    ):
        running = _standing(model).filter(year.running()).exclude(child_id__in=referred)
        for id_, began in running.order_by("child__la_child_id", "pk").values_list(
            F("child__la_child_id"), "began_on"
        ):
            tell(LeftOut(id_, called, f"{began:%d/%m/%Y}", NO_REFERRAL))


NO_ID = "The child has no id of the authority's, so is left out."
NO_REFERRAL = (
    "No referral of the child was open in the year, so the child is in no census. Record the"
    " referral that this work followed."
)
