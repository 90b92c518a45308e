"""Offer early help, assess with the family, meet, hand over and end: each a short form."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.core.spine import GONE
from sightline.record.early_help import helping
from sightline.record.early_help import meeting as meeting_deeds
from sightline.record.early_help.models import EarlyHelpOffer, UnmetNeed
from sightline.record.people.models import Child
from sightline.web.early_help.help.reading import assessment_of
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from .forms import (
    NOT_YET,
    AnswerForm,
    BeginForm,
    EndForm,
    GradeForm,
    LeadForm,
    MeetingForm,
    MetForm,
    NeedForm,
    OfferForm,
    WriteForm,
    account_of,
    views_in,
)

WRITE, COORDINATE = helping.WRITE, helping.COORDINATE
AT = "children/<int:child_id>/early-help/"
OF = AT + "<int:assessment_id>/"
UNDER = "early_help.help.help"


def _done(says: str, asked: Asked) -> Done:
    assert asked.child is not None
    return Done(says, reverse(UNDER, kwargs={"child_id": asked.child.pk}))


@recording_screen(
    AT + "offer",
    title="Offer early help",
    form=OfferForm,
    needs=WRITE,
    under=UNDER,
    offer="An offer of early help, and the family's answer",
)
def offer(asked: Asked) -> Done:
    """The offer, and the answer where there is one already."""
    given = dict(asked.given)
    answer = given.pop("answer")
    answer = "" if answer == NOT_YET else answer
    told = given if answer else {"offered_what": given["offered_what"]}
    helping.offer(by=asked.by, child=asked.child, answer=answer, **told)
    says = {
        "refused": "Their refusal is kept, and is shown if they come back.",
        "agreed": "They agreed. Next: begin the assessment with them.",
    }
    return _done(says.get(answer, "The offer is written down."), asked)


def _offer(child: Child | None, offer_id: int) -> EarlyHelpOffer:
    held = EarlyHelpOffer.objects.exclude(status__in=GONE).filter(child=child, pk=offer_id)
    found = held.first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    AT + "offers/<int:offer_id>",
    title="What the family said",
    form=AnswerForm,
    needs=WRITE,
    about=_offer,
    under=UNDER,
)
def answer(asked: Asked) -> Done:
    """The family's answer to an offer."""
    helping.take_answer(by=asked.by, offer=asked.about, **asked.given)
    return _done("Their answer is written down.", asked)


@recording_screen(
    AT + "begin",
    title="Begin an early help assessment",
    form=BeginForm,
    needs=WRITE,
    under=UNDER,
    button="Begin",
    offer="An early help assessment: begin one with the family",
)
def begin(asked: Asked) -> Done:
    """One assessment of the family, with a lead professional who is named."""
    given = asked.given
    lead = {
        "name": given["lead_name"],
        "agency": given["lead_agency"],
        "account": account_of(given["username"]),
    }
    helping.begin_assessment(
        by=asked.by,
        children=list(Child.objects.filter(pk__in=given["children"]).order_by("pk")),
        agreed_on=given["agreed_on"],
        agreed_by=given["agreed_by"],
        agrees_to_share=given["agrees_to_share"],
        lead=lead,
        reasons=given["reasons"],
    )
    return _done("The assessment is begun. What was said last time is in it, to be revised.", asked)


@recording_screen(
    OF + "write",
    title="The family's account",
    form=WriteForm,
    needs=WRITE,
    about=assessment_of,
    under=UNDER,
    shared=True,
)
def write(asked: Asked) -> Done:
    """What the family and each child say."""
    given = dict(asked.given)
    views = views_in(given)
    helping.write_assessment(by=asked.by, assessment=asked.about, views=views, **given)
    return _done("The assessment is saved.", asked)


@screen(
    OF + "complete",
    title="An early help assessment is complete",
    needs=WRITE,
    reach="one child",
    under=UNDER,
)
def complete(request, child_id, assessment_id):
    """Say that it is complete; what is missing is said where it is not."""
    child = Child.objects.filter(pk=child_id).first()
    held = assessment_of(child, assessment_id)
    if request.method == "POST":
        helping.complete_assessment(by=request.user, assessment=held)
        messages.success(request, "The assessment is complete. The coordinator reads it next.")
    return redirect(UNDER, child_id=child_id)


@recording_screen(
    OF + "grade",
    title="Grade an early help assessment",
    form=GradeForm,
    needs=COORDINATE,
    about=assessment_of,
    under=UNDER,
)
def grade(asked: Asked) -> Done:
    """How good it is, with a sentence."""
    helping.grade_assessment(by=asked.by, assessment=asked.about, **asked.given)
    return _done("The grade is written down.", asked)


@recording_screen(
    OF + "lead",
    title="Another lead professional",
    form=LeadForm,
    needs=WRITE,
    about=assessment_of,
    under=UNDER,
    button="Hand over",
)
def lead(asked: Asked) -> Done:
    """Hand the family over, with what was promised."""
    given = dict(asked.given)
    account = account_of(given.pop("username"))
    helping.change_lead(by=asked.by, assessment=asked.about, account=account, **given)
    return Done("The family is handed over.", reverse("early_help.register.register"))


@recording_screen(
    OF + "meeting",
    title="The team around the family met",
    form=MeetingForm,
    needs=WRITE,
    about=assessment_of,
    under=UNDER,
)
def meeting(asked: Asked) -> Done:
    """The meeting, once for brothers and sisters."""
    given = dict(asked.given)
    views = views_in(given)
    score = {
        "area": given.pop("area"),
        "by_family": int(given.pop("by_family") or 0) or None,
        "by_worker": int(given.pop("by_worker") or 0) or None,
    }
    scored = score["area"] and (score["by_family"] or score["by_worker"])
    meeting_deeds.hold_meeting(
        by=asked.by,
        assessment=asked.about,
        views=views,
        scores=[score] if scored else [],
        **given,
    )
    return _done("The meeting is recorded.", asked)


@recording_screen(
    AT + "needs/new",
    title="Help that could not be had",
    form=NeedForm,
    needs=WRITE,
    under=UNDER,
    offer="Help that a family needed and could not have",
)
def need(asked: Asked) -> Done:
    """One line, to be counted with those of other families."""
    held = asked.child.early_help.filter(ended_on=None).exclude(status__in=GONE).first()
    meeting_deeds.find_unmet_need(by=asked.by, child=asked.child, assessment=held, **asked.given)
    return _done("It is counted for those who buy services.", asked)


def _need(child: Child | None, need_id: int) -> UnmetNeed:
    held = UnmetNeed.objects.exclude(status__in=GONE).filter(child=child, pk=need_id)
    found = held.first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    AT + "needs/<int:need_id>",
    title="A need has been met",
    form=MetForm,
    needs=WRITE,
    about=_need,
    under=UNDER,
)
def met(asked: Asked) -> Done:
    """When and how it was met."""
    meeting_deeds.meet_need(by=asked.by, need=asked.about, **asked.given)
    return _done("It is written down.", asked)


@recording_screen(
    OF + "end",
    title="End early help",
    form=EndForm,
    needs=WRITE,
    about=assessment_of,
    under=UNDER,
    button="End early help",
)
def end(asked: Asked) -> Done:
    """Why it ends, and what the family will do."""
    if asked.about.shared.ended_on is not None:
        raise Refused("Early help has ended already.")
    helping.end_help(by=asked.by, assessment=asked.about, **asked.given)
    return Done("Early help has ended.", reverse("early_help.register.register"))
