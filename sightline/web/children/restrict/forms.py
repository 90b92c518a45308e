"""What is asked when a record is restricted, a reader is named or taken off, or it is lifted."""

import datetime as dt

from django import forms
from django.db.models import Q
from django.utils import timezone

from sightline.core.access import ROLES, may
from sightline.core.models import Account
from sightline.record.people.models import Child
from sightline.record.workforce.models import Allocation
from sightline.web.components.forms import DateField


def _why(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Say why in a sentence"},
    )


class RestrictForm(forms.Form):
    """Why, and which of those who work with the child go on reading the record."""

    why = _why("Why is this record to be restricted?", "Named readers will see this sentence.")
    readers = forms.MultipleChoiceField(
        label="Who works with the child and must go on reading it?",
        help_text="You will be a reader. You can name other people afterwards.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *given, child: Child, by: Account, **options):
        super().__init__(*given, auto_id="restrict_%s", **options)
        self.people = {each.pk: each for each in working_with(child) if each.pk != by.pk}
        self.fields["readers"].choices = [
            (str(each.pk), each.name) for each in self.people.values()
        ]

    def clean_readers(self):
        """The accounts chosen."""
        return [self.people[int(each)] for each in self.cleaned_data["readers"]]


class ReaderForm(forms.Form):
    """Who is named as a reader, why, and until when."""

    reader = forms.CharField(
        label="Sign-in name",
        max_length=150,
        error_messages={"required": "Enter the sign-in name of the person"},
    )
    why = _why("Why do they need to read it?")
    until = DateField(
        label="Until",
        help_text="A year away at most. For example, 31 3 2027.",
        error_messages={"required": "Enter the day until which they may read it"},
    )

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="name_%s", **options)

    def clean_reader(self):
        """The account of that name. Who has no account here cannot read."""
        wanted = self.cleaned_data["reader"].strip().lower()
        found = Account.objects.filter(username=wanted, is_active=True).first()
        if found is None:
            raise forms.ValidationError("Nobody here has that sign-in name. Check it.")
        return found

    def clean_until(self):
        """The end of the day chosen."""
        day = self.cleaned_data["until"]
        end = dt.datetime.combine(day, dt.time(23, 59), timezone.get_current_timezone())
        return end


class OffForm(forms.Form):
    """Which reader is taken off, and why."""

    grant = forms.IntegerField(widget=forms.HiddenInput)
    why = _why("Why should they no longer read it?")

    def __init__(self, *given, number: object = "", **options):
        super().__init__(*given, auto_id=f"off_{number}_%s", **options)


class LiftForm(forms.Form):
    """Why everyone within whose reach the record is may read it again."""

    why = _why("Why is the restriction no longer needed?")

    def __init__(self, *given, **options):
        super().__init__(*given, auto_id="lift_%s", **options)


def working_with(child: Child) -> list[Account]:
    """Those who work with the child now and the managers of their teams, who may open records."""
    open_now = Allocation.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=timezone.localdate()), child=child
    ).exclude(status__in=("draft", "entered in error"))
    found: dict[int, Account] = {}
    for each in open_now.select_related(
        "worker__account", "worker__team__manager__account", "team__manager__account"
    ):
        teams = [each.team, each.worker.team if each.worker else None]
        managers = [team.manager for team in teams if team and team.manager]
        for worker in [each.worker, *managers]:
            if worker and worker.account and may(worker.account, "children.open"):
                found[worker.account.pk] = worker.account
    return sorted(found.values(), key=lambda account: account.name)


def roles_said(account: Account) -> str:
    """The roles of an account in a few words."""
    return ", ".join(ROLES[each].title for each in account.roles if each in ROLES)
