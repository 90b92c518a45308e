"""A partner refers or asks advice, sees what became of their own referrals, and answers us."""

from __future__ import annotations

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from sightline.core.models import Account
from sightline.core.spine import GONE
from sightline.record.front_door import asking, receiving
from sightline.record.front_door.models import (
    AgencyMember,
    Approach,
    InformationRequest,
)
from sightline.record.front_door.thresholds import CRITERIA
from sightline.web.front_door.asking.screens import answered
from sightline.web.front_door.asking_for import child_told, story_told
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import AnswerForm, ReferralForm, completeness_as_typed

REFER = "front_door.refer"


def member_of(account: Account) -> AgencyMember | None:
    """The agency of a partner; None where nobody has said which."""
    return AgencyMember.objects.select_related("agency").filter(account=account).first()


def own(account: Account):
    """The approaches that this partner sent, and no others."""
    held = Approach.objects.filter(sent_by=account).exclude(status__in=GONE)
    return held.prefetch_related("named__contact").order_by("-received_at")


def standing(approach: Approach) -> tuple[str, str, str]:
    """Where a referral stands in the words a partner may be told, a tone, and what they were told.

    Nothing is said of whether we knew the child, or of what others told us. What was decided is
    shown once somebody has told the referrer, in the words they chose.
    """
    contacts = [each.contact for each in approach.named.all() if each.contact is not None]
    told = [each for each in contacts if each.outcome_told_on]
    if told:
        return "Decided", "met", " ".join(dict.fromkeys(each.told_what for each in told))
    if approach.first_looked_at is None:
        return "Received", "due", "Nobody has looked at it yet. We answer within a working day."
    return "Being looked at", "told", "Somebody is looking into it. You will be told the outcome."


@screen("refer", title="Your referrals", needs=REFER, menu=(5, "Your referrals"))
def home(request):
    """What the partner sent and where it stands; what their agency is asked."""
    member = member_of(request.user)
    asked = InformationRequest.objects.none()
    if member is not None:
        asked = InformationRequest.objects.filter(agency=member.agency, answered_at=None)
    rows = list(own(request.user))
    given = {
        "member": member,
        "referrals": [(each, *standing(each)) for each in rows],
        "asked": asked.exclude(status__in=GONE).order_by("due_at"),
    }
    return render(request, "front_door/partner/home.html", given)


@screen(
    "refer/good", title="What makes a good referral", needs=REFER, under="front_door.partner.home"
)
def good(request):
    """What we need to know, and what each level of help is for."""
    return render(request, "front_door/partner/good.html", {"criteria": CRITERIA})


@recording_screen(
    "refer/new",
    title="Refer a child, or ask for advice",
    form=ReferralForm,
    needs=REFER,
    under="front_door.partner.home",
    button="Send it",
    template="front_door/partner/form.html",
)
def new(asked: Asked) -> Done:
    """Send it: the partner sees at once how complete it is."""
    given = asked.given
    approach = receiving.refer(
        by=asked.by,
        children=[child_told(given)],
        wanted=given["wanted"],
        about=given["about"],
        reply_to=given["reply_to"],
        family_told=given["family_told"],
        sharing_basis=given["sharing_basis"],
        sharing_reason=given["sharing_reason"],
        **story_told(given),
    )
    to = reverse("front_door.partner.sent", kwargs={"approach_id": approach.pk})
    return Done("It is sent. You will be told what is decided.", to)


@screen("refer/completeness", title="How complete it is", needs=REFER)
def complete(request):
    """How complete the form is as it is typed; a piece of a page."""
    found = completeness_as_typed(request.POST)
    return render(request, "front_door/partner/completeness.html", {"complete": found})


@screen(
    "refer/<int:approach_id>",
    title="A referral you made",
    needs=REFER,
    under="front_door.partner.home",
)
def sent(request, approach_id):
    """What the partner sent, how complete it was, and where it stands."""
    approach = own(request.user).filter(pk=approach_id).first()
    if approach is None:
        raise Http404
    stands, tone, says = standing(approach)
    given = {
        "approach": approach,
        "stands": stands,
        "tone": tone,
        "says": says,
        "complete": receiving.completeness_of(approach),
    }
    return render(request, "front_door/partner/sent.html", given)


def _asked_of_us(child, request_id: int) -> InformationRequest:
    held = InformationRequest.objects.exclude(status__in=GONE).filter(pk=request_id)
    found = held.select_related("agency", "child").first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    "refer/asked/<int:request_id>",
    title="What your agency knows",
    form=AnswerForm,
    needs=REFER,
    about=_asked_of_us,
    under="front_door.partner.home",
    button="Send the answer",
    template="front_door/partner/answer.html",
)
def answer(asked: Asked) -> Done:
    """The agency's own answer."""
    asking.answer_as_partner(by=asked.by, request=asked.about, **answered(asked.given))
    return Done("Thank you: it is with the front door.", reverse("front_door.partner.home"))
