"""`sightline return write`."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from sightline.returns.ssda903.tables import EPISODES, HEADER
from sightline.returns.writing.files import as_csv

from .returning import command


@pytest.mark.django_db
def test_the_command_counts_the_rows_of_each_file(tmp_path):
    told = CliRunner().invoke(
        command,
        [
            "write",
            "ssda903",
            "--year-end",
            "2026-03-31",
            "--out",
            str(tmp_path / "o"),
            "--format",
            "json",
        ],
    )
    assert told.exit_code == 0, told.output
    assert '"file": "header.csv"' in told.output
    assert (tmp_path / "o" / "header.csv").read_bytes() == as_csv(
        [each.name for each in HEADER.columns], []
    )
    assert (tmp_path / "o" / "episodes.csv").read_text().startswith(EPISODES.columns[0].name)
