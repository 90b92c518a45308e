"""A person's own account: change the password, sign out of every browser."""

from django import forms
from django.contrib import auth, messages
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sightline.core.acting import Refused
from sightline.web.account import signing
from sightline.web.screen import SIGNED_IN, screen


def _password(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=500,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": f"Enter {label[0].lower()}{label[1:]}"},
    )


class PasswordForm(forms.Form):
    """The password of now, and another one twice."""

    old_password = _password("The password you have now")
    new_password = _password(
        "The new password",
        "At least 12 characters. Three words that do not belong together are good.",
    )
    again_password = _password("The new password again")

    def clean(self):
        """Typed twice the same."""
        given = super().clean()
        twice = {given.get("new_password"), given.get("again_password")}
        if None not in twice and len(twice) == 2:
            self.add_error("again_password", "The two new passwords are not the same")
        return given


@screen("account", title="Your account", needs=SIGNED_IN)
@sensitive_post_parameters("old_password", "new_password", "again_password")
def own(request):
    """Change the password; the session here goes on and every other one ends."""
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            signing.change_password(
                by=request.user, old=given["old_password"], new=given["new_password"]
            )
        except Refused as no:
            form.add_error(None, str(no))
        else:
            auth.update_session_auth_hash(request, request.user)
            messages.success(request, "Your password is changed. You are signed out elsewhere.")
            return redirect("account.own.own")
    status = 422 if form.is_bound else 200
    return render(request, "account/own/own.html", {"form": form}, status=status)


@screen("account/sign-out-everywhere", title="Sign out everywhere", needs=SIGNED_IN)
@require_POST
def everywhere(request):
    """End every session of this person, this one too."""
    signing.end_sessions(by=request.user)
    auth.logout(request)
    return redirect("account.sign_in.sign_in")
