"""The check of the files of documents finds one that was lost, and says so to whatever runs it."""

import datetime as dt
import json

import pytest
from click.testing import CliRunner

from sightline.core.acting import system_account
from sightline.record.people.models import Child
from sightline.record.story import filing, store
from sightline.record.story.models import Document

from .commands.documents import command

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%%EOF\n"


def test_a_lost_file_is_told_and_ends_in_failure(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))
    filing.add_document(
        by=system_account(), children=[Child.objects.create()], title="Report",
        dated_on=dt.date(2024, 3, 1), file=filing.File("report.pdf", [PDF]),
    )  # fmt: skip
    held = Document.objects.get()
    well = CliRunner().invoke(command, ["check", "--format", "json"])
    store.place_of(held.file_hash).unlink()
    lost = CliRunner().invoke(command, ["check", "--format", "json"])

    assert well.exit_code == 0
    assert json.loads(well.stdout) == {"documents": 1, "files": 1, "missing": [], "swept": 0}
    assert lost.exit_code == 1
    assert json.loads(lost.stdout)["missing"] == [held.pk]
