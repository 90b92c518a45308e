"""The address of a council's server is read whole, and a wrong one explained."""

import pytest

from . import address


def test_a_servers_address_is_read_whole():
    read = address.server_at("postgresql://jo:se%40cret@db.example:6543/records?sslmode=require")

    assert read["NAME"] == "records"
    assert (read["USER"], read["PASSWORD"]) == ("jo", "se@cret")
    assert (read["HOST"], read["PORT"]) == ("db.example", "6543")
    assert read["OPTIONS"] == {"sslmode": "require"}


def test_a_socket_folder_may_be_the_host():
    assert address.server_at("postgresql://sightline@/sightline?host=/a/b")["HOST"] == "/a/b"


@pytest.mark.parametrize(
    "wrong", ["mysql://somewhere/else", "postgresql://host", "postgresql://h/n?x=1"]
)
def test_a_wrong_address_says_what_a_right_one_looks_like(wrong):
    with pytest.raises(address.WrongDatabaseAddress, match="should look like postgresql://"):
        address.server_at(wrong)


def test_without_an_address_nothing_is_started_by_asking(monkeypatch, tmp_path):
    monkeypatch.delenv("SIGHTLINE_DATABASE_URL", raising=False)
    monkeypatch.setenv("SIGHTLINE_HOME", str(tmp_path))

    assert address.database()["ENGINE"] == "sightline.core.postgres"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def two_roles(monkeypatch):
    def told(owner):
        monkeypatch.setenv("SIGHTLINE_DATABASE_URL", "postgresql://app:a@db.example/records")
        monkeypatch.setenv("SIGHTLINE_OWNER_DATABASE_URL", owner)
        return address.database()

    return told


def test_the_service_and_the_owner_of_its_tables_are_two_roles(two_roles):
    read = two_roles("postgresql://own:o@db.example/records")

    assert (read["USER"], read["APPLICATION"]) == ("app", {"USER": "app", "PASSWORD": "a"})
    assert (read["OWNER"]["USER"], read["OWNER"]["PASSWORD"]) == ("own", "o")


@pytest.mark.parametrize(
    "owner",
    [
        "postgresql://own@db.example/other",
        "postgresql://app@db.example/records",
        "mysql://x/records",
    ],
)
def test_an_owner_of_something_else_is_refused(two_roles, owner):
    with pytest.raises(address.WrongDatabaseAddress, match="SIGHTLINE_OWNER_DATABASE_URL should"):
        two_roles(owner)
