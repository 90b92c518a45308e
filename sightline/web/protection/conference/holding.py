"""What is done once a conference has been held: decisions for each child, and what goes out."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.record.planning import meetings
from sightline.record.protection import calling, conferences, endings
from sightline.record.protection.choices import AfterPlan, EndedBecause
from sightline.record.protection.models import ConferenceBooking
from sightline.web.recording.form import RecordingForm, day, one_of, words, yes_no
from sightline.web.recording.making import Asked, Done, recording_screen

from .holding_forms import HoldForm, OutForm, ReturnForm

ONE = "protection.conference.one"
AT = "children/<int:child_id>/protection/conferences/<int:booking_id>"


def of(child, booking_id):
    """A conference about this child. Raises Http404."""
    found = ConferenceBooking.objects.filter(pk=booking_id, meeting__children__child=child)
    booking = found.select_related("meeting").first()
    if booking is None:
        raise Http404
    return booking


def _back(asked: Asked) -> str:
    return reverse(ONE, kwargs={"child_id": asked.child.pk, "booking_id": asked.about.pk})


@recording_screen(
    f"{AT}/held",
    title="Write down a conference",
    form=HoldForm,
    about=of,
    needs=calling.CHAIR,
    review=True,
    button="Record conference",
    under=ONE,
)
def hold(asked: Asked) -> Done:
    """Who came, and a decision for each child."""
    for member, told in asked.form.attendance().items():
        meetings.change_member(by=asked.by, member=member, **told)
    conferences.hold_conference(
        by=asked.by,
        booking=asked.about,
        held_on=asked.given["held_on"],
        decided=asked.form.decided(),
        dissent=asked.given["dissent"],
        next_on=asked.given["next_on"],
    )
    return Done("Conference recorded. Send out the decisions and the outline plan.", _back(asked))


@recording_screen(
    f"{AT}/decisions-out", title="Send the decisions", form=OutForm, about=of, under=ONE
)
def decisions_out(asked: Asked) -> Done:
    """The decisions and the outline plan."""
    conferences.send_decisions(
        by=asked.by,
        meeting=asked.about.meeting,
        sent_on=asked.given["sent_on"],
        to=asked.form.chosen(),
    )
    return Done("Recorded that the decisions went out.", _back(asked))


@recording_screen(f"{AT}/minutes-out", title="Send the minutes", form=OutForm, about=of, under=ONE)
def minutes_out(asked: Asked) -> Done:
    """To everyone who took part."""
    whole = conferences.send_minutes(
        by=asked.by,
        meeting=asked.about.meeting,
        sent_on=asked.given["sent_on"],
        to=asked.form.chosen(),
    )
    says = "Everyone who took part has the minutes." if whole else "Some have yet to be sent them."
    return Done(says, _back(asked))


@recording_screen(
    f"{AT}/chairs-return",
    title="Give the chair’s return",
    form=ReturnForm,
    about=of,
    needs=calling.CHAIR,
    under=ONE,
)
def chairs_return(asked: Asked) -> Done:
    """How good the reports were, how the agencies worked, and what was challenged."""
    conferences.give_return(
        by=asked.by, booking=asked.about, returned_on=timezone.localdate(), **asked.given
    )
    return Done("Return given.", _back(asked))


class EndForm(RecordingForm):
    """Why a plan ends with no conference: one of the few reasons that need none."""

    lead = (
        "A child protection plan ends at a conference. It ends without one only where the child"
        " has moved and the other authority has held its conference, has turned 18, has left the"
        " country or has died."
    )
    ended_on = day("Day the plan ended")
    because = one_of("Why?", EndedBecause.choices)
    agencies_asked = yes_no("Have you asked the agencies in the core group?")
    says = words("Say why, in a sentence", required=True, rows=2)
    comes_next = one_of("What does the child have next?", AfterPlan.choices)

    def start(self):
        """Today."""
        return {"ended_on": timezone.localdate()}


@recording_screen(
    "children/<int:child_id>/protection/end",
    title="End a plan without a conference",
    form=EndForm,
    needs=calling.CHAIR,
    under="protection.overview.overview",
)
def end_without(asked: Asked) -> Done:
    """Refused for any reason that is for a conference."""
    plan = conferences.open_plan(asked.child)
    if plan is None:
        raise Refused("This child has no child protection plan to end.")
    endings.end_without_conference(by=asked.by, plan=plan, **asked.given)
    to = reverse("protection.overview.overview", kwargs={"child_id": asked.child.pk})
    return Done("The plan has ended.", to)
