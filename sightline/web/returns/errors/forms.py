"""The questions asked to mend an error of a return, made from the columns it points at."""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps

from sightline.core.access import reach_of
from sightline.core.acting import Refused
from sightline.returns.checks import keeping, mending
from sightline.returns.models import ReturnError
from sightline.returns.reading.codes import code_lists
from sightline.returns.reading.columns import Column
from sightline.web.components.forms import DateField
from sightline.web.recording.form import RecordingForm, any_of, line, one_of_many, words, yes_no
from sightline.web.words import plural

WHY = "why"


class MendForm(RecordingForm):
    """The fields that an error points at, as the record has them now, and why they change."""

    why = words("Why does it change?", required=True, rows=2)

    def settle(self) -> None:
        """One question for each field the error points at, before the reason."""
        self.lead = f"Rule {self.about.rule}. {self.about.why}"
        asked = {
            each.column.name: _question(each.column, self.about.year_ends_on.year)
            for each in mending.questions(self.about)
        }
        self.fields = {**asked, WHY: self.fields[WHY]}

    def start(self) -> dict[str, Any]:
        """What the record says now, and a reason that will do."""
        held = {each.column.name: _shown(each) for each in mending.questions(self.about)}
        return {**held, WHY: f"Rule {self.about.rule} of the {self.about.return_name.upper()}"}

    def given(self, answers: dict[str, Any]) -> dict[str, Any]:
        """The new values by column, as the record holds them."""
        return {name: value for name, value in answers.items() if name != WHY}


class AcceptForm(RecordingForm):
    """Why an error stands."""

    lead = (
        "It no longer counts as an error of this year. Next year it is found again, with what you"
        " write here, for somebody to look at."
    )
    why = words("Why is it right as it is?", required=True, rows=3)

    def start(self) -> dict[str, Any]:
        """What was written of it last year, where it stood then too: to be judged anew."""
        before = keeping.for_review([self.about], self.about.year_ends_on).get(self.about.pk)
        return {WHY: before.why} if before else {}


class AcceptAllForm(RecordingForm):
    """Why everything that one rule finds stands."""

    why = words("Why is each of them right as it is?", required=True, rows=3)

    def settle(self) -> None:
        """How many of them there are, of the children this person can open. Raises Refused."""
        found = self.of_the_rule()
        if self.about not in found:  # it may be of a child whom they may not know of
            raise Refused("It finds nothing that you can see. Look at the list again.")
        children = len({each.child_id for each in found})
        self.lead = (
            f"Rule {self.about.rule} is found {plural(len(found), 'time', 'times')}, of"
            f" {plural(children, 'child', 'children')}: {self.about.why} None of them counts as an"
            " error of this year. Next year each is found again, with what you write here."
        )

    def of_the_rule(self) -> list[ReturnError]:
        """What the rule finds in the return, of the children this person can open."""
        found = keeping.errors_of(self.about.return_name, self.about.year_ends_on)
        mine = reach_of(self.by).of(found.filter(rule=self.about.rule))
        return list(mine.order_by("child", "pk"))


class TakeBackForm(RecordingForm):
    """Why an error no longer stands."""

    why = words("Why is it an error after all?", required=True, rows=3)


def _question(column: Column, year: int) -> forms.Field:
    label = f"{_called(column)} ({column.name})"
    if column.kind == "date":
        return DateField(label=label, required=False)
    if column.kind in ("code", "codes"):
        codes = [each for each in code_lists()[column.codes].codes.values() if each.allowed(year)]
        choices = [(each.code, f"{each.code}: {each.meaning}") for each in codes]
        asked = any_of if column.kind == "codes" else one_of_many
        return asked(label, choices, required=False)
    if column.kind == "yes or no":
        return yes_no(label, required=False)
    if column.kind == "whole number":
        least, most = column.between or (0, None)
        return forms.IntegerField(label=label, required=False, min_value=least, max_value=most)
    return line(label)


def _called(column: Column) -> str:
    """What the field is called in the record."""
    label, _, name = column.goes_to[0].rpartition(".")
    return str(apps.get_model(label)._meta.get_field(name).verbose_name).capitalize()


def _shown(each: mending.Question) -> Any:
    if each.column.kind == "yes or no" and each.value is not None:
        return {True: "yes", False: "no"}.get(each.value, each.value)
    return each.value
