"""What the return says of the health of children who were in care for the whole of a year."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Q

from sightline.record.care.models import CarePeriod, LegalStatus
from sightline.record.health.models import (
    DentalCheck,
    HealthAssessment,
    HealthYear,
    ImmunisationCheck,
    Questionnaire,
    QuestionnaireNotPossible,
)

from ..writing.years import Year

SHORT_BREAKS = ("V3", "V4")


def statements(year: Year, children: Collection[int]) -> Iterator[HealthYear]:
    """One statement a child in care for the whole year, short breaks aside, in order of child.

    What a return already stated stands. The rest is told from what was recorded: that a check
    was made in the year, never that one was not. What nobody recorded is blank, to be mended.
    """
    wanted = _in_care_all_year(year) & set(children)
    held = {
        each.child_id: each
        for each in HealthYear.objects.filter(year_ends_on=year.ends_on).exclude(
            status="entered in error"
        )
    }
    found = {number: held.get(number) or HealthYear(child_id=number) for number in wanted}
    for field, told in _told(year, wanted).items():
        for number, value in told.items():
            if getattr(found[number], field) in (None, ""):
                setattr(found[number], field, value)
    # What a return stated of other children is said again: it is theirs to have put right.
    found |= {number: each for number, each in held.items() if number in set(children)}
    for number in children:
        if number in found:
            yield _with_one_reason(found[number])


def _in_care_all_year(year: Year) -> set[int]:
    """Who was; to the return that is so of a child who left care on the last day of it too."""
    periods = CarePeriod.objects.exclude(status="entered in error").filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=year.ends_on), began_on__lte=year.begins_on
    )
    breaks = LegalStatus.objects.filter(year.running(), code__in=SHORT_BREAKS)
    return set(periods.values_list("child_id", flat=True)) - set(
        breaks.values_list("child_id", flat=True)
    )


def _told(year: Year, children: set[int]) -> dict[str, dict[int, Any]]:
    """What the year's records say, by field and child; the latest of each."""

    def of(model: Any, day: str, value: str, **also: Any) -> dict[int, Any]:
        rows = model.objects.filter(year.within(day), child_id__in=children, **also)
        rows = rows.exclude(status="entered in error").order_by(day, "pk")
        return {
            child: told
            for child, told in rows.values_list("child_id", value or day)
            if told is not None and told != ""
        }

    def made(model: Any, day: str) -> dict[int, bool]:
        return dict.fromkeys(of(model, day, ""), True)

    return {
        "health_assessed": made(HealthAssessment, "done_on"),
        "teeth_checked": made(DentalCheck, "done_on"),
        "immunisations_up_to_date": of(ImmunisationCheck, "checked_on", "up_to_date"),
        "questionnaire_score": of(Questionnaire, "returned_on", "score"),
        "no_questionnaire_because": of(QuestionnaireNotPossible, "decided_on", "because"),
    }


def _with_one_reason(told: HealthYear) -> HealthYear:
    """A score needs no reason for there being none."""
    if told.questionnaire_score is not None and told.pk is None:
        told.no_questionnaire_because = ""
    return told
