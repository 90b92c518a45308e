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
