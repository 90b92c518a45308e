"""The time limits and numbers that the authority sets for itself: each beside the usual one."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from sightline.core.periods import Period, Unit
from sightline.duties import services
from sightline.duties.ours import OwnNumber, own_numbers
from sightline.web.recording.form import RecordingForm, line, one_of_many, words
from sightline.web.recording.making import Asked, Done, recording_screen
from sightline.web.screen import screen

NEEDS = "duties.settings"
UNDER = "duties.ours.numbers"
UNITS = tuple((str(unit), str(unit).capitalize()) for unit in Unit)


@screen(
    "own-numbers",
    title="Our own numbers",
    needs=NEEDS,
    under="duties.register.register",
    listed="Our own numbers",
)
def numbers(request):
    """Every number that is the authority's to set, those that it has set first."""
    found = sorted(own_numbers(), key=lambda each: each.own is None)
    often = Counter(each.what_for for each in found)
    given = {
        "numbers": found,
        "alike": {each.name for each in found if often[each.what_for] > 1},
        "set": [each for each in found if each.own is not None],
    }
    return render(request, "duties/ours/numbers.html", given)


def _own(_child: None, number: str) -> OwnNumber:
    """The number of this name. Raises Http404."""
    found = next((each for each in own_numbers() if each.name == number), None)
    if found is None:
        raise Http404
    return found


class NumberForm(RecordingForm):
    """How much, in which unit, and which local decision it comes from."""

    amount = line("How much?", required=True, most=4, error_messages={"required": "Enter a number"})
    unit = one_of_many("In what?", UNITS)
    why = words(
        "Which local rule or decision does it come from?",
        required=True,
        rows=2,
        error_messages={"required": "Say which local rule or decision it comes from"},
    )

    def settle(self) -> None:
        """A number of children has no unit, and only a limit in hours may be given in hours."""
        about: OwnNumber = self.about
        self.lead = f"{'; '.join(about.what_for)}. Usually {about.usual}."
        if not isinstance(about.usual, Period):
            del self.fields["unit"]
        elif about.usual.unit is not Unit.HOURS:
            self.fields["unit"].choices = [
                each for each in self.fields["unit"].choices if each[0] != Unit.HOURS
            ]

    def start(self) -> dict[str, Any]:
        """What is in use."""
        now = self.about.now
        if isinstance(now, Period):
            return {"amount": now.count, "unit": str(now.unit)}
        return {"amount": now}

    def clean_amount(self) -> int:
        """A whole number."""
        told = self.cleaned_data["amount"].strip()
        if not (told.isascii() and told.isdecimal()):
            self.add_error("amount", "Enter a whole number, such as 10")
            return 0
        return int(told)


@recording_screen(
    "own-numbers/<slug:number>",
    title="Set one of our own numbers",
    form=NumberForm,
    needs=NEEDS,
    about=_own,
    under=UNDER,
    button="Set it",
)
def change(asked: Asked) -> Done:
    """Our own in place of the usual one, and the clocks it is part of put right."""
    number, given = asked.about, asked.given
    if number.is_length:
        period = Period(given["amount"], Unit(given["unit"]))
        services.set_local_number(by=asked.by, name=number.name, period=period, why=given["why"])
    else:
        services.set_local_count(
            by=asked.by, name=number.name, count=given["amount"], why=given["why"]
        )
    return Done("It is set, and the clocks it is part of are put right.", reverse(UNDER))


class BackForm(RecordingForm):
    """Why the usual one holds again."""

    why = words("Why does the usual number hold again?", required=True, rows=2)

    def settle(self) -> None:
        """What it goes back to."""
        self.lead = f"{'; '.join(self.about.what_for)}: {self.about.usual} again."


@recording_screen(
    "own-numbers/<slug:number>/usual",
    title="Go back to the usual number",
    form=BackForm,
    needs=NEEDS,
    about=_own,
    under=UNDER,
    button="Go back",
)
def usual(asked: Asked) -> Done:
    """The usual one in place of our own."""
    services.clear_local_number(by=asked.by, name=asked.about.name, why=asked.given["why"])
    return Done("The usual number holds again.", reverse(UNDER))
