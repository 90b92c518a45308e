"""What each kind of help costs and gains, and the forms that write down help given."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from sightline.core.access import reach_of
from sightline.core.spine import GONE
from sightline.record.early_help import forecasting
from sightline.record.early_help.choices import HelpKind
from sightline.record.early_help.models import HelpGiven
from sightline.web.export import as_csv
from sightline.web.recording.form import RecordingForm, day, line, one_of_many, words
from sightline.web.recording.making import Asked, Done, of_child, recording_screen
from sightline.web.screen import screen

UNDER = "early_help.worth.worth"
YEARS = dt.timedelta(days=730)
SCORES = [(str(n), str(n)) for n in range(11)]
FEW = 5
"""A kind of help that fewer children had and ended says too little to compare."""


@screen(
    "early-help/worth",
    title="What help costs and gains",
    needs="early_help.see",
    reach="numbers",
    under="early_help.register.register",
)
def worth(request):
    """Each kind of help of two years: what it cost, how far need fell, and who gave it."""
    today = timezone.localdate()
    held = reach_of(request.user).of(HelpGiven.objects.exclude(status__in=GONE))
    rows = list(held.filter(began_on__gt=today - YEARS))
    lines = by_kind(rows)
    if request.GET.get("format") == "csv":
        return as_csv(lines, f"help-{today.isoformat()}")
    given = {
        "lines": lines,
        "all": len(rows),
        "cost": sum((each.cost_pounds or Decimal(0) for each in rows), Decimal(0)),
        "uncosted": sum(1 for each in rows if each.cost_pounds is None),
        "few": FEW,
    }
    return render(request, "early_help/worth/worth.html", given)


def by_kind(rows: list[HelpGiven]) -> list[dict[str, Any]]:
    """A line for each kind of help that was given, the most costly first.

    Cost for each point is what the ended and costed help cost for each point by which need fell:
    None where need did not fall.
    """
    found = []
    for kind, title in HelpKind.choices:
        theirs = [each for each in rows if each.kind == kind]
        ended = [
            each
            for each in theirs
            if each.ended_on and each.need_before is not None and each.need_after is not None
        ]
        costed = [each for each in ended if each.cost_pounds is not None]
        fell = [each.need_before - each.need_after for each in ended]
        points = sum(each.need_before - each.need_after for each in costed)
        spent = sum((each.cost_pounds for each in costed), Decimal(0))
        if theirs:
            found.append(
                {
                    "kind": title,
                    "children": len({each.child_id for each in theirs}),
                    "ended": len(ended),
                    "cost": sum((each.cost_pounds or Decimal(0) for each in theirs), Decimal(0)),
                    "need_fell": sum(1 for points_of in fell if points_of > 0),
                    "mean_fall": round(sum(fell) / len(fell), 1) if fell else None,
                    "cost_a_point": round(spent / points) if points > 0 else None,
                }
            )
    return sorted(found, key=lambda each: -each["cost"])


class MoneyField(forms.CharField):
    """Pounds, as people write them: 1,200 or £85.50. Cleans to a Decimal, or None."""

    def clean(self, value: Any) -> Decimal | None:
        """The amount. Raises ValidationError in words a person can act on."""
        text = super().clean(value).replace("£", "").replace(",", "").strip()
        if not text:
            return None
        try:
            amount = Decimal(text)
        except ArithmeticError:
            amount = Decimal(-1)
        if not (amount.is_finite() and 0 <= amount < 10_000_000):
            raise forms.ValidationError("Enter an amount in pounds, such as 850 or 85.50")
        return amount.quantize(Decimal("0.01"))


def _score(label: str, *, required: bool) -> forms.ChoiceField:
    hint = "0 is none, 10 the worst it can be."
    return one_of_many(label, SCORES, required=required, help_text=hint)


def _number(given: dict[str, Any], name: str) -> int | None:
    return int(given[name]) if given.get(name) else None


class GivenForm(RecordingForm):
    """Which help, from whom, and how great the need was."""

    kind = one_of_many("What kind of help?", HelpKind.choices)
    provider = line("Who gives it?", required=True, most=160)
    began_on = day("When did it begin?")
    need_before = _score("How great was the need when it began?", required=True)
    cost_pounds = MoneyField(label="What does it cost in all, in pounds?", required=False)


@recording_screen(
    "children/<int:child_id>/help/new",
    title="Help that the child has",
    form=GivenForm,
    under="children.child.overview",
    offer="Help that the child has, and what it costs",
)
def give(asked: Asked) -> Done:
    """One kind of help, with the need when it began."""
    given = dict(asked.given)
    given["need_before"] = _number(given, "need_before")
    forecasting.give_help(by=asked.by, child=asked.child, **given)
    return Done("The help is recorded. Say what changed when it ends.")


_help = of_child(HelpGiven)


class EndedForm(RecordingForm):
    """What it came to."""

    ended_on = day("When did it end?")
    need_after = _score("How great is the need now?", required=True)
    what_changed = words("What changed for the child?", required=True, rows=3)
    cost_pounds = MoneyField(label="What did it cost in all, in pounds?", required=False)

    def start(self) -> dict[str, Any]:
        """Today, and what it was thought to cost."""
        cost = self.about.cost_pounds
        return {"ended_on": timezone.localdate(), "cost_pounds": "" if cost is None else str(cost)}


@recording_screen(
    "children/<int:child_id>/help/<int:help_id>/end",
    title="The help has ended",
    form=EndedForm,
    about=_help,
    under="children.child.overview",
)
def end(asked: Asked) -> Done:
    """What it cost, and how far the need fell."""
    given = dict(asked.given)
    given["need_after"] = _number(given, "need_after")
    forecasting.end_help(by=asked.by, held=asked.about, **given)
    to = reverse("children.child.overview", kwargs={"child_id": asked.about.child_id})
    return Done("What the help came to is recorded.", to)
