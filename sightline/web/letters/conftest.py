"""A folder of its own for the files that a test of letters keeps."""

import pytest


@pytest.fixture(autouse=True)
def own_store(tmp_path, monkeypatch):
    """Files of a test are kept in a folder of its own."""
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))
