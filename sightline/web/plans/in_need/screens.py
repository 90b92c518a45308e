"""Begin a child in need plan with the family, review it action by action, and end it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.child_in_need import planning
from sightline.record.child_in_need.choices import (
    EndReason,
    NetworkOffer,
    PlanReason,
    ReviewOutcome,
)
from sightline.record.planning.choices import Agency
from sightline.record.workforce.models import Worker
from sightline.web.protection.asking import (
    OfActions,
    agencies,
    ask_who_came,
    members,
    parents_of,
)
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    day,
    line,
    one_of,
    one_of_many,
    words,
)
from sightline.web.recording.making import Asked, Done, recording_screen

OVERVIEW = "protection.overview.overview"
PEOPLE = agencies(Agency.SOCIAL_CARE, Agency.HEALTH, Agency.EDUCATION, Agency.EARLY_YEARS)


class BeginForm(RecordingForm):
    """Why it begins, who agreed, who leads, and how often the child is visited."""

    began_on = day("Day the plan began")
    reason = one_of("Why does it begin?", PlanReason.choices)
    lead = one_of_many("Who leads it?")
    agreed_by = line("Who agreed? Each parent, and the young person")
    not_agreed_because = words("If somebody has not agreed: why, and what you did", rows=2)
    network_offer = one_of(
        "Was the family offered a meeting where it makes the plan?",
        NetworkOffer.choices,
        required=False,
    )
    visit_every_weeks = one_of_many(
        "How often is the child visited?",
        [(str(n), f"Every {n} weeks" if n > 1 else "Every week") for n in range(1, 7)],
        required=False,
    )
    help_given = words("What help is given, and what does it cost?", rows=2)
    more = ("network_offer", "help_given")

    def settle(self) -> None:
        """Workers who are here now."""
        self.workers = {
            str(each.pk): each for each in Worker.objects.filter(ended_on=None).order_by("name")
        }
        named = [(key, each.name) for key, each in self.workers.items()]
        self.fields["lead"].choices = [("", "Choose"), *named]

    def start(self) -> dict[str, Any]:
        """Today, led by whoever fills it in."""
        mine = getattr(self.by, "worker", None)
        lead = {"lead": str(mine.pk)} if mine else {}
        return {"began_on": timezone.localdate(), "reason": PlanReason.ASSESSMENT, **lead}


class ReviewForm(OfActions):
    """Who came, each action, the child's view, and what follows."""

    held_on = day("Day of the review")
    childs_view = words(
        "Is the child’s life better, and would they say so? In their own words", required=True
    )
    outcome = one_of("What was decided?", ReviewOutcome.choices)
    why_no_change = words(
        "If this is the third review with the same actions: why has nothing moved?", rows=2
    )
    next_on = day("Day of the next review", required=False)

    def settle(self) -> None:
        """The people, and the actions of the plan."""
        assert self.child is not None
        self.plan = planning.open_plan(self.child)
        self.people = [*parents_of([self.child]), *PEOPLE]
        came = ask_who_came(self, self.people)
        actions = planning.open_actions(self.plan) if self.plan else []
        asked = self.ask_of_actions(actions)
        rest = ("childs_view", "outcome", "why_no_change", "next_on")
        pages = [Page("who", "Who came", ("held_on", *came))]
        if asked:
            pages.append(Page("actions", "Each action", tuple(asked)))
        self.pages = (*pages, Page("next", "What it comes to", rest))

    def start(self) -> dict[str, Any]:
        """Today, with the worker there."""
        known = {"came_social_care": "in person", "name_social_care": self.by.name}
        return {"held_on": timezone.localdate(), **known}


class EndForm(RecordingForm):
    """Why it ends; and where a family withdraws, whether the worry outweighs that."""

    ended_on = day("Day the plan ended")
    because = one_of("Why does it end?", EndReason.choices)
    risk_decision = words(
        "If the family no longer agrees: does the worry outweigh that, and why?", rows=3
    )

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"ended_on": timezone.localdate()}


def _plan_of(asked: Asked):
    held = planning.open_plan(asked.child)
    if held is None:
        raise Refused("This child has no child in need plan. Begin one first.")
    return held


def _overview(asked: Asked) -> str:
    return reverse(OVERVIEW, kwargs={"child_id": asked.child.pk})


@recording_screen(
    "children/<int:child_id>/plans/in-need/new",
    title="Begin a child in need plan",
    form=BeginForm,
    button="Begin plan",
    under=OVERVIEW,
    offer="A child in need plan begins",
)
def begin(asked: Asked) -> Done:
    """The first version is opened to be written."""
    given = dict(asked.given)
    weeks = given.pop("visit_every_weeks")
    made = planning.begin(
        by=asked.by,
        child=asked.child,
        lead=asked.form.workers[given.pop("lead")],
        visit_every_weeks=int(weeks) if weeks else None,
        **given,
    )
    to = reverse("plans.plan.plan", kwargs={"child_id": asked.child.pk, "plan_id": made.planned_id})
    return Done("The plan has begun. Write its actions with the family.", to)


@recording_screen(
    "children/<int:child_id>/plans/in-need/reviews/new",
    title="Record a child in need review",
    form=ReviewForm,
    review=True,
    button="Record review",
    template="protection/with_editions.html",
    under=OVERVIEW,
    offer="A child in need review",
)
def review(asked: Asked) -> Done:
    """Each action is gone through, and the child is heard."""
    given = asked.given
    planning.hold_review(
        by=asked.by,
        plan=_plan_of(asked),
        held_on=given["held_on"],
        outcome=given["outcome"],
        childs_view=given["childs_view"],
        members=members(asked.form, asked.form.people),
        updates=asked.form.updates(),
        why_no_change=given["why_no_change"],
        next_on=given["next_on"],
    )
    return Done("Review recorded.", _overview(asked))


@recording_screen(
    "children/<int:child_id>/plans/in-need/end",
    title="End the child in need plan",
    form=EndForm,
    under=OVERVIEW,
)
def end(asked: Asked) -> Done:
    """With the reason."""
    planning.end(by=asked.by, plan=_plan_of(asked), **asked.given)
    return Done("The plan has ended.", _overview(asked))
