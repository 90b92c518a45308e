"""Pages for when something cannot be shown: each says what to do next."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from .keeping import kept
from .models import KeptForm


def page(request: HttpRequest, says: str, status: int = 403) -> HttpResponse:
    """A page with the sentence of the refusal."""
    return render(request, "templates/refused.html", {"says": says}, status=status)


def not_allowed(request: HttpRequest, exception=None) -> HttpResponse:
    """A stranger is asked to sign in; anyone else is told whom to ask."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return _to_sign_in(request, kept.keep(request) if request.method == "POST" else None)
    return page(request, str(exception) or "You cannot open this page. Ask your manager.")


def _to_sign_in(request: HttpRequest, held: KeptForm | None) -> HttpResponse:
    """To sign in and then back; what was typed is kept meanwhile, and the page says so."""
    asked = {"next": held.address if held else request.get_full_path()}
    if held:
        asked["kept"] = "yes"
    return redirect(f"{reverse('account.sign_in.sign_in')}?{urlencode(asked)}")


def not_found(request: HttpRequest, exception=None) -> HttpResponse:
    """There is nothing at this address."""
    return render(request, "templates/not_found.html", status=404)


def not_understood(request: HttpRequest, exception=None) -> HttpResponse:
    """What was sent cannot be read: too many files at once, or a broken request."""
    return render(
        request,
        "templates/refused.html",
        {
            "says": "What was sent could not be read, so nothing was changed."
            " If you sent more than 100 files at once, put them in a zip and send that."
        },
        status=400,
    )


def went_wrong(request: HttpRequest) -> HttpResponse:
    """A fault of ours. The page asks nothing of the database, which may be the fault."""
    return render(request, "templates/went_wrong.html", status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form was sent without its proof of origin, most often after signing in elsewhere.

    What was typed is put back into the form for the person it was made for.
    """
    held = kept.keep(request)
    user = getattr(request, "user", None)
    if held and user is not None and user.pk == held.account_id:
        request.session["kept"] = request.was_kept = True
        messages.success(
            request,
            "This page had been open too long, so nothing was sent. What you typed is back in"
            " the form: check it, and send it again.",
        )
        return redirect(held.address)
    if held and (user is None or not user.is_authenticated):
        return _to_sign_in(request, held)
    return page(
        request,
        "This page had been open too long, or cookies are off, so nothing was changed."
        " Go back, refresh the page and try again.",
    )
