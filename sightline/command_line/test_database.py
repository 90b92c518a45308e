"""A database that an earlier version left part of the way is refused, and not touched."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import override_settings

from sightline.core.refusal import Refused

from . import database


def _recorded(label: str) -> list[tuple[str, str]]:
    """The earlier changes that the one change of this app stands for."""
    return MigrationLoader(None).disk_migrations[label, "0001_every_table"].replaces


@pytest.mark.django_db
@pytest.mark.parametrize("label", ["core", "returns"])  # leaned on by all, and by none
def test_a_database_part_of_the_way_through_earlier_changes_is_refused(label):
    with override_settings(MIGRATION_MODULES={}):
        call_command("migrate", verbosity=0, fake=True)
        recorder = MigrationRecorder(connection)
        recorder.record_unapplied(label, "0001_every_table")
        for each in _recorded(label):
            recorder.record_applied(*each)
        assert database.behind() == 0, "All of them together are the one."

        recorder.record_unapplied(*_recorded(label)[-1])
        with pytest.raises(Refused, match="sightline demo"):
            database.behind()
