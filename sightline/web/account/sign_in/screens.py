"""Sign in with a name and password, sign out, and go to the first page of one's work."""

from django import forms
from django.contrib import auth, messages
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from sightline.web import services
from sightline.web.keeping import kept
from sightline.web.screen import PUBLIC, SIGNED_IN, menu_for, screen


class SignInForm(forms.Form):
    """A sign-in name and a password."""

    username = forms.CharField(
        label="Sign-in name",
        max_length=150,
        error_messages={"required": "Enter your sign-in name"},
    )
    password = forms.CharField(
        label="Password",
        max_length=500,
        strip=False,
        widget=forms.PasswordInput,
        error_messages={"required": "Enter your password"},
    )


@screen("sign-in", title="Sign in", needs=PUBLIC)
@sensitive_post_parameters("password")
def sign_in(request):
    """The only screen open to a stranger."""
    onward = _safe(request)
    if request.user.is_authenticated:
        return redirect(onward)
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _signed_in(request, form):
        return redirect(onward)
    status = 422 if form.is_bound else 200
    given = {
        "form": form,
        "next": request.POST.get("next") or request.GET.get("next", ""),
        "kept": request.GET.get("kept") == "yes",
    }
    return render(request, "account/sign_in/sign_in.html", given, status=status)


def _signed_in(request, form) -> bool:
    """Try the password; after too many wrong ones, wait."""
    username = form.cleaned_data["username"]
    if again_at := services.locked_until(username):
        form.add_error(None, services.locked_says(again_at))
        return False
    account = auth.authenticate(request, username=username, password=form.cleaned_data["password"])
    if account is None:
        services.note_failed_sign_in(username=username)
        form.add_error(None, "The sign-in name or password is wrong. Check both and try again.")
        return False
    services.forget_failed_sign_ins(username=username)
    auth.login(request, account)
    if kept.look_for(request):
        messages.success(
            request,
            "You had been signed out while you were typing. What you typed is kept, and nothing"
            " has been sent: check it, and send it again.",
        )
    return True


def _safe(request) -> str:
    """Where to go next: only ever somewhere in this service."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours and wanted.startswith("/") else "/"


@screen("sign-out", title="Sign out", needs=SIGNED_IN)
@require_POST
def sign_out(request):
    """Leave, and clear the session."""
    auth.logout(request)
    return redirect("account.sign_in.sign_in")


@screen("", title="First page", needs=SIGNED_IN)
def first(request):
    """Go to the first screen in the bar that this person may open."""
    links = menu_for(request)
    if not links:
        return render(request, "account/sign_in/no_roles.html", status=403)
    return redirect(links[0]["href"])
