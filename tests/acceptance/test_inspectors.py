"""Inspectors read their sample while their time lasts, and write nothing but their own work."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path

import pytest
from django.apps import apps
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

import sightline
from sightline.core.access import ROLES, reach_of, within_reach
from sightline.core.models import Account, ReachGrant
from sightline.inspection.conduct.models import Member
from sightline.inspection.conduct.services import setting_up
from sightline.web import screen
from tests import inspecting

from .test_what_is_not_seen import addresses, asked_for, body

pytestmark = pytest.mark.django_db
PACKAGE = Path(sightline.__file__).parent
OWN_WORK = "inspections.judge"
READS = {"record/story/filing.py"}
"""Where whoever may open a record is given something to read, and writes nothing."""
LEAVES_A_TRACE = {"core.Opening", "core.Note", "core.Account", "web.KeptForm", "core.Notice"}
"""What reading itself leaves behind: who opened what, and that they signed in."""


def allowed_by() -> dict[str, set[str]]:
    """Every permission that a service asks for in so many words, with the files that ask for it."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        if path.name.startswith("test_") or "/web/" in str(path):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            node.targets[0].id: node.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "allow":
                asked = node.args[1]
                value = getattr(asked, "value", None) or named.get(getattr(asked, "id", ""))
                if isinstance(value, str):
                    found.setdefault(value, set()).add(str(path.relative_to(PACKAGE)))
    return found


def test_no_service_lets_an_inspector_write_but_those_of_their_own_work():
    held = ROLES["inspector"].permissions
    open_to_them = {asked: files for asked, files in allowed_by().items() if asked in held}

    assert len(allowed_by()) > 8
    assert open_to_them.pop("children.open", set()) <= READS
    assert set(open_to_them) == {OWN_WORK}
    assert all(file.startswith("inspection/conduct/") for file in open_to_them[OWN_WORK])


def rows() -> dict[str, int]:
    """How many rows each table of ours holds."""
    return {
        model._meta.label: model._default_manager.count()
        for model in apps.get_models()
        if model.__module__.startswith("sightline.") and not hasattr(model, "pgh_tracked_model")
    }


@pytest.fixture
def scene():
    return inspecting.scene(children=4)


def test_whatever_an_inspector_sends_to_any_screen_nothing_of_the_record_changes(client, scene):
    inspecting.sampled(scene, size=2)
    before = rows()
    sent = dict.fromkeys([*asked_for(), "username", "why", "reason", "sentence"], "nonsense")
    for each in screen.all_screens():
        if each.name.startswith("account."):
            continue  # signing in and out is nobody's record
        for address in addresses(each, scene.children)[:4]:
            client.force_login(scene.lead)
            for given in ({}, sent, sent | {"do": "restrict"}, sent | {"do": "freeze"}):
                answer = client.post(address, given)
                assert answer.status_code < 500, address
    changed = {label for label, count in rows().items() if count != before[label]}

    assert changed - LEAVES_A_TRACE == set()


def ways_out(scene, child) -> list[tuple[str, dict]]:
    """Every way an inspector may try to come at a child: address, search, list, file."""
    base = f"/children/{child.pk}"
    return [
        *((f"{base}{tail}", {}) for tail in ("", "/story", "/clocks", "/record", "/openings")),
        ("/children", {"q": child.la_child_id}),
        ("/children", {"q": "Kit Example"}),
        ("/children", {"q": f"{child.born_on:%d/%m/%Y}"}),
        ("/duties/cla-visit-settled/owed-now", {}),
        ("/duties/cla-visit-settled/owed-now/list.json", {}),
        ("/duties/cla-visit-settled/cannot-tell/list.csv", {}),
    ]


def words_of(child) -> set[str]:
    return {child.la_child_id.casefold(), child.names.get().surname.casefold()}


def test_no_way_leads_out_of_the_sample(client, scene):
    inspection = inspecting.sampled(scene, size=2)
    mine = {each.child_id for each in inspecting.in_sample(inspection)}
    outside = [child for child in scene.children if child.pk not in mine]
    client.force_login(scene.lead)
    here = [
        reverse(name, kwargs={"inspection_id": inspection.pk})
        for name in ("inspection.sample.sample", "inspection.lists.lists", "inspection.one.one")
    ]
    files = [
        reverse("inspection.lists.export", kwargs={"inspection_id": inspection.pk, "code": "8",
                                                   "form": form}) for form in ("csv", "json")
    ]  # fmt: skip
    for child in outside:
        case = reverse(
            "inspection.case.case", kwargs={"inspection_id": inspection.pk, "child_id": child.pk}
        )
        for address, asked in [
            *ways_out(scene, child), (case, {}), *((each, {}) for each in [*here, *files]),
        ]:  # fmt: skip
            answer = client.get(address, asked)
            told = body(answer).casefold()
            typed = " ".join(asked.values()).casefold()
            met = {word for word in words_of(child) if word in told and word not in typed}
            assert not met, (address, asked, met)
            if f"/children/{child.pk}" in address:
                assert answer.status_code == 403


def test_when_the_time_is_over_everything_is_closed(client, scene):
    inspection = inspecting.sampled(scene, size=2)
    child = inspecting.in_sample(inspection)[0].child
    assert within_reach(scene.lead, child.pk)
    over = timezone.now() - dt.timedelta(seconds=1)
    begun = over - dt.timedelta(days=1)
    ReachGrant.objects.filter(account=scene.lead).update(granted_at=begun, until_at=over)
    Member.objects.filter(account=scene.lead).update(until_at=over)
    client.force_login(scene.lead)

    assert not within_reach(scene.lead, child.pk)
    assert reach_of(scene.lead).held == frozenset()
    for address, asked in ways_out(scene, child):
        told = body(client.get(address, asked)).casefold()
        typed = " ".join(asked.values()).casefold()
        assert not {word for word in words_of(child) if word in told and word not in typed}
    for each in screen.all_screens():
        if "<int:inspection_id>" in each.address and "<int:child_id>" not in each.address:
            for address in addresses(each, [child]):
                assert client.get(address).status_code in (403, 404), address
    assert "MOCK-1" not in body(client.get("/inspections"))


def test_an_end_before_time_closes_it_as_well(client, scene):
    inspection = inspecting.sampled(scene, size=2)
    child = inspecting.in_sample(inspection)[0].child
    member = inspection.members.get(account=scene.lead)
    setting_up.end_time(by=scene.director, inspection=inspection, member=member, why="Conflict")
    client.force_login(scene.lead)
    case = reverse(
        "inspection.case.case", kwargs={"inspection_id": inspection.pk, "child_id": child.pk}
    )

    assert client.get(case).status_code == 403
    assert within_reach(scene.second, child.pk)


def test_an_inspector_of_one_inspection_knows_nothing_of_another(client, scene):
    first = inspecting.sampled(scene, size=2)
    other = inspecting.account("oth.other", "inspector")
    with transaction.atomic():
        second = setting_up.set_up(
            by=scene.director, reference="MOCK-2", kind="mock", framework_code="ilacs-2023",
            authority="Nowhere", began_on=inspecting.DAY, ended_on=inspecting.DAY,
            as_at=inspecting.DAY, reach_until=timezone.now() + dt.timedelta(days=3),
        )  # fmt: skip
        setting_up.add_inspector(by=scene.director, inspection=second, account=other)
    client.force_login(other)

    assert "MOCK-1" not in body(client.get("/inspections"))
    assert client.get(f"/inspections/{first.pk}").status_code == 404
    assert client.get(f"/inspections/{second.pk}").status_code == 200
    assert Account.objects.get(pk=other.pk).grants.count() == 0
