"""Colleagues who had too many wrong passwords, and letting one in before the time is up."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from sightline.web import services
from sightline.web.account import signing
from sightline.web.screen import screen


@screen("account/locked", title="Sign-ins that are locked", needs="accounts.let_in")
def locked(request):
    """Who has to wait and until when, of those this person may let in."""
    held = signing.locked(request.user)
    if request.method == "POST":
        wanted = request.POST.get("account", "")
        account = next((each for each in held if str(each.pk) == wanted), None)
        if account is None:
            raise Http404
        signing.let_in(by=request.user, account=account)
        messages.success(request, f"{account.name} can sign in again.")
        return redirect("account.let_in.locked")
    rows = [(each, services.locked_until(each.username)) for each in held]
    return render(request, "account/let_in/locked.html", {"rows": rows})
