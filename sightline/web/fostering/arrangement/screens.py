"""One private fostering arrangement: its page, and the forms that begin it, judge it and end it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may
from sightline.core.spine import GONE
from sightline.record.child_in_need import fostering
from sightline.record.child_in_need.choices import ArrangementEnded, Suitable
from sightline.record.child_in_need.models import PrivateFostering
from sightline.record.story.models import ChildSeen
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import (
    Page,
    RecordingForm,
    any_of,
    day,
    line,
    one_of,
    words,
)
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.screen import screen

AT = "children/<int:child_id>/private-fostering/<int:arrangement_id>"
UNDER = "fostering.register.register"


_held = of_child(PrivateFostering)


def _page(held: PrivateFostering) -> str:
    parts = {"child_id": held.child_id, "arrangement_id": held.pk}
    return reverse("fostering.arrangement.arrangement", kwargs=parts)


@screen(AT, title="Private fostering", needs="children.open", reach="one child", under=UNDER)
def arrangement(request, child_id, arrangement_id):
    """What is known, what was looked into, what was decided, and each visit."""
    page = framed(request, child_id)
    held = _held(page.child, arrangement_id=arrangement_id)
    seen = ChildSeen.objects.exclude(status__in=GONE).filter(
        child=page.child,
        visit__purposes__contains=["private fostering"],
        visit__happened_on__gte=held.known_on,
    )
    given = {
        **page.context,
        "held": held,
        "checks": [(title, code in held.checks) for code, title in fostering.CHECKS],
        "visits": seen.select_related("visit__made_by").order_by("-visit__happened_on", "-pk"),
        "may_record": may(request.user, "record.write") and held.ended_on is None,
        "may_decide": may(request.user, "record.sign_off") and held.ended_on is None,
    }
    return render(request, "fostering/arrangement/arrangement.html", given)


class BeginForm(RecordingForm):
    """Who the child lives with, since when, who arranged it, and what the child thinks."""

    known_on = day("When were we told, or did we find out?")
    told_by = line("Who told us?", most=160, help_text="Leave it blank where we found out.")
    began_on = day("When did the child begin to live there, or will they?")
    intended_to_on = day("Until when is it meant to last?", required=False)
    carer = line("With whom does the child live?", required=True, most=160)
    carer_to_child = line("Who are they to the child?", most=80)
    carer_address = words("Where?", rows=2)
    household = words("Who else lives there?", rows=2)
    arranged_by = line("Who decides for the child, and arranged this?", most=160)
    parents_where = words("Where are the parents, and how can they be reached?", rows=2)
    why = words("Who chose this, and why? Might the child be trafficked?", rows=3)
    childs_view = words("What does the child think of living there?", rows=3)
    pages = (
        Page("when", "Since when?", ("known_on", "told_by", "began_on", "intended_to_on")),
        Page("who", "With whom?", ("carer", "carer_to_child", "carer_address", "household")),
        Page("family", "The child’s own family", ("arranged_by", "parents_where", "why")),
        Page("child", "The child", ("childs_view",)),
    )
    lead = (
        "Step-parents, grandparents, aunts, uncles, brothers and sisters are near family; cousins"
        " are not."
    )

    def start(self) -> dict[str, Any]:
        """Known today."""
        return {"known_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/private-fostering/new",
    title="The child is privately fostered",
    form=BeginForm,
    under=UNDER,
    offer="The child lives with somebody who is not near family",
)
def begin(asked: Asked) -> Done:
    """The clocks of the visits begin on the day we knew."""
    made = fostering.begin_arrangement(by=asked.by, child=asked.child, **asked.given)
    return Done("It is recorded. Visit within seven working days of knowing.", _page(made))


class DecideForm(RecordingForm):
    """What was looked into, and whether it is right for the child."""

    checks = any_of("What has been looked into?", fostering.CHECKS)
    childs_view = words("What does the child think of living there?", rows=3)
    suitable = one_of("Is it right for the child?", Suitable.choices)
    requirements = words("What do we require, and by when?", rows=3)
    decided_on = day("When was it decided?")
    reveals = {"suitable": {"with requirements": "requirements"}}

    def start(self) -> dict[str, Any]:
        """What is known already."""
        return {
            "decided_on": timezone.localdate(),
            "checks": self.about.checks,
            "childs_view": self.about.childs_view,
        }


@recording_screen(
    AT + "/decide",
    title="Is the arrangement right for the child?",
    form=DecideForm,
    needs="record.sign_off",
    about=_held,
    under=UNDER,
)
def decide(asked: Asked) -> Done:
    """A manager’s decision."""
    fostering.decide_arrangement(by=asked.by, arrangement=asked.about, **asked.given)
    return Done("The decision is recorded. Tell the parents and the carer.", _page(asked.about))


class EndForm(RecordingForm):
    """Since when and why the child no longer lives there."""

    ended_on = day("When did it end?")
    ended_because = one_of("Why?", ArrangementEnded.choices)


@recording_screen(
    AT + "/end", title="The arrangement ended", form=EndForm, about=_held, under=UNDER
)
def end(asked: Asked) -> Done:
    """The clocks end with it."""
    fostering.end_arrangement(by=asked.by, arrangement=asked.about, **asked.given)
    return Done("The end is recorded.", _page(asked.about))
