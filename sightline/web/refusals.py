"""Pages for when something cannot be shown: each says what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode


def page(request: HttpRequest, says: str, status: int = 403) -> HttpResponse:
    """A page with the sentence of the refusal."""
    return render(request, "templates/refused.html", {"says": says}, status=status)


def not_allowed(request: HttpRequest, exception=None) -> HttpResponse:
    """A stranger is asked to sign in; anyone else is told whom to ask."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return redirect(
            f"{reverse('account.sign_in.sign_in')}?{urlencode({'next': request.get_full_path()})}"
        )
    return page(request, str(exception) or "You cannot open this page. Ask your manager.")


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
    """A form was sent without its proof of origin, most often after signing in elsewhere."""
    return page(
        request,
        "This page had been open too long, or cookies are off, so nothing was changed."
        " Go back, refresh the page and try again.",
    )
