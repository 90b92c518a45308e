"""Code asks nothing of the database that the service, as the role it works as, may not do."""

from __future__ import annotations

import re

from django.apps import apps

from sightline.core.postgres import rights

from . import tracked

HELD = re.compile(r"\b([A-Z]\w+)\.(?:_default_manager|objects)[^\n]*\.select_for_update\(")


def test_no_row_is_held_of_a_table_that_the_service_may_only_add_to():
    """To hold a row is a right to change it; the tests, who own the tables, would not notice."""
    added_to = set(rights.kept_tables())
    names = {each.__name__ for each in apps.get_models() if each._meta.db_table in added_to}
    held = {
        (tracked.name_of(path), name)
        for path in tracked.modules()
        for name in HELD.findall(path.read_text(encoding="utf-8"))
    }

    assert "FrozenReturn" in names
    assert ("sightline/web/recording/keeping.py", "Draft") in held
    assert {each for each in held if each[1] in names} == set()
