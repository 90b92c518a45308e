"""What was typed into a form is kept when the session ends first, and put back after signing in.

Kept on the server, signed, for the account the page was made for and nobody else, and for a few
hours. Files and passwords are never kept. Nothing is sent again by itself: the person sees their
words back in the form and sends it.
"""

from __future__ import annotations

import datetime as dt
from urllib.parse import urlsplit

from django.core import signing
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.template.backends.utils import csrf_input
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..models import KeptForm
from . import filling

TYPED_BY = "typed-by"
SALT = "sightline.kept"
PAGE_LASTS = dt.timedelta(days=3)
KEPT_FOR = dt.timedelta(hours=12)
MOST_LETTERS = 500_000
SECRET = ("password", "passcode")


def proof_and_typist(request: HttpRequest) -> dict[str, object]:
    """For every page: the proof of origin of its forms, and for whom the page was made."""
    return {"csrf_input": _proof(request)}


def _with_typist(request: HttpRequest) -> SafeString:
    account = getattr(request, "user", None)
    if account is None or not account.is_authenticated:
        return csrf_input(request)
    signed = signing.dumps(account.pk, salt=SALT)
    named = '{}<input type="hidden" name="{}" value="{}">'
    return format_html(named, csrf_input(request), TYPED_BY, signed)


_proof = lazy(_with_typist, SafeString, str)


def keep(request: HttpRequest) -> KeptForm | None:
    """Keep what was sent, for the account that the page was made for; None if it cannot be told."""
    try:
        typed_by = signing.loads(
            request.POST.get(TYPED_BY, ""), salt=SALT, max_age=PAGE_LASTS.total_seconds()
        )
    except (signing.BadSignature, RequestDataTooBig, UnreadablePostError):
        return None
    fields = {
        name: values
        for name, values in request.POST.lists()
        if name not in filling.NOT_KEPT and not any(word in name.lower() for word in SECRET)
    }
    if not any(value.strip() for values in fields.values() for value in values):
        return None
    sealed = signing.dumps(fields, salt=SALT, compress=True)
    if len(sealed) > MOST_LETTERS:
        return None
    let_go_of_old()
    held, _ = KeptForm.objects.update_or_create(
        account_id=typed_by,
        address=_page_of(request),
        sent_to=request.path[:500],
        defaults={"sealed": sealed, "at": timezone.now()},
    )
    return held


def let_go_of_old() -> None:
    """Let go of what was kept for longer than anything is kept."""
    KeptForm.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()


def _page_of(request: HttpRequest) -> str:
    """The page the form was on: where the browser says it came from, if that is here."""
    came = urlsplit(request.headers.get("Referer", ""))
    if came.netloc == request.get_host() and came.path and "/sign-in" not in came.path:
        return (came.path + (f"?{came.query}" if came.query else ""))[:500]
    return request.get_full_path()[:500]


def fields_of(held: KeptForm) -> dict[str, list[str]]:
    """What was typed, by the name of its box; nothing where the key has changed since."""
    try:
        found: dict[str, list[str]] = signing.loads(held.sealed, salt=SALT)
    except signing.BadSignature:
        return {}
    return found


def kept_for(request: HttpRequest) -> list[KeptForm]:
    """What is kept for whoever is signed in. Asks the database only where this session has any."""
    if not request.session.get("kept"):
        return []
    since = timezone.now() - KEPT_FOR
    return list(KeptForm.objects.filter(account=request.user, at__gt=since).order_by("at"))


def look_for(request: HttpRequest) -> bool:
    """At signing in: note in the session whether anything waits for this account."""
    since = timezone.now() - KEPT_FOR
    waits = KeptForm.objects.filter(account=request.user, at__gt=since).exists()
    if waits:
        request.session["kept"] = True
    return waits


def forget(request: HttpRequest, sent_to: str | None = None) -> None:
    """Drop what is kept for whoever is signed in: all of it, or what has now been sent."""
    held = KeptForm.objects.filter(account=request.user)
    (held if sent_to is None else held.filter(sent_to=sent_to)).delete()
    if not KeptForm.objects.filter(account=request.user).exists():
        request.session.pop("kept", None)


class PutBack:
    """Puts what was typed back into its form when the page is next opened; drops it once sent."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated or not request.session.get("kept"):
            return response
        if request.method == "POST" and response.status_code in (302, 303):
            if not getattr(request, "was_kept", False):
                forget(request, sent_to=request.path[:500])
        elif request.method == "GET" and _is_page(response):
            for held in kept_for(request):
                if held.address == request.get_full_path():
                    page = response.content.decode()
                    here = (held.sent_to, request.path)
                    response.content = filling.fill(page, fields_of(held), here)
        return response


def _is_page(response: HttpResponse) -> bool:
    kind = response.headers.get("Content-Type", "")
    return response.status_code == 200 and not response.streaming and kind.startswith("text/html")
