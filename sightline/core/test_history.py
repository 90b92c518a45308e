"""The triggers that keep history are known by their names, each once."""

import pgtrigger
import pytest
from pgtrigger import registry

from sightline.core.models import Account


def another(name: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name, when=pgtrigger.Before, operation=pgtrigger.Insert, func="return new;"
    )


def test_every_trigger_is_found_by_its_table_and_by_its_function():
    known = registry._registry
    assert len(known.by_db_table) == len(known) == len(known.pg_function_names) > 300


def test_a_name_is_not_taken_twice_and_is_free_again_once_given_up():
    first, second = another("an_example"), another("an_example")
    first.register(Account)
    try:
        with pytest.raises(KeyError, match="already used"):
            second.register(Account)
    finally:
        first.unregister(Account)
    second.register(Account)
    second.unregister(Account)
    assert not [uri for uri in registry._registry if uri.endswith(":an_example")]
