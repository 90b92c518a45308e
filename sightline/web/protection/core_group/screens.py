"""Record a core group: who came, every action of each child's plan, and whether it works."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.people.family import siblings_within_reach
from sightline.record.people.models import Child
from sightline.record.planning.choices import Agency
from sightline.record.planning.models import Action
from sightline.record.protection import conferences, core_groups
from sightline.record.protection.choices import OnTrack
from sightline.web.called import names_of
from sightline.web.protection.asking import (
    OfActions,
    agencies,
    ask_who_came,
    members,
    parents_of,
)
from sightline.web.recording.form import Page, any_of, day, line, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen

PEOPLE = agencies(
    *(Agency.SOCIAL_CARE, Agency.HEALTH, Agency.EDUCATION, Agency.EARLY_YEARS, Agency.POLICE)
)
SAID = ("childs_view", "childs_view_from", "parents_view", "new_risk", "safer_because", "on_track")


class CoreGroupForm(OfActions):
    """Who came; each child's actions one by one; and whether the child is safer."""

    held_on = day("Day of the core group")
    about_whom = any_of("Which children’s plans did you go through?", required=True)
    next_on = day("Day of the next one", required=False)

    def settle(self) -> None:
        """The plans of the family's children, and everything that is asked of each."""
        assert self.child is not None
        numbers = [self.child.pk, *siblings_within_reach(self.child, self.by)]
        family = list(Child.objects.filter(pk__in=numbers).order_by("pk"))
        held = {child.pk: conferences.open_plan(child) for child in family}
        self.plans = {number: plan for number, plan in held.items() if plan is not None}
        self.people = [*parents_of(family), *PEOPLE]
        self.of_each: dict[int, list[Action]] = {}
        if not self.plans:
            self.lead = "There is no child protection plan, so there is no core group to record."
            del self.fields["about_whom"]
            return
        names = names_of(list(self.plans))
        self.fields["about_whom"].choices = [(str(n), names[n]) for n in self.plans]
        came = ask_who_came(self, self.people)
        pages = [Page("who", "Who came", ("held_on", "about_whom", *came))]
        self.of_each = {
            number: core_groups.to_go_through(plan) for number, plan in self.plans.items()
        }
        every = [action for actions in self.of_each.values() for action in actions]
        self.ask_of_actions(every)
        for number, actions in self.of_each.items():
            asked = [
                f"{part}_{each.pk}" for each in actions for part in ("state", "progress", "changed")
            ]
            rest = self._ask_of(number, names[number].split(" ")[0])
            pages.append(Page(f"child-{number}", names[number], (*asked, *rest)))
        self.pages = (*pages, Page("next", "What happens next", ("next_on",)))
        for number in self.left_out():
            self._ask_nothing(number)

    def left_out(self) -> list[int]:
        """Children who were not gone through, once that has been said."""
        if not self.is_bound or not self.data.getlist("about_whom"):
            return []
        return [n for n in self.plans if str(n) not in self.data.getlist("about_whom")]

    def _ask_nothing(self, number: int) -> None:
        actions = self.of_each[number]
        gone = {f"{part}_{a.pk}" for a in actions for part in ("state", "progress", "changed")}
        gone |= {f"{part}_{number}" for part in SAID}
        for name in gone:
            del self.fields[name]
        self.actions = [each for each in self.actions if each not in actions]
        self.pages = tuple(page for page in self.pages if page.name != f"child-{number}")

    def _ask_of(self, number: int, name: str) -> list[str]:
        asked = {
            f"childs_view_{number}": words(
                f"What does {name} say, or show? In their own words", rows=2
            ),
            f"childs_view_from_{number}": line("From whom do you have that?", most=150),
            f"parents_view_{number}": words("What do the parents say?", rows=2),
            f"new_risk_{number}": words("Is there any new risk?", rows=2),
            f"safer_because_{number}": words(
                f"Is {name} safer than last time, and how do you know?", required=True, rows=3
            ),
            f"on_track_{number}": one_of("Is the plan working?", OnTrack.choices),
        }
        self.fields |= asked
        return list(asked)

    def start(self) -> dict[str, Any]:
        """Today, about all of them, with the worker there."""
        whom = [str(number) for number in self.plans]
        known = {"came_social_care": "in person", "name_social_care": self.by.name}
        return {"held_on": timezone.localdate(), "about_whom": whom, **known}

    def told(self) -> dict[Any, dict[str, Any]]:
        """What was said of each child's plan."""
        given = self.cleaned_data
        return {
            plan: {part: given[f"{part}_{number}"] for part in SAID}
            for number, plan in self.plans.items()
            if str(number) in given["about_whom"]
        }


@recording_screen(
    "children/<int:child_id>/protection/core-groups/new",
    title="Record a core group",
    form=CoreGroupForm,
    review=True,
    button="Record core group",
    template="protection/with_editions.html",
    under="protection.overview.overview",
    offer="A core group",
)
def core_group(asked: Asked) -> Done:
    """Every action is gone through; a child left out keeps their own core group."""
    if not asked.form.plans:
        raise Refused("This child has no child protection plan, so there is no core group.")
    made = core_groups.hold_core_group(
        by=asked.by,
        plans=asked.form.told(),
        held_on=asked.given["held_on"],
        members=members(asked.form, asked.form.people),
        updates=asked.form.updates(),
        next_on=asked.given["next_on"],
    )
    own = next((each for each in made if each.child_id == asked.child.pk), made[0])
    says = "Core group recorded."
    if core_groups.held_without_family(own.plan):
        says += " It is the second running without the family: tell the chair."
    to = reverse("protection.overview.overview", kwargs={"child_id": asked.child.pk})
    return Done(says, to)
