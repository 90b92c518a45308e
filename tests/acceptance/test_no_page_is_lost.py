"""Every page can be reached by links from where somebody who may open it begins."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from sightline.core.models import Account
from sightline.web import screen
from tests.functional import authority
from tests.meta.test_every_page_is_looked_at import FILE, ONLY_SENT

pytestmark = pytest.mark.django_db
LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
BEFORE_SIGNING_IN = {"account.sign_in.sign_in", "account.sign_in.first"}
REASONS = {
    "children.break_glass.ask": "a record outside reach leads to it",
    "front_door.partner.complete": "a part of a form, fetched as it is filled in",
}
NOT_FOLLOWED = {"account.sign_in.sign_out", "account.own.everywhere"}
OTHERS = {"ali.example": "allegations officer", "hea.example": "health partner"}
FIRST = ("lee.example", "dee.example", "ann.example", "hal.example", "lin.lead", "cllr.example")
"""Those who can open most, so that few of the others need to be walked."""


def plain() -> dict[str, screen.Screen]:
    """Every page whose address names nothing: no child, no number."""
    return {
        each.name: each
        for each in screen.all_screens()
        if "<" not in each.address
        and not FILE.search(each.address)
        and each.name not in ONLY_SENT | BEFORE_SIGNING_IN | set(REASONS)
    }


def walk(client: Client) -> tuple[set[str], list[str]]:
    """The screens that links lead to, each opened once; and the links shown and then refused."""
    found, ahead, refused = set(), ["/"], []
    while ahead:
        address = ahead.pop(0)
        answer = client.get(address, follow=True)
        refused += [address] if answer.status_code == 403 else []
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        for link in LINK.findall(answer.content.decode()):
            address = unescape(link)
            try:
                name = resolve(address.split("?")[0]).view_name
            except Resolver404:
                continue
            if name in screen.SCREENS and name not in found | NOT_FOLLOWED:
                found.add(name)
                ahead.append(address)
    return found, refused


def test_every_page_can_be_reached_by_links_by_somebody_who_may_open_it():
    authority.make()
    for username, role in OTHERS.items():
        Account.objects.create_user(username, name=username, roles=[role])
    others = Account.objects.exclude(username__in=FIRST).exclude(username="system")
    order = [*FIRST, *others.order_by("username").values_list("username", flat=True)]
    left, shut = set(plain()), set()
    for username in order:
        account = Account.objects.filter(username=username).first()
        if account is None or not left:
            continue
        client = Client()
        client.force_login(account)
        may = {name for name in left if screen._allowed(account, screen.SCREENS[name])}
        if may:
            found, refused = walk(client)
            left -= found & may
            shut |= {f"{username}: {each}" for each in refused}

    assert left == set(), "No page leads there: link it from where people would look."
    assert shut == set(), "A page shows a link that the person may not follow: leave it out."
