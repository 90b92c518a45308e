"""An invented child, and somebody who works with every child, for the tests of the story."""

import pytest

from sightline.core.models import Account
from sightline.record.people.models import Child


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    """Files of a test are kept in a folder of its own."""
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))
    return tmp_path / "documents"


@pytest.fixture
def manager():
    """A service manager, who reaches every child."""
    return Account.objects.create_user("moira", name="Moira Madeup", roles=["service manager"])


@pytest.fixture
def reader():
    """Another service manager."""
    return Account.objects.create_user("rory", name="Rory Madeup", roles=["service manager"])


@pytest.fixture
def wren():
    """A child."""
    return Child.objects.create(known_as="Wren")


@pytest.fixture
def robin():
    """Another child."""
    return Child.objects.create(known_as="Robin")
