"""What is asked when a finding is weighed, a grade given, or something asked for."""

from __future__ import annotations

from django import forms

from sightline.inspection.conduct.models import Opinion
from sightline.inspection.conduct.models.evidence import Polarity, Weight
from sightline.inspection.conduct.services.judging import Share
from sightline.web.inspection.sending import choice, line, number, several, words

STAGES = [(stage.value, stage.label) for stage in Opinion.Stage]


class FindingForm(forms.Form):
    """What the evidence comes to."""

    polarity = choice("Which way does it point?", Polarity.choices, widget=forms.RadioSelect)
    weight = choice("How much does it matter?", Weight.choices, widget=forms.RadioSelect)
    count = number("So many", 0, 100000, required=False)
    of = number("of so many", 1, 100000, required=False)
    whom = line(
        "Of whom is the number?", "", "Such as: children whose files we read.", required=False
    )
    says = words(
        "What was found?",
        "Say what was found",
        "After a number, the rest of the sentence: had been visited in time.",
    )
    entries = several("Lines of the log that it rests on", [], required=False)

    def __init__(self, *given, entries, **options):
        super().__init__(*given, **options)
        self.fields["entries"].choices = entries

    def clean(self):
        """The number as one thing, where there is one."""
        given = self.cleaned_data
        count, of = given.pop("count", None), given.pop("of", None)
        whom = given.pop("whom", "")
        if (count is None) != (of is None) and not self.errors:
            raise forms.ValidationError(
                "Give the number as so many of so many, or leave both boxes empty"
            )
        given["share"] = None if of is None else Share(count or 0, of, whom)
        given["entries"] = [int(each) for each in given.get("entries", [])]
        given["weight"] = int(given.get("weight") or 0)
        return given


class GradeForm(forms.Form):
    """A grade, at which stage, and why."""

    stage = choice("Whose grade is it?", STAGES, widget=forms.RadioSelect)
    grade = choice("Grade", [], widget=forms.RadioSelect)
    because = words("Why this grade and not the one above or below it?", "Say why this grade")
    lift = line(
        "Why does a limit not hold?", "", "Only where the framework lets a reason lift it.",
        required=False,
    )  # fmt: skip

    def __init__(self, *given, scale, **options):
        super().__init__(*given, **options)
        self.fields["grade"].choices = [
            (each.word, each.word.capitalize()) for each in scale.grades
        ]


class AskForm(forms.Form):
    """What is asked for, by when, and which weakness it answers."""

    section = choice("Where in the report?", [])
    tier = choice("How soon?", [], widget=forms.RadioSelect)
    text = words(
        "What is to be done?", "Say what is to be done", "Begin with a verb: ensure, review, agree."
    )
    body = line("Who must do it?", "", "Blank for the authority alone.", required=False)
    findings = several("Which weakness does it answer?", [])
    tests = several(
        "What will show that it is done?", [], "Live tests over the record.", required=False
    )

    def __init__(self, *given, scale, findings, sections, tests, **options):
        super().__init__(*given, **options)
        self.fields["section"].choices = sections
        self.fields["tier"].choices = [
            (each.key, each.title or "No time set") for each in scale.tiers
        ]
        self.fields["findings"].choices = findings
        self.fields["tests"].choices = tests
        if not tests:
            del self.fields["tests"]

    def clean_findings(self):
        """The numbers of the findings."""
        return [int(each) for each in self.cleaned_data["findings"]]


class WithdrawForm(forms.Form):
    """What no longer stands, and why."""

    kind = forms.CharField(widget=forms.HiddenInput)
    number = forms.IntegerField(widget=forms.HiddenInput)
    why = line("Why does it no longer stand?", "Say why")
