"""What letters about a plan draw from it, and what is recorded when a care plan is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from sightline.record.care import giving
from sightline.record.care.models import CarePlan
from sightline.record.people.models import Child
from sightline.record.voice.models import Statement
from sightline.record.workforce.models import Allocation
from sightline.web.children.plan.plans import OnAPage, plans_of
from sightline.web.words import uk_date

UNUSABLE = ("draft", "entered in error")


def first_plan(child: Child) -> OnAPage | None:
    """The plan with the most weight that the child has today."""
    return next(iter(plans_of(child, timezone.localdate())), None)


def about_plan(child: Child) -> Any | None:
    """The record that a copy of the plan is a copy of."""
    made = first_plan(child)
    return made.plan if made else None


def for_family(child: Child) -> Mapping[str, str]:
    """What a letter to the family says of the plan."""
    made = first_plan(child)
    if made is None:
        return {}
    return {
        "plan": f"the {made.title[:1].lower()}{made.title[1:]}",
        "worries": made.worries,
        "strengths": made.well,
        "actions": steps(made) or made.why,
        "if_not": made.if_not,
        "measures": "\n".join(f"- {each.for_what}" for each in made.steps if each.for_what),
    }


def for_child(child: Child) -> Mapping[str, str]:
    """What a letter to the child says of the plan: their own words first."""
    made = first_plan(child)
    said = Statement.objects.filter(child=child, private=False).exclude(status__in=UNUSABLE)
    latest = said.order_by("-said_on", "-pk").first()
    return {
        "said": f"On {uk_date(latest.said_on)} you said: “{latest.childs_words}”" if latest else "",
        "actions": (steps(made) or made.why) if made else "",
        "people": _people(child),
    }


def steps(made: OnAPage) -> str:
    """What must be done, a line each."""
    return "\n".join(f"- {each.line}" for each in made.steps)


def _people(child: Child) -> str:
    held = Allocation.objects.filter(child=child, ended_on=None).exclude(status__in=UNUSABLE)
    rows = [each for each in held.select_related("worker").order_by("pk") if each.worker]
    return "\n".join(f"- {each.worker.name}, {each.get_role_display().lower()}" for each in rows)


def given(letter: Any, share: Any, by: Any) -> None:
    """A care plan that is given counts as given: the duty to give it asks for that record."""
    if isinstance(letter.about, CarePlan) and share.given_to_kind in giving.RECIPIENTS:
        giving.give_plan(
            by=by,
            plan=letter.about,
            recipient=share.given_to_kind,
            given_on=share.given_on,
            explained=bool(share.explained),
        )
