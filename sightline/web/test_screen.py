"""What must hold of every screen: a permission, a title, a test, and a guard that works."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.core.access import PERMISSIONS, ROLES
from sightline.core.models import Opening
from sightline.record.care.models import CarePeriod
from sightline.record.front_door.models import Referral
from sightline.web import front_end, screen

from .conftest import LONG_AGO

EVERY = screen.all_screens()
PUBLIC = {"account.sign_in.sign_in"}
ids = [each.name for each in EVERY]


@pytest.mark.parametrize("each", EVERY, ids=ids)
def test_no_screen_opens_to_a_stranger(each, rf):
    if each.name in PUBLIC:
        assert each.needs == screen.PUBLIC
        return
    request = rf.get("/")
    request.user = AnonymousUser()
    with pytest.raises(PermissionDenied):
        each.view(request)


@pytest.mark.parametrize("each", EVERY, ids=ids)
def test_every_screen_has_a_title_a_permission_and_a_test_beside_it(each):
    area, thing, _ = each.name.split(".")
    folder = Path(screen.__file__).parent / area / thing
    tests = "".join(file.read_text() for file in folder.glob("test_*.py"))

    assert each.title
    assert each.needs in {screen.PUBLIC, screen.SIGNED_IN, *PERMISSIONS}
    stem = each.address.split("<")[0].rstrip("/")
    assert f'"{each.name}"' in tests or f"/{stem}" in tests, f"no test names {each.name}"


@pytest.mark.parametrize("each", EVERY, ids=ids)
def test_only_signing_in_is_public(each):
    assert (each.needs == screen.PUBLIC) == (each.name in PUBLIC)


def holder(each) -> str:
    """A role that may open the screen, and may give a reason for a child outside its reach."""
    asked = {each.needs, "children.break_glass"}
    return next(name for name, role in ROLES.items() if asked <= role.permissions)


OF_A_CHILD = [each for each in EVERY if each.reach == "one child"]
OF_CHILD_ALONE = [each for each in OF_A_CHILD if each.address.count("<") == 1]
"""Screens that need nothing but a child; those of one thing about a child are tried beside it."""


def address_of(each, child):
    """A screen of a child; whatever else its address takes may be of nothing there is."""
    more = re.findall(r"<(\w+):(\w+)>", each.address)
    parts = {name: 1 if kind == "int" else "x" for kind, name in more}
    return reverse(each.name, kwargs={**parts, "child_id": child.pk})


@pytest.mark.django_db
@pytest.mark.parametrize("each", OF_A_CHILD, ids=[each.name for each in OF_A_CHILD])
def test_someone_who_cannot_reach_the_child_is_asked_why_and_nothing_is_shown(
    each, client, maya, make_account
):
    maya.restricted, maya.restricted_because = True, "So that no role reaches her"
    maya.save()
    client.force_login(make_account("ann.other", holder(each)))

    answer = client.get(address_of(each, maya))

    assert answer.status_code == 302
    assert answer.url.startswith(f"/children/{maya.pk}/ask?next=")
    assert not Opening.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("each", OF_CHILD_ALONE, ids=[each.name for each in OF_CHILD_ALONE])
def test_opening_a_child_is_logged(each, client, maya, jo, team, make_account, allocate):
    role = holder(each)
    who = jo if role == "social worker" else make_account("ann.other", role, team=team)
    if who != jo and ROLES[role].reach == "own":
        allocate(maya, who, role=role)
    Referral.objects.create(child=maya, received_on=LONG_AGO)  # some pages need open work,
    CarePeriod.objects.create(child=maya, began_on=LONG_AGO)  # and some a child in care
    client.force_login(who)

    assert client.get(address_of(each, maya)).status_code == 200

    opening = Opening.objects.get()
    assert (opening.account, opening.child_id, opening.screen) == (who, maya.pk, each.title)
    assert opening.through == ROLES[role].reach


@pytest.mark.django_db
@pytest.mark.parametrize("each", OF_A_CHILD, ids=[each.name for each in OF_A_CHILD])
def test_an_elected_member_never_opens_a_child(each, client, maya, make_account):
    client.force_login(make_account("cllr.example", "elected member"))

    answer = client.get(address_of(each, maya))

    assert answer.status_code == 403
    assert "Maya" not in answer.content.decode()


def test_a_screen_cannot_be_written_without_a_permission_that_exists():
    with pytest.raises(ValueError, match="must need a permission"):
        screen.screen("nowhere", title="Nowhere", needs="no.such.thing")
    with pytest.raises(TypeError):
        screen.screen("nowhere", title="Nowhere")
    with pytest.raises(ValueError, match="must name a child"):
        screen.screen("children/<int:child_id>/x", title="X", needs="children.open")


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_so_and_every_answer_carries_the_policy(client, jo):
    client.force_login(jo)
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert "nothing at this address" in answer.content.decode()
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_no_template_carries_a_style_or_a_script_of_its_own():
    for template in Path(screen.__file__).parent.rglob("*.html"):
        if front_end.PACKAGES in template.parents:
            continue
        text = template.read_text()
        assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\bsrc=)", text), template


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["0", "9" * 10, "9" * 19, "9" * 40])
def test_a_number_that_no_child_has_is_not_found(client, make_account, number):
    client.force_login(make_account("dee.director", "director"))

    assert client.get(f"/children/{number}").status_code == 404


@pytest.mark.django_db
def test_too_many_files_at_once_says_what_to_do(client, make_account):
    client.force_login(make_account("ann.analyst", "analyst"))
    files = [SimpleUploadedFile(f"{number}.csv", b"CHILD\n") for number in range(101)]
    answer = client.post("/returns/load", {"files": files})

    assert answer.status_code == 400
    assert "put them in a zip" in answer.content.decode()
