"""One child's protection on one page: enquiry, conferences, plan, core groups, what comes next."""

from django.db.models import Q
from django.shortcuts import render
from django.utils import timezone

from sightline.record.child_in_need import planning as in_need
from sightline.record.planning import services, stepping
from sightline.record.protection import conferences, core_groups, enquiries
from sightline.record.protection.models import (
    ConferenceBooking,
    CoreGroup,
    Enquiry,
    StrategyDiscussion,
)
from sightline.record.story.models import ChildSeen
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

NOT_YET = ("draft", "entered in error")


@screen(
    "children/<int:child_id>/protection",
    title="Keeping a child safe",
    needs="children.open",
    reach="one child",
    under="children.child.overview",
)
def overview(request, child_id):
    """What stands now, what happened, and what can be done next."""
    page = framed(request, child_id)
    child = page.child
    plan = conferences.open_plan(child)
    need = in_need.open_plan(child)
    bookings = ConferenceBooking.objects.filter(
        meeting__children__child=child, meeting__cancelled_on=None
    ).select_related("meeting__chaired_by")
    given = {
        **page.context,
        "plan": plan,
        "need": need,
        "planned": _planned(plan, need),
        "waiting": enquiries.waiting_discussion(child),
        "enquiries": _of(Enquiry, child).order_by("-began_on", "-pk"),
        "discussions": _of(StrategyDiscussion, child).order_by("-held_on", "-pk"),
        "coming": bookings.filter(meeting__held_on=None).order_by("meeting__planned_on"),
        "held": bookings.exclude(meeting__held_on=None).order_by("-meeting__held_on"),
        "core_groups": _of(CoreGroup, child).order_by("-held_on", "-pk")[:6],
        "without_family": plan is not None and core_groups.held_without_family(plan),
        "steps": stepping.open_steps(child),
        "visits": _visits(child, plan),
        "today": timezone.localdate(),
    }
    return render(request, "protection/overview/overview.html", given)


def _of(model, child):
    return model.objects.filter(child=child).exclude(status__in=NOT_YET)


def _planned(plan, need):
    """The plan as it is written here, whichever stage it is of, and the version in force."""
    stage = plan or need
    if stage is None or stage.planned is None:
        return None
    return {
        "plan": stage.planned,
        "version": services.in_force(stage.planned),
        "draft": services.being_written(stage.planned),
    }


def _visits(child, plan):
    """Visits since the plan began, the latest first, each with whether the child was seen."""
    since = Q(visit__happened_on__gte=plan.began_on) if plan else Q()
    seen = ChildSeen.objects.filter(since, child=child).exclude(visit__status__in=NOT_YET)
    return seen.select_related("visit__made_by").order_by("-visit__happened_on", "-pk")[:6]
