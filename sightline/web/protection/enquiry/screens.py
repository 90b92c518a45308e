"""Begin an enquiry, say when the child was seen, write it up, reach its outcome, tell people."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from sightline.record.protection import enquiries
from sightline.record.protection.models import Enquiry
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.recording.moments import moment
from sightline.web.screen import screen

from .forms import (
    BeginForm,
    InterviewForm,
    OutcomeForm,
    ProposeForm,
    SeenForm,
    TellForm,
    WriteForm,
)

ONE = "protection.enquiry.one"
AT = "children/<int:child_id>/protection/enquiries/<int:enquiry_id>"


def of(child, enquiry_id):
    """One enquiry about this child. Raises Http404."""
    found = Enquiry.objects.filter(pk=enquiry_id, child=child).first()
    if found is None:
        raise Http404
    return found


def _one(asked: Asked) -> str:
    return reverse(ONE, kwargs={"child_id": asked.child.pk, "enquiry_id": asked.about.pk})


@recording_screen(
    "children/<int:child_id>/protection/enquiries/new",
    title="Begin an enquiry",
    form=BeginForm,
    button="Begin enquiry",
    under="protection.overview.overview",
    offer="A section 47 enquiry",
)
def begin(asked: Asked) -> Done:
    """From the discussion that decided on it; without one, an exception that is kept."""
    given = asked.given
    made = enquiries.begin_enquiry(
        by=asked.by,
        child=asked.child,
        began_on=given["began_on"],
        discussion=asked.form.discussion,
        without_discussion_because=given.get("without", ""),
        joint=given.get("joint"),
        single_because=given.get("single_because", ""),
    )
    to = reverse(ONE, kwargs={"child_id": asked.child.pk, "enquiry_id": made.pk})
    return Done("Enquiry begun. See the child.", to)


@recording_screen(
    f"{AT}/seen", title="Say when the child was seen", form=SeenForm, about=of, under=ONE
)
def seen(asked: Asked) -> Done:
    """The hours run from the discussion, so the time counts."""
    given = asked.given
    enquiries.see_child(
        by=asked.by,
        enquiry=asked.about,
        seen_at=moment(given["seen_on"], given["at"]),
        alone=given["alone"],
        not_alone_because=given["why_not"],
        childs_words=given["childs_words"],
    )
    return Done("Recorded that the child was seen.", _one(asked))


@recording_screen(
    f"{AT}/write", title="Write up the enquiry", form=WriteForm, about=of, shared=True, under=ONE
)
def write(asked: Asked) -> Done:
    """One text for all who work on it."""
    enquiries.write_enquiry(by=asked.by, enquiry=asked.about, **asked.given)
    return Done("The enquiry is written up.", _one(asked))


@recording_screen(
    f"{AT}/conference",
    title="End the enquiry: a conference follows",
    form=OutcomeForm,
    about=of,
    under=ONE,
)
def conference(asked: Asked) -> Done:
    """The usual way when a child is at continuing risk."""
    enquiries.end_with_conference(by=asked.by, enquiry=asked.about, **asked.given)
    to = reverse("protection.conference.call", kwargs={"child_id": asked.child.pk})
    return Done("The enquiry has ended. Call the conference.", to)


@recording_screen(
    f"{AT}/no-conference",
    title="Ask that no conference is held",
    form=ProposeForm,
    about=of,
    button="Ask a senior manager",
    under=ONE,
)
def propose(asked: Asked) -> Done:
    """The enquiry stays open until a senior manager has decided."""
    given = dict(asked.given)
    enquiries.propose_no_conference(
        by=asked.by, enquiry=asked.about, proposed_on=given.pop("ended_on"), **given
    )
    return Done("A senior manager is asked to decide. The enquiry stays open.", _one(asked))


@recording_screen(f"{AT}/told", title="Say who was told", form=TellForm, about=of, under=ONE)
def tell(asked: Asked) -> Done:
    """Parents, child and referrer, each on a day."""
    enquiries.tell_outcome(by=asked.by, enquiry=asked.about, **asked.given)
    return Done("Recorded who was told.", _one(asked))


@recording_screen(
    "children/<int:child_id>/protection/interviews/new",
    title="Record a best evidence interview",
    form=InterviewForm,
    under="protection.overview.overview",
    offer="A best evidence interview: who was there",
)
def interview(asked: Asked) -> Done:
    """Who was there and how the child was helped."""
    enquiries.record_interview(
        by=asked.by,
        child=asked.child,
        enquiry=enquiries.open_enquiries(asked.child).first(),
        **asked.given,
    )
    to = reverse("protection.overview.overview", kwargs={"child_id": asked.child.pk})
    return Done("Interview recorded.", to)


@screen(
    AT,
    title="An enquiry",
    needs="children.open",
    reach="one child",
    under="protection.overview.overview",
)
def one(request, child_id, enquiry_id):
    """How it began, what was said, what it found; an exception stands out."""
    page = framed(request, child_id)
    found = of(page.child, enquiry_id)
    given = {
        **page.context,
        "enquiry": found,
        "proposals": found.no_conference_proposals.exclude(status="entered in error").order_by(
            "-proposed_on", "-pk"
        ),
        "interviews": found.interviews.order_by("-held_on"),
    }
    return render(request, "protection/enquiry/one.html", given)
