"""What is asked of somebody in a family: who they are, what they can do, what was seen."""

from __future__ import annotations

from django import forms

from sightline.record.people import choices
from sightline.record.people.models import FamilyMember
from sightline.web.components.forms import DateField
from sightline.web.recording.form import ChildrenField, RecordingForm

YES_NO = [("", "Not known"), ("yes", "Yes"), ("no", "No")]


class YesNo(forms.TypedChoiceField):
    """Yes, no, or not known."""

    def __init__(self, **options):
        super().__init__(
            choices=YES_NO,
            coerce=lambda said: said == "yes",
            empty_value=None,
            required=False,
            **options,
        )

    def prepare_value(self, value):
        """What is held, as one of the choices."""
        return {True: "yes", False: "no", None: ""}.get(value, value)


def _choice(label: str, options, help_text: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=[("", "Not said"), *options], required=False, help_text=help_text
    )


def _words(label: str, length: int = 0, help_text: str = "") -> forms.CharField:
    if length:
        return forms.CharField(label=label, max_length=length, required=False, help_text=help_text)
    return forms.CharField(
        label=label,
        required=False,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": "2"}),
    )


class MemberForm(RecordingForm):
    """One person in the family."""

    children = ChildrenField("Whose family is this?")

    relation = forms.ChoiceField(label="Who are they to the child?", choices=choices.Relation)
    name = _words("Name", 160, "Leave it empty where nobody knows, and say below what was done.")
    side = _choice("On whose side?", choices.Side.choices, "For relatives and half-siblings.")
    born_on = DateField(label="Born", required=False)
    died_on = DateField(label="Died", required=False)
    lives_with_child = YesNo(label="Do they live with the child?")
    has_parental_responsibility = YesNo(label="Do they have parental responsibility?")
    parental_responsibility_because = _choice(
        "Why they have it", choices.ResponsibleBecause.choices
    )
    parental_responsibility_proof = _words(
        "What was seen that shows it", 150, "Such as the birth certificate. A surname is no proof."
    )
    involvement = _choice("Do they take part?", choices.Involvement.choices)
    how_sought = _words("What was done to find or reach them, and when")
    contact_allowed = _choice(
        "What the child may have to do with them", choices.ContactAllowed.choices
    )
    contact_review_on = DateField(label="When that is looked at again", required=False)
    could_help = forms.MultipleChoiceField(
        label="What they could do",
        choices=choices.CouldHelp,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    first_language = _words("First language", 80)
    letters_to = _words("Where letters to them go")
    post_is_safe = YesNo(label="Is post there safe?", help_text="No where somebody must not know.")
    poses_risk = YesNo(label="Are they a risk to the child?")
    risk_basis = _words("What the risk is known from")
    ended_on = DateField(label="No longer, since", required=False)

    more = (
        *("died_on", "contact_allowed", "contact_review_on", "could_help", "first_language"),
        *("letters_to", "post_is_safe", "poses_risk", "risk_basis", "ended_on"),
    )

    def settle(self) -> None:
        """The child, and brothers and sisters in reach."""
        self.fields["children"].offer(self)

    def clean_relation(self):
        """As the record holds it."""
        return str(self.cleaned_data["relation"])


CHANGED = tuple(name for name in MemberForm.base_fields if name != "children")


def held(member: FamilyMember) -> dict:
    """What is known of somebody, as the form shows it."""
    return {name: getattr(member, name) for name in CHANGED}


class WithdrawForm(forms.Form):
    """Why an entry was wrong."""

    why = forms.CharField(
        label="Why is this entry wrong?",
        widget=forms.Textarea(attrs={"rows": "2"}),
        error_messages={"required": "Say why in a sentence"},
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="why_%s", **options)
