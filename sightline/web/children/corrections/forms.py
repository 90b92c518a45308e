"""What is asked when a record is put right or kept back in part, and when somebody agrees."""

from __future__ import annotations

from django import forms
from django.utils import timezone

from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.story.models import Amendment, AskedBy, Consent, RestrictedPart
from sightline.web.children.siblings import brothers_and_sisters
from sightline.web.components.forms import DateField
from sightline.web.recording.form import ChildrenField, RecordingForm

WRONG = "Say what is wrong"


def _long(label: str, needed: str = "", help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=5000,
        required=bool(needed),
        error_messages={"required": needed} if needed else None,
    )


class AmendForm(forms.Form):
    """What is wrong and what is right; or what somebody does not agree with."""

    kind = forms.ChoiceField(
        label="What is it?",
        choices=[
            (Amendment.Kind.CORRECTION, "A fact is wrong"),
            (Amendment.Kind.DISAGREEMENT, "Somebody does not agree with what is said"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose which it is"},
    )
    asked_by = forms.ChoiceField(label="Who asked?", choices=AskedBy.choices)
    what_was_wrong = _long(
        "What is wrong, or not agreed with", WRONG, "In their own words where they said it."
    )
    new_text = _long("What is right", help_text="Needed where a fact is wrong.")

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="amend_%s", **options)


class MoveForm(forms.Form):
    """The child the record is really about."""

    to = forms.ChoiceField(label="Which child is it about?")
    asked_by = forms.ChoiceField(label="Who found it?", choices=AskedBy.choices)
    what_was_wrong = _long("How it came to be on the wrong file", "Say how it came about")

    def __init__(self, *given, child: Child, by: Account, **options):
        super().__init__(*given, auto_id="move_%s", **options)
        self.others = brothers_and_sisters(child, by)
        self.fields["to"].choices = [(str(pk), name) for pk, (_, name) in self.others.items()]

    def clean_to(self):
        """The child chosen."""
        return self.others[int(self.cleaned_data["to"])][0]


class KeepBackForm(forms.Form):
    """Which words are kept back, why, and who may read them."""

    passage = _long(
        "The words to keep back",
        help_text="Copy them exactly. A copy for the family leaves them out.",
    )
    because = forms.ChoiceField(label="Why", choices=RestrictedPart.Because.choices)
    readers = forms.CharField(
        label="Who may read them, beside you",
        help_text="Sign-in names, with commas between. Leave it empty for nobody.",
        required=False,
    )

    def __init__(self, *given, whole: bool, **options):
        super().__init__(*given, auto_id="keep_%s", **options)
        if whole:
            del self.fields["passage"]

    def clean_readers(self):
        """The accounts named."""
        wanted = {name.strip().lower() for name in self.cleaned_data["readers"].split(",")} - {""}
        found = list(Account.objects.filter(username__in=wanted, is_active=True))
        if len(found) != len(wanted):
            raise forms.ValidationError("Somebody named here has no such sign-in. Check each name.")
        return found


class ConsentForm(RecordingForm):
    """One person's answer to one question."""

    lead = (
        "To agree to be helped, and to agree to information being shared, are two questions. Write"
        " down each, for each person."
    )
    children = ChildrenField("For which children did they answer?")

    question = forms.ChoiceField(
        label="What were they asked?",
        choices=Consent.Question.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what they were asked"},
    )
    basis = forms.ChoiceField(
        label="Their answer, or why it was not asked", choices=Consent.Basis.choices
    )
    agreed_by = forms.CharField(
        label="Who agreed",
        help_text="One person. Parents may answer differently: write down each.",
        max_length=150,
        required=False,
    )
    agreed_on = DateField(label="When they agreed", required=False)
    reason = _long("Why it was not asked, or was overridden")

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)


class WithdrawForm(forms.Form):
    """The day somebody took it back."""

    on = DateField(label="They took it back on", error_messages={"required": "Enter the day"})

    def __init__(self, *given, number: int, **options):
        options["initial"] = {"on": timezone.localdate()}
        super().__init__(*given, auto_id=f"withdraw_{number}_%s", **options)
