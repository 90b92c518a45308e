"""What must change, who does it and by when, in plain words on one page."""

from django.shortcuts import render

from sightline.core.spine import GONE
from sightline.record.care.planning import plans_of as care_plans_of
from sightline.record.early_help.models import HelpGiven
from sightline.record.story.models import Share
from sightline.record.story.parts import reader_of
from sightline.web.children.child.frame import framed
from sightline.web.children.child.own_words import READS as words_reads
from sightline.web.children.child.own_words import own_words
from sightline.web.screen import screen

from .plans import plans_of
from .who_they_are import who_they_are


@screen(
    "children/<int:child_id>/plan",
    title="Plan of a child on a page",
    needs="children.open",
    reach="one child",
)
def plan(request, child_id):
    """Every plan the child has, what they said of it, and who has been given it."""
    page = framed(request, child_id, words_reads)
    plans = plans_of(page.child, page.as_at)
    words, _ = own_words(page.held, page.as_at)
    given = {
        **page.context,
        "plans": [(each, _given(each)) for each in plans],
        "who_they_are": who_they_are(page.child, plans),
        "words": words[:2],
        "care_plan": care_plans_of(page.child).first(),
        "in_care": page.child.care_periods.filter(ended_on=None).exclude(status__in=GONE).exists(),
        "help": HelpGiven.objects.filter(child=page.child, ended_on=None).exclude(status__in=GONE),
        "read": reader_of(request.user),
    }
    return render(request, "children/plan/plan.html", given)


def _given(each):
    """Who was given this very plan, latest first."""
    held = Share.objects.filter(about_kind=each.plan._meta.label, about_id=each.plan.pk)
    return held.exclude(status="entered in error").order_by("-given_on", "-pk")
