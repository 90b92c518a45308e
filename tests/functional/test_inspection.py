"""A mock inspection from set-up to published report, whose findings are then live tests."""

import datetime as dt
import os
from pathlib import Path

import pytest
from django.utils import timezone

from sightline.inspection.reading import read

from . import authority, inspecting, looking

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
KEPT = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WIDTHS = (1280, 320)


@pytest.fixture
def room(open_as, tmp_path):
    """The inspection room; each page looked at is looked at wide and narrow, by axe."""

    def keep(page, name):
        folder = KEPT if os.environ.get("SIGHTLINE_PICTURES") else tmp_path
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(page.url)
        page.evaluate("document.fonts.ready")
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": 1280, "height": min(height, 1500)})
        page.screenshot(path=folder / f"{name}.png")
        assert (folder / f"{name}.png").stat().st_size > 20_000

    def look(page):
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert looking.faults(page) == []
            assert looking.sideways(page) == 0
        page.set_viewport_size({"width": 1280, "height": 900})

    return inspecting.Room(open_as, authority.TODAY, keep, look)


def test_a_mock_inspection_is_run_and_what_it_asks_for_is_followed(room, tmp_path):
    inspecting.set_up(room, "Norfolk County Council", timezone.localdate() + dt.timedelta(days=10))
    inspecting.ask_and_hand_over(room)
    files = inspecting.read_files(room)
    assert files == 4
    inspecting.weigh(room, files)
    inspecting.judge(room)
    page = inspecting.report(room)

    text = page.inner_text("article")
    assert "Outcomes are inadequate." in text
    assert "Three of the four children whose files we read have no care plan" in text
    assert "It is no judgement of the inspectorate" in text
    assert page.complaints == []
    is_read_back(page, tmp_path)
    is_followed(room)


def is_read_back(page, folder: Path) -> None:
    """The PDF that anybody may take away says the same to the reader of published reports."""
    with page.expect_download() as given:
        page.click("text=PDF")
    path = folder / "report.pdf"
    given.value.save_as(path)
    found = read(path)

    assert (found.framework, found.authority) == ("lac-2013", "Norfolk")
    assert found.overall == "inadequate"
    assert {each.grade for each in found.judgements} == {"inadequate"}
    asked = [each.text.rstrip(".") for each in found.recommendations]
    assert asked == [text for _, text in inspecting.ASKED.values()]
    assert [each.number for each in found.paragraphs] == list(range(1, len(found.paragraphs) + 1))


def is_followed(room) -> None:
    """What the report asked for stands in the improvement plan and in readiness."""
    director = room.as_(inspecting.DIRECTOR)
    director.goto("/improvement")
    plan = director.inner_text("main")
    for _, text in inspecting.ASKED.values():
        assert text in plan
    director.goto(f"/inspections/readiness?as-at={timezone.localdate()}")
    ready = director.inner_text("main")
    assert "MOCK-2013-1, The authority itself" in ready
    asked = inspecting.ASKED["outcomes"][1]
    assert f"{asked[0].upper()}{asked[1:]}" in ready
    room.look(director)
    director.goto("/inspections/readiness?as-at=2013-07-12")
    room.keep(director, "readiness")
