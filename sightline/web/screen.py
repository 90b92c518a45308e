"""What makes a screen: an address, a title, a permission, and a guard that cannot be left out."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode

from sightline.core import access
from sightline.core.acting import Refused

from . import refusals, services

PUBLIC = "public"
SIGNED_IN = "signed in"
BREAK_GLASS = "children.break_glass.ask"

REACH = {
    "no child": "Shows no child's record",
    "numbers": "Shows numbers only, never a child",
    "children in reach": "Lists only children the person can reach",
    "one child": "Opens one child's record: the person must reach the child, and it is logged",
    "asking": "Asks why before a child outside the person's reach is opened",
}


@dataclass(frozen=True)
class Screen:
    """One page people can open. `menu` puts it in the bar across the top, in this order.

    `names_outside` is the permission whose holders may be told here, of a child outside their
    reach whose record is not restricted, the name and the year of birth; blank for nobody.
    `counts_outside` is the permission whose holders may be told here how many there are of them.
    `offer` says in a few words what can be done here for a child ("A visit, or a try at one"): the
    screen is then on the list of what can be recorded about each child. `listed` says under which
    words it is among the registers at the foot of My work.
    """

    name: str
    address: str
    title: str
    needs: str
    reach: str
    view: Callable[..., HttpResponse]
    menu: tuple[int, str] | None = None
    under: str = ""
    names_outside: str = ""
    counts_outside: str = ""
    offer: str = ""
    listed: str = ""


SCREENS: dict[str, Screen] = {}


def screen(
    address: str,
    *,
    title: str,
    needs: str,
    reach: str = "no child",
    **told: Any,
):
    """Make a view a screen. It is refused without a permission that exists, and a known reach.

    `told` holds what else a Screen may have; `under` names the screen one step up, for the crumbs.
    """
    told["counts_outside"] = told.get("counts_outside") or told.get("names_outside", "")
    _sound(address, needs, reach, told["counts_outside"])

    def register(view):
        area, thing = view.__module__.split(".")[-3:-1]
        made = Screen(
            name=f"{area}.{thing}.{view.__name__}",
            address=address,
            title=title,
            needs=needs,
            reach=reach,
            view=_guarded(view, needs, reach, title),
            **told,
        )
        if made.name in SCREENS or any(made.address == held.address for held in SCREENS.values()):
            raise ValueError(f"There is already a screen {made.name} or one at {made.address!r}.")
        SCREENS[made.name] = made
        return view

    return register


def _sound(address: str, needs: str, reach: str, outside: str) -> None:
    """Raises ValueError for a permission or reach that does not exist, or a child unguarded."""
    if needs not in (PUBLIC, SIGNED_IN, *access.PERMISSIONS):
        raise ValueError(f"A screen must need a permission that exists, not {needs!r}.")
    if outside and outside not in access.PERMISSIONS:
        raise ValueError(f"There is no permission called {outside!r}.")
    if reach not in REACH:
        raise ValueError(f"There is no reach called {reach!r}.")
    if ("<int:child_id>" in address) != (reach in ("one child", "asking")):
        raise ValueError(f"{address!r} must name a child exactly when its reach is one child.")


def _guarded(view, needs: str, reach: str, title: str):
    """The view behind its check; the opening of a child's record is logged before it is shown."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, **parts) -> HttpResponse:
        may_open(request, needs)
        try:
            if reach != "one child":
                return view(request, **parts)
            child_id = parts["child_id"]
            through = access.through_what(request.user, child_id)
            if through is None:
                return _outside_reach(request, child_id)
            response = view(request, **parts)
            if response.status_code < 400:
                services.note_opening(
                    by=request.user, child_id=child_id, screen=title, through=through
                )
            return response
        except Refused as no:
            return refusals.page(request, str(no))

    return guarded


def may_open(request: HttpRequest, needs: str) -> None:
    """Raises PermissionDenied unless this person may open a screen that needs this."""
    if needs == PUBLIC:
        return
    if not request.user.is_authenticated:
        raise PermissionDenied("Sign in to see this page.")
    if needs != SIGNED_IN and not access.may(request.user, needs):
        raise PermissionDenied(
            f"Your roles do not let you {access.PERMISSIONS[needs]}."
            " Ask your manager if you need to."
        )


def _outside_reach(request: HttpRequest, child_id: int) -> HttpResponse:
    """Ask why, for those who may break glass; say whom to ask, for those who may not."""
    if access.may(request.user, "children.break_glass"):
        asked = reverse(BREAK_GLASS, kwargs={"child_id": child_id})
        return redirect(f"{asked}?{urlencode({'next': request.get_full_path()})}")
    raise PermissionDenied(
        "This child is outside the children you can open."
        " Ask the child's social worker or your manager, who can give you leave."
    )


def all_screens() -> list[Screen]:
    """Every screen, found by walking web/<area>/<thing>/screens.py."""
    _find_screens()
    return sorted(SCREENS.values(), key=lambda each: each.address)


@functools.cache
def _find_screens() -> None:
    for file in sorted(Path(__file__).parent.glob("*/*/screens.py")):
        area, thing = file.parts[-3:-1]
        importlib.import_module(f"sightline.web.{area}.{thing}.screens")


def menu_for(request: HttpRequest) -> list[dict]:
    """The links across the top that this person may follow, the present one marked."""
    shown = [each for each in all_screens() if each.menu and _allowed(request.user, each)]
    here = _present_link(request, shown)
    return [
        {"text": each.menu[1], "href": reverse(each.name), "current": each.name == here}
        for each in sorted(shown, key=lambda each: each.menu)
    ]


def registers_for(request: HttpRequest) -> list[dict[str, str]]:
    """The registers that this person may open, by the words they are listed under."""
    shown = [each for each in all_screens() if each.listed and _allowed(request.user, each)]
    return [
        {"text": each.listed, "href": reverse(each.name)}
        for each in sorted(shown, key=lambda each: each.listed)
    ]


def crumbs_for(request: HttpRequest) -> list[dict]:
    """The screens above the present one, furthest first, that this person may open."""
    match = request.resolver_match
    found: list[dict] = []
    above = SCREENS[match.view_name].under if match and match.view_name in SCREENS else ""
    while above:
        each = SCREENS[above]
        if _allowed(request.user, each) and (where := _address(each, match.kwargs)):
            found.insert(0, {"text": each.title, "href": where})
        above = each.under
    return found


def _address(each: Screen, parts: dict) -> str:
    for given in (None, parts):
        try:
            return reverse(each.name, kwargs=given)
        except NoReverseMatch:
            continue
    return ""


def _allowed(user, each: Screen) -> bool:
    if each.needs in (PUBLIC, SIGNED_IN):
        return each.needs == PUBLIC or user.is_authenticated
    return access.may(user, each.needs)


def _present_link(request: HttpRequest, shown: list[Screen]) -> str:
    """The link that is marked: the screen itself or the nearest above it, else its area's first."""
    match = request.resolver_match
    name = match.view_name if match and match.view_name else ""
    linked = {each.name for each in shown}
    above = name
    while above in SCREENS and above not in linked:
        above = SCREENS[above].under
    if above in linked:
        return above
    area = name.split(".")[0]
    same = sorted(each for each in linked if each.split(".")[0] == area)
    return same[0] if same else ""
