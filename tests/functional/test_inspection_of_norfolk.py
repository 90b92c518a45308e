"""The same mock inspection over the Norfolk of its report: 1,088 children in care.

Run with SIGHTLINE_REPORTS=all, as everything that needs an authority of a report is.
"""

import datetime as dt
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils import timezone

from sightline.core.models import Account
from sightline.inspection.improvement import keeping
from sightline.inspection.improvement.status import statuses
from sightline.record.governance.models import InspectionReport
from sightline.synthetic import building
from sightline.synthetic.authorities import all_authorities
from tests import databases

from . import authority, inspecting, looking
from .conftest import served, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db,
    pytest.mark.skipif(
        os.environ.get("SIGHTLINE_REPORTS") != "all",
        reason="Norfolk takes minutes to build: SIGHTLINE_REPORTS=all",
    ),
]
NORFOLK = "norfolk-2013-07"
NEEDED = ("dee.example", "lee.example", "lin.lead", "sec.second")


@pytest.fixture(scope="module")
def norfolk(django_db_setup, django_db_blocker):
    """A database with Norfolk in it, and those who are to inspect it."""
    chosen = all_authorities()[NORFOLK]
    with django_db_blocker.unblock(), databases.copies() as make:
        service = databases.as_application(make("norfolk"))
        with databases.in_use(service):
            building.build(chosen, children=chosen.usual_children, seed=1, as_at=chosen.as_at)
            for username in NEEDED:
                name, role = authority.PEOPLE[username]
                Account.objects.create_user(username, authority.PASSWORD, name=name, roles=[role])
        yield service, chosen.as_at


@pytest.fixture
def room(norfolk, browser, tmp_path):
    """The inspection room over Norfolk."""
    service, day = norfolk
    opened = []
    with served(service) as site:

        def open_as(who):
            context = browser.new_context(base_url=site, locale="en-GB")
            opened.append(context)
            page = context.new_page()
            sign_in(page, who)
            return page

        def keep(page, name):
            page.screenshot(path=tmp_path / f"{name}.png")

        def look(page):
            assert looking.faults(page) == []

        yield inspecting.Room(open_as, day, keep, look)
        for context in opened:
            context.close()


def test_norfolk_is_inspected_and_what_it_must_do_is_tested_live(room, norfolk):
    inspecting.set_up(room, "Norfolk County Council", timezone.localdate() + dt.timedelta(days=10))
    page = room.go(inspecting.DIRECTOR, "/sample")
    assert "4 children of 1," in page.inner_text("main")
    inspecting.ask_and_hand_over(room)
    files = inspecting.read_files(room)
    inspecting.weigh(room, files)
    inspecting.judge(room)
    inspecting.report(room)

    # A thread has a connection of its own: this one is inside the transaction of the test.
    with ThreadPoolExecutor(1) as apart:
        asked_for, states, counted = apart.submit(_tested_live, *norfolk).result()
    assert asked_for == [text for _, text in inspecting.ASKED.values()]
    assert states <= {"not yet", "cannot tell"}
    assert "not yet" in counted


def _tested_live(service: dict, day: dt.date) -> tuple[list[str], set[str], set[str]]:
    """What the report asked for, where it stands, and where that stands which could be counted."""
    with databases.in_use(service):
        report = InspectionReport.objects.get(reference="MOCK-2013-1")
        keeping.keep(day, days=[day])
        stands = statuses(day, reports=[report])
        return (
            [item.area.wording for item in stands],
            {str(item.state) for item in stands},
            {str(item.state) for item in stands if item.counted},
        )
