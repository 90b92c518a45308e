"""Managers' decisions on a child's file: the reason, what is expected, and what came of it."""

import datetime as dt

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.record.workforce.models import CameTrue, ChildDiscussed, Oversight
from sightline.record.workforce.overseeing import decide
from sightline.record.workforce.overseeing import follow_up as follow_up_deed
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import RecordingForm, day, one_of, words
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

NEVER = ("draft", "entered in error")
A_MONTH = dt.timedelta(days=28)


@screen(
    "children/<int:child_id>/oversight",
    title="Managers’ decisions",
    needs="children.open",
    reach="one child",
)
def oversight(request, child_id):
    """Every decision with its reason and what came of it; and what supervision said."""
    page = framed(request, child_id)
    decided = Oversight.objects.filter(child=page.child, decided_on__lte=page.as_at)
    said = ChildDiscussed.objects.filter(child=page.child, supervision__held_on__lte=page.as_at)
    given = {
        **page.context,
        "decisions": decided.exclude(status__in=NEVER)
        .select_related("decided_by", "followed_up_by")
        .order_by("-decided_on", "-pk"),
        "discussed": said.exclude(status__in=NEVER)
        .select_related("supervision__worker", "supervision__supervisor")
        .order_by("-supervision__held_on", "-pk")[:12],
    }
    return render(request, "team/oversight/oversight.html", given)


class DecideForm(RecordingForm):
    """A decision, not a list of tasks."""

    lead = "Write what you decided and why, so that whoever holds this child next can follow you."
    decision = words("What did you decide?", required=True, rows=3)
    why = words("Why?", required=True, rows=4)
    options_considered = words("What else did you consider?", rows=3)
    expected = words(
        "What should be different for the child?",
        required=True,
        rows=3,
        help_text="Not what people will do: what you expect to see.",
    )
    decided_on = day("Decided on")
    check_on = day("Look whether it came about on")

    def start(self):
        """Today, and four weeks from now."""
        today = timezone.localdate()
        return {"decided_on": today, "check_on": today + A_MONTH}


@recording_screen(
    "children/<int:child_id>/oversight/decide",
    title="Record a manager’s decision",
    needs="record.sign_off",
    form=DecideForm,
    under="team.oversight.oversight",
    button="Record the decision",
)
def decision(asked):
    """Keep the decision on the child's file."""
    made = decide(by=asked.by, child=asked.child, **asked.given)
    where = reverse("team.oversight.oversight", kwargs={"child_id": asked.child.pk})
    return Done(f"The decision is recorded. Look again on {made.check_on:%d/%m/%Y}.", where)


class FollowUpForm(RecordingForm):
    """Whether what was expected came about, and how it is known."""

    about: Oversight
    came_true = one_of("Did it come about?", CameTrue.choices)
    what_came_of_it = words("How do you know?", required=True, rows=4)
    followed_up_on = day("Looked at on")

    def settle(self):
        """The decision and what was expected of it stand above the questions."""
        made = self.about
        expected = made.expected or "not said"
        self.lead = f"Decided on {made.decided_on:%d/%m/%Y}: {made.decision} Expected: {expected}"

    def start(self):
        """Today."""
        return {"followed_up_on": timezone.localdate()}


def _decision(child, oversight_id):
    found = Oversight.objects.filter(pk=oversight_id, child=child).exclude(status__in=NEVER).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/oversight/<int:oversight_id>/follow-up",
    title="Say what came of a decision",
    needs="record.sign_off",
    form=FollowUpForm,
    about=_decision,
    under="team.oversight.oversight",
    button="Keep this",
)
def follow_up(asked):
    """Keep what came of it."""
    follow_up_deed(by=asked.by, oversight=asked.about, **asked.given)
    where = reverse("team.oversight.oversight", kwargs={"child_id": asked.child.pk})
    return Done("What came of the decision is recorded. If more is needed, decide again.", where)
