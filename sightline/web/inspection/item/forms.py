"""What is asked when a test is attached, an action agreed, or an item closed by hand."""

from __future__ import annotations

from django import forms

from sightline.inspection.improvement.book import all_tests
from sightline.record.governance.models import About, ServiceDocument
from sightline.record.workforce.models import Worker
from sightline.web.components.forms import DateField

CHOOSE = [("", "Choose one")]


def _words(label: str, missing: str, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=2000,
        widget=forms.Textarea,
        error_messages={"required": missing},
    )


class _Named(forms.Form):
    """A form whose boxes have names of their own on a page of several."""

    called = ""

    def __init__(self, *given, number: object = "", **options):
        super().__init__(*given, auto_id=f"{self.called}{number}_%s", **options)


class TestForm(_Named):
    """Which live test of the book shows it, held against which number, and why."""

    __test__ = False
    called = "test"
    test = forms.ChoiceField(
        label="Live test", choices=(), error_messages={"required": "Choose a live test"}
    )
    number = forms.DecimalField(
        label="A number of your own (optional)",
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
        help_text="In place of the one in the book.",
    )
    why = _words("Why does this show it?", "Say why this test shows it")

    def __init__(self, *given, **options):
        super().__init__(*given, **options)
        self.fields["test"].choices = CHOOSE + [
            (test.code, test.says) for test in all_tests().values()
        ]


class OffForm(_Named):
    """Why a test no longer shows it."""

    called = "off"
    attached = forms.IntegerField(widget=forms.HiddenInput)
    because = _words("Why is it taken off?", "Say why it no longer shows what was asked for")


class ActionForm(_Named):
    """What is to be done, by whom and by when."""

    called = "action"
    what = _words("What is to be done?", "Say what is to be done")
    owner = forms.ChoiceField(label="Who answers for it?", choices=(), required=False)
    owner_says = forms.CharField(
        label="Or somebody who does not work here", max_length=150, required=False
    )
    due_on = DateField(label="By when?", help_text="For example, 1 10 2027.")

    def __init__(self, *given, **options):
        super().__init__(*given, **options)
        managers = Worker.objects.filter(ended_on__isnull=True, job_title__icontains="manager")
        self.fields["owner"].choices = CHOOSE + [
            (str(one.pk), one.name) for one in managers.order_by("name")
        ]


class DoneForm(_Named):
    """When an action was done and what came of it."""

    called = "done"
    action = forms.IntegerField(widget=forms.HiddenInput)
    done_on = DateField(label="When was it done?")
    result = _words("What came of it?", "Say what came of it, or that nothing can be seen yet")


class CloseForm(_Named):
    """Why it is closed whatever the tests say."""

    called = "close"
    because = _words(
        "Why is it closed by hand?",
        "Closing by hand needs a reason",
        "It stands beside what the record shows, and does not change it.",
    )


class ReopenForm(_Named):
    """Why it is opened again."""

    called = "reopen"
    because = _words("Why is it reopened?", "Say why it is reopened")


class DocumentForm(_Named):
    """A document that was agreed: of what kind, about what, when and by whom."""

    called = "document"
    kind = forms.ChoiceField(label="What kind of document?", choices=ServiceDocument.Kind.choices)
    about = forms.ChoiceField(label="What is it about?", choices=About.choices)
    title = forms.CharField(
        label="Its title", max_length=200, error_messages={"required": "Give its title"}
    )
    agreed_by = forms.CharField(
        label="Who agreed it?",
        max_length=150,
        help_text="The board, body or person.",
        error_messages={"required": "Say who agreed it"},
    )
    agreed_on = DateField(label="When was it agreed?")
    out_of_date_on = DateField(label="When does it go out of date? (optional)", required=False)
    review_on = DateField(label="By when is it looked at again? (optional)", required=False)
