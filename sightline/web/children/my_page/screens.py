"""Who works with me, what is planned, what I said, and how to complain or be heard."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.shortcuts import render

from sightline.record.story.parts import as_given
from sightline.record.voice.models import Advocacy
from sightline.record.workforce.models import Allocation, Role
from sightline.web.children.child.frame import framed
from sightline.web.children.child.own_words import READS as words_reads
from sightline.web.children.child.own_words import own_words
from sightline.web.children.plan.plans import Step, plans_of
from sightline.web.letters.naming import first_called
from sightline.web.screen import screen

WHAT_THEY_DO: dict[str, str] = {
    Role.SOCIAL_WORKER: "is your social worker. They visit you and make sure the plan happens.",
    Role.SECOND_WORKER: "works with your social worker.",
    Role.REVIEWING_OFFICER: "leads your reviews, and checks that we do what we said we would.",
    Role.CONFERENCE_CHAIR: "leads the big meetings about keeping you safe.",
    Role.PERSONAL_ADVISER: "helps you to get ready for living on your own.",
    Role.SUPPORT_WORKER: "helps you and your family.",
    Role.SUPERVISING_SOCIAL_WORKER: "helps the people you live with.",
    Role.LOOKED_AFTER_NURSE: "helps you to stay healthy.",
    Role.TEAM_MANAGER: "is in charge of the team that works with you.",
}
"""What each of us does, as it is said to a child."""


@dataclass(frozen=True)
class Planned:
    """One plan as the child is told of it: nothing that others are kept from, and no law."""

    title: str
    steps: list[Step]
    says: str


@screen(
    "children/<int:child_id>/my-page",
    title="A child's own page",
    needs="children.open",
    reach="one child",
    under="children.plan.plan",
)
def my_page(request, child_id):
    """The page, written to the child."""
    page = framed(request, child_id, words_reads)
    words, _ = own_words(page.held, page.as_at)
    given = {
        **page.context,
        "called": first_called(page.child),
        "workers": _workers(child_id, page.as_at),
        "plans": [_planned(each) for each in plans_of(page.child, page.as_at)],
        "words": words[:5],
        "advocate": _advocate(child_id),
        "authority": settings.AUTHORITY or "Children’s services",
    }
    return render(request, "children/my_page/my_page.html", given)


def _workers(child_id: int, as_at) -> list[tuple[str, str]]:
    held = Allocation.objects.filter(child_id=child_id, began_on__lte=as_at)
    held = held.exclude(status__in=("draft", "entered in error")).exclude(ended_on__lte=as_at)
    rows = held.select_related("worker").order_by("pk")
    found = [
        (each.worker.name, WHAT_THEY_DO.get(each.role, "works with you."))
        for each in rows
        if each.worker
    ]
    return list(dict.fromkeys(found))


def _planned(plan) -> Planned:
    says = as_given(plan.why) if not plan.steps else ""
    return Planned(f"Your {plan.title[:1].lower()}{plan.title[1:]}", plan.steps, says)


def _advocate(child_id: int) -> Advocacy | None:
    """The advocate the child has now, if one was found."""
    held = Advocacy.objects.filter(child_id=child_id, provided_on__isnull=False, ended_on=None)
    return held.exclude(status__in=("draft", "entered in error")).order_by("-pk").first()
