"""Rows put in many at a time are as rows saved one by one: numbered, checked, in the history."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import IntegrityError

from .acting import deed, system_account
from .inserting import insert, insert_values, made
from .models import Account, Coverage, Note

pytestmark = pytest.mark.django_db
SPAN = {"how": "every event", "since": dt.date(2024, 4, 1), "until": dt.date(2025, 3, 31)}
WHY = "So that the history can say"


def told(fact: str) -> dict:
    return {"source": "A return", "fact": fact, **SPAN}


def test_rows_are_numbered_in_order_and_the_history_says_who_and_why():
    by = system_account()
    rows = [made(Coverage, told(fact)) for fact in ("first", "second", "third")]

    with deed(by=by, why=WHY):
        insert(rows)

    kept = Coverage.objects.order_by("pk").values_list("pk", "fact")
    assert list(kept) == [(row.pk, row.fact) for row in rows]
    events = apps.get_model("core.CoverageEvent").objects.order_by("pgh_id")
    assert [event.fact for event in events] == ["first", "second", "third"]
    assert {event.pgh_context.metadata["why"] for event in events} == {WHY}
    assert {event.pgh_context.metadata["by"] for event in events} == {by.pk}


def test_a_row_made_quickly_is_as_the_model_makes_it():
    quick, usual = made(Coverage, told("first")), Coverage(**told("first"))
    for field in Coverage._meta.concrete_fields:
        assert getattr(quick, field.attname) == getattr(usual, field.attname), field.name
    assert quick._state.adding
    account = made(Account, {"username": "morgan"})
    assert account.roles == []
    assert account.roles is not made(Account, {"username": "robin"}).roles


def test_several_words_in_one_field_may_be_a_list_or_a_tuple():
    names = {"morgan": ["a", "b, c"], "robin": ("a", "b, c"), "jo": ()}
    insert([Account(username=name, roles=roles) for name, roles in names.items()])

    kept = dict(Account.objects.filter(username__in=names).values_list("username", "roles"))
    assert kept == {"morgan": ["a", "b, c"], "robin": ["a", "b, c"], "jo": []}


def test_a_row_that_breaks_a_rule_is_refused_as_ever():
    with pytest.raises(IntegrityError):
        insert([made(Coverage, told("first") | {"fact": None})])


def test_plain_values_are_put_under_their_fields():
    fields = ["account", "did", "child_id", "about_kind", "about_id", "why", "at"]
    now = dt.datetime(2025, 4, 1, 9, tzinfo=dt.UTC)
    by = system_account()

    insert_values(Note, fields, [(by.pk, "looked", 7, "", "", "to see", now)])

    kept = Note.objects.get(did="looked")
    assert (kept.account, kept.child_id, kept.why, kept.at) == (by, 7, "to see", now)
