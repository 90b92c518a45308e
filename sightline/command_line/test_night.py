"""The night's work says what came of each job, and ends in failure where somebody must look."""

import json

import pytest
from click.testing import CliRunner

from sightline.core.models import NightlyWork
from sightline.duties.models import Clock
from sightline.record.people.models import Child

from .commands.night import command

pytestmark = pytest.mark.django_db


def test_every_job_is_done_on_an_empty_record(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_DOCUMENTS", str(tmp_path / "documents"))
    told = CliRunner().invoke(command, ["--format", "json", "--as-at", "2026-05-01"])

    assert told.exit_code == 0, told.output
    came = {each["job"]: each for each in json.loads(told.stdout)}
    assert list(came) == [*("documents", "clocks", "figures", "returns", "live-tests", "sessions")]
    assert not any(each["failed"] for each in came.values())
    assert NightlyWork.objects.count() == len(came)


def test_a_clock_that_should_not_be_ends_in_failure():
    child = Child.objects.create(known_as="Maya Example-Ashdown")
    Clock.objects.create(
        child=child,
        duty="cp-visit",
        version="1",
        started_on="2024-03-05",
        counted_from="2024-03-05",
        ordinal=1,
    )
    told = CliRunner().invoke(command, ["--job", "clocks", "--format", "json"])

    assert told.exit_code == 1
    assert json.loads(told.stdout)[0]["to_look_at"] == 1
