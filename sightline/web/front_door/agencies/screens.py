"""The agencies that tell us of children and answer us, with the sign-ins of their people."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render

from sightline.core.access import may
from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.record.front_door import receiving
from sightline.record.front_door.choices import Source
from sightline.record.front_door.models import Agency
from sightline.web.screen import screen

DECIDE = "front_door.decide"


class AgencyForm(forms.Form):
    """A new agency."""

    name = forms.CharField(
        label="Name", max_length=160, error_messages={"required": "Enter the agency’s name"}
    )
    kind = forms.ChoiceField(
        label="Kind",
        choices=[("", "Choose"), *Source.choices],
        error_messages={"required": "Choose what kind of agency it is"},
    )


class MemberForm(forms.Form):
    """A partner's sign-in, and the agency it is of."""

    username = forms.CharField(
        label="Sign-in name",
        max_length=150,
        error_messages={"required": "Enter the sign-in name"},
    )
    agency = forms.ModelChoiceField(
        label="Agency",
        queryset=Agency.objects.exclude(status="entered in error"),
        error_messages={"required": "Choose the agency"},
    )
    job = forms.CharField(label="Job", max_length=120, required=False)

    def clean_username(self):
        """The account of that name, where it is a partner's."""
        found = Account.objects.filter(username=self.cleaned_data["username"].strip().lower())
        account = found.first()
        if account is None or not may(account, "front_door.refer"):
            raise forms.ValidationError("No partner who may refer has that sign-in name")
        return account


@screen(
    "front-door/agencies",
    title="Agencies",
    needs="front_door.see",
    under="front_door.queue.queue",
)
def agencies(request):
    """The list, and for those who may, two short forms."""
    do = request.POST.get("do", "") if request.method == "POST" else ""
    forms_here = {
        "agency": AgencyForm(request.POST if do == "agency" else None, prefix=None),
        "member": MemberForm(request.POST if do == "member" else None, auto_id="member_%s"),
    }
    form = forms_here.get(do)
    if form is not None and form.is_valid():
        try:
            says = _do(request.user, do, form.cleaned_data)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, says)
            return redirect("front_door.agencies.agencies")
    held = Agency.objects.exclude(status="entered in error")
    given = {
        "agencies": held.prefetch_related("members__account"),
        "forms": forms_here,
        "wrong": form if form is not None and form.errors else None,
        "may_change": may(request.user, DECIDE),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "front_door/agencies/agencies.html", given, status=status)


def _do(by: Account, do: str, given) -> str:
    """Do the deed, and say that it was done. Raises Refused."""
    if do == "agency":
        made = receiving.add_agency(by=by, **given)
        return f"{made.name} is listed."
    member = receiving.join_agency(
        by=by, account=given["username"], agency=given["agency"], job=given["job"]
    )
    return f"{member.account.name} refers for {member.agency.name}."
