"""The folder of an installation is private, and its key is made once."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from . import home


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("SIGHTLINE_HOME", str(tmp_path / "new" / "home"))
    monkeypatch.delenv("SIGHTLINE_SECRET_KEY", raising=False)


def test_a_new_home_is_closed_to_others():
    assert stat.S_IMODE(home.home().stat().st_mode) == 0o700


def test_the_key_is_private_and_the_same_for_all_who_start_at_once():
    with ThreadPoolExecutor(8) as starting:
        keys = set(starting.map(lambda _: home.secret_key(), range(16)))

    assert len(keys) == 1
    assert len(keys.pop()) >= 60
    assert stat.S_IMODE((home.home() / "secret-key").stat().st_mode) == 0o600
    assert [path.name for path in home.home().iterdir()] == ["secret-key"], "a draft was left"


def test_a_key_that_is_given_is_used_and_not_kept(monkeypatch):
    monkeypatch.setenv("SIGHTLINE_SECRET_KEY", "given-by-the-council")

    assert home.secret_key() == "given-by-the-council"
    assert not (home.home() / "secret-key").exists()
