"""One allegation about an adult, and the forms that take it to its end."""

from __future__ import annotations

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import may
from sightline.core.spine import GONE
from sightline.record.protection import alleging
from sightline.record.protection.models import Allegation
from sightline.web.recording.form import RecordingForm, day, one_of, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

from ..owing import lines_of

SEE, WRITE = "allegations.see", "allegations.write"
AT = "allegations/<int:allegation_id>"
UNDER = "allegations.register.register"


@screen(AT, title="An allegation", needs=SEE, under=UNDER)
def allegation(request, allegation_id):
    """What is known, what is owed, and what comes next."""
    held = _held(None, allegation_id)
    given = {
        "held": held,
        "lines": lines_of([held.pk], timezone.localdate())[held.pk],
        "over": held.closed_on or held.withdrawn_on,
        "may_write": may(request.user, WRITE),
    }
    return render(request, "allegations/one/allegation.html", given)


def _held(child, allegation_id: int) -> Allegation:
    return get_object_or_404(Allegation.objects.exclude(status__in=GONE), pk=allegation_id)


def _back(held: Allegation) -> str:
    return reverse("allegations.one.allegation", kwargs={"allegation_id": held.pk})


class EvaluateForm(RecordingForm):
    """What an allegation calls for."""

    decision = one_of("What does it call for?", Allegation.Decision.choices)
    evaluated_on = day("When did you decide?")

    def start(self):
        """Decided today, unless told otherwise."""
        return {"evaluated_on": timezone.localdate()}


@recording_screen(
    AT + "/evaluate",
    title="Evaluate an allegation",
    form=EvaluateForm,
    needs=WRITE,
    about=_held,
    under=UNDER,
)
def evaluate(asked: Asked) -> Done:
    """A meeting of the agencies, advice, or below the line."""
    alleging.evaluate_allegation(by=asked.by, allegation=asked.about, **asked.given)
    return Done("The decision is recorded.", _back(asked.about))


class MetForm(RecordingForm):
    """When the agencies met."""

    met_on = day("When did the agencies meet?")


@recording_screen(
    AT + "/met",
    title="The agencies met",
    form=MetForm,
    needs=WRITE,
    about=_held,
    under=UNDER,
)
def met(asked: Asked) -> Done:
    """The first meeting about an allegation."""
    alleging.hold_allegation_meeting(by=asked.by, allegation=asked.about, **asked.given)
    return Done("The meeting is recorded.", _back(asked.about))


class ConcludeForm(RecordingForm):
    """What was found."""

    outcome = one_of("What was found?", Allegation.Outcome.choices)
    closed_on = day("When was it concluded?")
    referred_to_barring_on = day(
        "When was the adult reported to the barring service?",
        required=False,
        help_text="Leave it blank where they were not.",
    )


@recording_screen(
    AT + "/conclude",
    title="Conclude an allegation",
    form=ConcludeForm,
    needs=WRITE,
    about=_held,
    under=UNDER,
)
def conclude(asked: Asked) -> Done:
    """One of the five findings, and the barring service where it was told."""
    alleging.conclude_allegation(by=asked.by, allegation=asked.about, **asked.given)
    return Done("It is concluded.", _back(asked.about))


class WithdrawForm(RecordingForm):
    """That it was taken back."""

    on = day("When was it taken back?")
    why = words(
        "Why does it go no further?",
        required=True,
        rows=3,
        help_text="What is taken back may still be true.",
    )


@recording_screen(
    AT + "/withdrawn",
    title="An allegation is taken back",
    form=WithdrawForm,
    needs=WRITE,
    about=_held,
    under=UNDER,
)
def withdraw(asked: Asked) -> Done:
    """Whoever made it took it back, and why it goes no further."""
    alleging.withdraw_allegation(by=asked.by, allegation=asked.about, **asked.given)
    return Done("It is recorded as taken back.", _back(asked.about))
