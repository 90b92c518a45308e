"""The pictures of the README, taken from the site as it is: SIGHTLINE_PICTURES=1 keeps them."""

import os
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
KEPT = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
PICTURES = {
    "child": ("jo.sample", "/children/{maya}"),
    "register": ("dee.example", "/duties"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_can_be_taken(open_as, children, tmp_path, name):
    who, address = PICTURES[name]
    page = open_as(who)
    page.goto(address.format(**children))
    page.evaluate("document.fonts.ready")
    folder = KEPT if os.environ.get("SIGHTLINE_PICTURES") else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": 1280, "height": 1100})
    page.screenshot(path=folder / f"{name}.png")

    assert (folder / f"{name}.png").stat().st_size > 30_000
    assert page.evaluate("document.fonts.check('16px \"Inter Variable\"')")
