"""Violence at home: what the police told, where each child was, and the conference on high risk."""

from __future__ import annotations

from django.http import Http404
from django.urls import reverse

from sightline.record.front_door import violence
from sightline.record.front_door.models import (
    Approach,
    DomesticAbuseNotice,
    RiskConference,
    RiskConferenceAction,
)
from sightline.web.front_door.approach.screens import held_by
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.moments import moment

from .forms import ChildForm, DoneForm, HeardForm, NoticeForm, ReferForm, adults_of

RECORD = "front_door.record"
UNDER = "front_door.queue.queue"
TOLD = (
    *("incident_on", "place", "police_reference", "police_risk", "injury", "weapon"),
    *("strangulation", "pregnant", "separating", "safe_way", "safe_time"),
)


def _approach(child, approach_id: int) -> Approach:
    found = Approach.objects.filter(pk=approach_id).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "front-door/approaches/<int:approach_id>/violence",
    title="Violence at home: what we were told",
    form=NoticeForm,
    needs=RECORD,
    about=_approach,
    under=UNDER,
    button="Record it",
)
def notice(asked: Asked) -> Done:
    """The incident, the adults in it, and how the person harmed can safely be reached."""
    given, held = asked.given, held_by(asked.by, asked.about.pk)
    at = moment(given["incident_on"], given["incident_time"]) if given["incident_time"] else None
    violence.write_notice(
        by=asked.by,
        approach=held,
        adults=adults_of(given),
        incident_at=at,
        **{name: given[name] for name in TOLD},
    )
    to = reverse("front_door.approach.approach", kwargs={"approach_id": held.pk})
    return Done("The incident is recorded. Say of each child where they were.", to)


def _notice(child, notice_id: int) -> DomesticAbuseNotice:
    """A notice whose approach has a contact about this child. Raises Http404."""
    held = DomesticAbuseNotice.objects.filter(pk=notice_id, approach__contacts__child=child)
    found = held.select_related("approach").first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/incidents/<int:notice_id>",
    title="Where was the child?",
    form=ChildForm,
    needs=RECORD,
    about=_notice,
    under=UNDER,
)
def child(asked: Asked) -> Done:
    """Where one child was, whether they were seen, and what they said."""
    given = dict(asked.given)
    school = given.pop("school_told")
    incident = violence.place_child(by=asked.by, notice=asked.about, child=asked.child, **given)
    if school:
        violence.tell_school(by=asked.by, incident=incident, told_by_whom=school)
    to = reverse("front_door.approach.approach", kwargs={"approach_id": asked.about.approach_id})
    return Done("It is on the child's file.", to)


@recording_screen(
    "children/<int:child_id>/risk-conferences/new",
    title="Ask for a risk conference",
    form=ReferForm,
    needs=RECORD,
    under=UNDER,
    button="Ask for it",
)
def refer(asked: Asked) -> Done:
    """Ask that the agencies talk about a family at high risk."""
    held = asked.child.incidents_at_home.order_by("-happened_on").first()
    violence.refer_to_conference(
        by=asked.by, child=asked.child, notice=held.notice if held else None, **asked.given
    )
    return Done("The conference is asked for.")


def _conference(child, conference_id: int) -> RiskConference:
    found = RiskConference.objects.filter(child=child, pk=conference_id).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/risk-conferences/<int:conference_id>",
    title="What came of a risk conference",
    form=HeardForm,
    needs=RECORD,
    about=_conference,
    under=UNDER,
)
def heard(asked: Asked) -> Done:
    """Whether the child was talked about, and who does what by when."""
    given = dict(asked.given)
    action = {name: given.pop(name) for name in ("action", "owner", "due_on")}
    violence.hear_conference(by=asked.by, conference=asked.about, actions=[action], **given)
    return Done("What came of the conference is on the child's file.")


def _action(child, action_id: int) -> RiskConferenceAction:
    found = RiskConferenceAction.objects.filter(child=child, pk=action_id).first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "children/<int:child_id>/risk-conferences/actions/<int:action_id>",
    title="An action was done",
    form=DoneForm,
    needs=RECORD,
    about=_action,
    under=UNDER,
)
def done(asked: Asked) -> Done:
    """That it was done, and what changed for the child."""
    violence.finish_action(by=asked.by, action=asked.about, **asked.given)
    return Done("It is written down.")
