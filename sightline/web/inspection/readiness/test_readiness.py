"""On any day the director sees what inspectors would find first, and every number opens."""

import re

import pytest

from sightline.duties import store
from sightline.indicators.scorecards import keeping
from sightline.record.audit.models import CaseAudit
from sightline.record.voice.models import Statement
from tests import inspecting
from tests.acceptance.marked import _facts

pytestmark = pytest.mark.django_db
READY, VOICE = "inspection.readiness.readiness", "inspection.readiness.voice"


@pytest.fixture
def known():
    """An authority of which everything can be told, whose duties and figures are worked out."""
    scene = inspecting.scene(children=6, facts=tuple(sorted(_facts())))
    child = scene.children[0]
    Statement.objects.create(child=child, said_on=inspecting.DAY, childs_words="Come on Saturday.")
    Statement.objects.create(
        child=child, said_on=inspecting.DAY, childs_words="My secret.", private=True
    )
    CaseAudit.objects.create(child=child, audited_on=inspecting.DAY, overall="inadequate")
    store.rebuild()
    keeping.keep(inspecting.DAY, months=1, splits=("",))
    return scene


def test_what_they_would_find_first_leads_and_opens(as_, known):
    page = as_(known.director, READY, query={"as-at": "2026-06-30"}).words

    assert "They would first find that 6 children are owed this by law" in page
    assert "Self-evaluation, drafted from the figures" in page
    assert "found files good or better, and 1 inadequate" in page
    assert "telling us" in page
    links = re.findall(r'class="[^"]*app-strong" href="([^"]+)"', page)
    assert len(links) > 10
    for link in sorted(set(links)):
        address = link.replace("&amp;", "&")
        assert as_.client.get(address).status_code == 200, link


def test_another_framework_and_another_day(as_, known):
    page = as_(known.director, READY, query={"as-at": "2023-02-01", "framework": "lac-2013"}).words

    assert "Capacity to improve" in page
    assert "No figures are kept for this day yet" in page
    assert "Nothing in law is known to be owed late on this day" in page


def test_what_children_said_is_read_and_what_is_private_is_not(as_, known):
    page = as_(known.director, VOICE, query={"as-at": "2026-06-30"}).words

    assert "Come on Saturday." in page
    assert "No answer on record" in page
    assert "My secret" not in page


def test_the_last_inspection_is_shown(as_, known):
    inspection = inspecting.published(known)
    page = as_(known.director, READY).words

    assert inspection.reference in page
    assert "Ensure that every child has a plan" in page
    assert "What the record shows" in page


def test_an_inspector_is_not_shown_it(as_, known):
    assert as_(known.lead, READY).status_code == 403
    assert as_(known.worker, READY).status_code == 403
