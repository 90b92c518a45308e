"""Record a strategy discussion, look at one, and say who has its record."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from sightline.record.planning import meetings
from sightline.record.protection import discussions
from sightline.record.protection.models import StrategyDiscussion
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen
from sightline.web.words import uk_date

from .forms import DiscussionForm, SentForm

ONE = "protection.discussion.one"


def of(child, discussion_id):
    """One discussion about this child, recorded here. Raises Http404."""
    found = StrategyDiscussion.objects.filter(pk=discussion_id, child=child).first()
    if found is None or found.meeting is None:
        raise Http404
    return found


def _one(child_id, discussion_id):
    return reverse(ONE, kwargs={"child_id": child_id, "discussion_id": discussion_id})


@recording_screen(
    "children/<int:child_id>/protection/discussions/new",
    title="Record a strategy discussion",
    form=DiscussionForm,
    review=True,
    button="Record discussion",
    under="protection.overview.overview",
    offer="A strategy discussion",
)
def discussion(asked: Asked) -> Done:
    """One discussion for the family, a decision and a reason for each child."""
    made = discussions.hold_discussion(by=asked.by, **asked.form.told())
    own = next((each for each in made if each.child_id == asked.child.pk), made[0])
    says = f"Strategy discussion on {uk_date(own.held_on)} recorded."
    return Done(f"{says} Send its record to everyone who took part.", _one(own.child_id, own.pk))


@recording_screen(
    "children/<int:child_id>/protection/discussions/<int:discussion_id>/sent",
    title="Say who was sent the record",
    form=SentForm,
    about=of,
    under=ONE,
)
def sent(asked: Asked) -> Done:
    """The duty is met once everyone who took part has been sent it."""
    whole = discussions.send_record(
        by=asked.by,
        meeting=asked.about.meeting,
        members=asked.form.chosen(),
        sent_on=asked.given["sent_on"],
    )
    says = "Everyone who took part has the record." if whole else "Some have yet to be sent it."
    return Done(says, _one(asked.child.pk, asked.about.pk))


class GotForm(SentForm):
    """Who said they have the record, and when."""

    def start(self):
        """Today, from nobody yet."""
        return {"sent_on": SentForm.start(self)["sent_on"], "to": []}

    def settle(self):
        """Those who were sent it and have not answered."""
        super().settle()
        self.fields["sent_on"].label = "Day they told you"
        self.fields["to"].label = "Who said that they have it?"
        self.fields["to"].choices = [
            (key, str(each))
            for key, each in self.members.items()
            if each.record_sent_on and not each.record_received_on
        ]


@recording_screen(
    "children/<int:child_id>/protection/discussions/<int:discussion_id>/received",
    title="Say who has the record",
    form=GotForm,
    about=of,
    under=ONE,
)
def received(asked: Asked) -> Done:
    """A receipt for each agency."""
    for each in asked.form.chosen():
        meetings.hear_back(by=asked.by, member=each, received_on=asked.given["sent_on"])
    return Done("Receipts recorded.", _one(asked.child.pk, asked.about.pk))


@screen(
    "children/<int:child_id>/protection/discussions/<int:discussion_id>",
    title="A strategy discussion",
    needs="children.open",
    reach="one child",
    under="protection.overview.overview",
)
def one(request, child_id, discussion_id):
    """Who took part and knew what, what was decided for this child, and who has the record.

    What was decided for a brother or sister is on their own page.
    """
    page = framed(request, child_id)
    found = of(page.child, discussion_id)
    given = {
        **page.context,
        "discussion": found,
        "members": found.meeting.members.order_by("pk"),
        "late": discussions.held_late(found),
        "waiting": discussions.NEEDED,
    }
    return render(request, "protection/discussion/one.html", given)
