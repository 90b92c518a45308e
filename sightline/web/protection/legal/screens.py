"""Ask for legal planning, decide with a lawyer, and take pre-proceedings through their steps."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.models import Account
from sightline.record.protection import legal
from sightline.record.protection.choices import LegalDecision, PreProceedingsDecision
from sightline.record.protection.models import LegalPlanning, PreProceedings
from sightline.web.children.child.frame import framed
from sightline.web.recording.form import (
    RecordingForm,
    any_of,
    day,
    line,
    one_of,
    words,
    yes_no,
)
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

ONE = "protection.legal.page"
AT = "children/<int:child_id>/protection/legal"


class OnADay(RecordingForm):
    """A form whose first day is today unless said."""

    def start(self) -> dict[str, Any]:
        """Today."""
        return {next(iter(self.fields)): timezone.localdate()}


class AskForm(OnADay):
    """Why the threshold may be met."""

    asked_on = day("Day you ask for it")
    because = words("Why may the threshold be met? What has been tried?", required=True)


class DecideForm(OnADay):
    """The lawyer's advice, kept for named readers, and what was decided."""

    lead = (
        "The advice is privileged: only you and the readers you name below can read it. The"
        " decision and its reason are on the child’s record."
    )
    met_on = day("Day you met")
    lawyer = line("Which lawyer advised?", required=True, most=150)
    advice = words("What did the lawyer advise on the threshold?", required=True)
    readers = any_of("Who else may read the advice?")
    decision = one_of("What was decided?", LegalDecision.choices)
    reason = words("Why?", required=True, rows=3)
    more_work_by_on = day("If more work: by when?", required=False)

    def settle(self) -> None:
        """Those who work with the child, and their managers."""
        from sightline.web.children.restrict.forms import working_with

        assert self.child is not None
        people = [each for each in working_with(self.child) if each.pk != self.by.pk]
        self.fields["readers"].choices = [(str(each.pk), each.name) for each in people]


class BeginForm(OnADay):
    """What must change, and by when."""

    began_on = day("Day pre-proceedings began")
    what_must_change = words(
        "What exactly must change, and by when? In words the parents can use", required=True
    )


class LetterForm(OnADay):
    """When the letter went and was gone through, and whether the family was offered a meeting."""

    sent_on = day("Day the letter went to the parents")
    explained_on = day("Day somebody went through it with them", required=False)
    family_meeting_offered = yes_no("Was the family offered a meeting of its own?", required=False)
    family_meeting_unsafe_because = words("If not: why would it be unsafe?", rows=2)


class MeetingForm(OnADay):
    """When the parents first met with us, and whether they had a lawyer."""

    held_on = day("Day of the first meeting")
    parents_represented = yes_no("Did the parents have a lawyer?")


class ReviewForm(OnADay):
    """What has changed, and what follows."""

    held_on = day("Day of the review")
    what_changed = words("What have the parents changed?", required=True)
    decision = one_of("What was decided?", PreProceedingsDecision.choices)
    reason = words("Why?", required=True, rows=3)
    next_on = day("Day of the next review", required=False)


class CourtForm(OnADay):
    """When the court was asked, and the parents told."""

    applied_on = day("Day the court was asked")
    issue_letter_on = day("Day the parents were told that it would be")


def planning_of(child, planning_id):
    """One legal planning about this child. Raises Http404."""
    found = LegalPlanning.objects.filter(pk=planning_id, child=child).first()
    if found is None:
        raise Http404
    return found


def work_of(child, work_id):
    """Pre-proceedings about this child. Raises Http404."""
    found = PreProceedings.objects.filter(pk=work_id, child=child).first()
    if found is None:
        raise Http404
    return found


def _back(asked: Asked) -> str:
    return reverse(ONE, kwargs={"child_id": asked.child.pk})


@recording_screen(
    f"{AT}/ask",
    title="Ask for a legal planning meeting",
    form=AskForm,
    under=ONE,
    offer="A legal planning meeting is asked for",
)
def ask(asked: Asked) -> Done:
    """The days run from here."""
    legal.ask_for_planning(by=asked.by, child=asked.child, **asked.given)
    return Done("Asked for. A senior manager decides with a lawyer.", _back(asked))


@recording_screen(
    f"{AT}/<int:planning_id>/decide",
    title="Decide at a legal planning meeting",
    form=DecideForm,
    about=planning_of,
    needs=legal.SENIOR,
    under=ONE,
)
def decide(asked: Asked) -> Done:
    """The advice for named readers; the decision for the record."""
    given = dict(asked.given)
    readers = Account.objects.filter(pk__in=given.pop("readers"))
    legal.hold_planning(by=asked.by, planning=asked.about, readers=readers, **given)
    return Done("Decided. The advice is kept for its readers.", _back(asked))


@recording_screen(
    f"{AT}/<int:planning_id>/begin",
    title="Begin pre-proceedings",
    form=BeginForm,
    about=planning_of,
    under=ONE,
)
def begin(asked: Asked) -> Done:
    """As legal planning decided."""
    legal.begin_pre_proceedings(by=asked.by, planning=asked.about, **asked.given)
    return Done("Begun. Send the letter to the parents.", _back(asked))


@recording_screen(
    f"{AT}/pre-proceedings/<int:work_id>/letter",
    title="The letter before proceedings",
    form=LetterForm,
    about=work_of,
    under=ONE,
)
def letter(asked: Asked) -> Done:
    """Sent, and gone through with the parents."""
    legal.send_letter(by=asked.by, work=asked.about, **asked.given)
    return Done("Recorded that the letter went.", _back(asked))


@recording_screen(
    f"{AT}/pre-proceedings/<int:work_id>/meeting",
    title="The first pre-proceedings meeting",
    form=MeetingForm,
    about=work_of,
    under=ONE,
)
def meeting(asked: Asked) -> Done:
    """The parents, their lawyers and us."""
    legal.hold_first_meeting(by=asked.by, work=asked.about, **asked.given)
    return Done("Recorded that you met.", _back(asked))


@recording_screen(
    f"{AT}/pre-proceedings/<int:work_id>/review",
    title="Review pre-proceedings",
    form=ReviewForm,
    about=work_of,
    needs=legal.SENIOR,
    under=ONE,
)
def review(asked: Asked) -> Done:
    """Go on, extend with a reason, step down, or ask the court."""
    legal.review(by=asked.by, work=asked.about, **asked.given)
    return Done("Review recorded.", _back(asked))


@recording_screen(
    f"{AT}/pre-proceedings/<int:work_id>/court",
    title="The court is asked",
    form=CourtForm,
    about=work_of,
    needs=legal.SENIOR,
    under=ONE,
)
def court(asked: Asked) -> Done:
    """Pre-proceedings end here."""
    legal.apply_to_court(by=asked.by, work=asked.about, **asked.given)
    return Done("Recorded that the court was asked.", _back(asked))


@screen(
    AT,
    title="Legal planning and pre-proceedings",
    needs="children.open",
    reach="one child",
    under="protection.overview.overview",
)
def page(request, child_id):
    """What was asked, decided and reviewed; the advice for its readers alone."""
    frame = framed(request, child_id)
    plannings = LegalPlanning.objects.filter(child=frame.child).order_by("-asked_on", "-pk")
    given = {
        **frame.context,
        "plannings": [
            (each, legal.advice_to(each, request.user), each.pre_proceedings.first())
            for each in plannings.exclude(status="entered in error")
        ],
        "loaded": PreProceedings.objects.filter(child=frame.child, legal_planning=None),
    }
    return render(request, "protection/legal/legal.html", given)
