"""Sends a recording form each kind of wrong answer: each is told of, and none is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from django import forms
from django.apps import apps
from django.db import connection
from django.http import HttpResponse

from sightline.web.components.forms import DateField
from sightline.web.recording.form import RecordingForm, TimeField

Given = dict[str, Any]
LONG = "x" * 5000


def wrong_answers(form: type[RecordingForm], given: Given) -> Iterator[tuple[str, Given, set[str]]]:
    """What is wrong, the answers, and the questions that must be told of, kind by kind."""
    fields = form.base_fields
    named = {"blank": {}, "no such day": {}, "too long": {}, "no such code": {}, "no such time": {}}
    told: dict[str, set[str]] = {kind: set() for kind in named}

    def add(kind: str, name: str, answers: Given) -> None:
        named[kind].update(answers)
        told[kind].add(name)

    for name, field in fields.items():
        if isinstance(field, DateField):
            add("no such day", name, {f"{name}_0": "31", f"{name}_1": "2", f"{name}_2": "2026"})
            if field.required:
                add("blank", name, {f"{name}_{part}": "" for part in range(3)})
            continue
        if isinstance(field, TimeField):
            add("no such time", name, {name: "25:99"})
        elif isinstance(field, forms.ChoiceField):
            add("no such code", name, {name: "no such code"})
        elif isinstance(field, forms.CharField) and field.max_length:
            add("too long", name, {name: LONG})
        if field.required and not isinstance(field.widget, forms.CheckboxSelectMultiple):
            add("blank", name, {name: ""})
    for kind, answers in named.items():
        if answers:
            yield kind, {**given, **answers}, told[kind]


def refuses_what_is_wrong(
    fill: Callable[..., HttpResponse], who, address: str, form: type[RecordingForm], **given: Any
) -> None:
    """Each kind of wrong answer is told of beside its question, and writes nothing.

    The answers given are right: at the end they are sent, and recorded.
    """
    before = written()
    for kind, answers, questions in wrong_answers(form, given):
        answer = fill(who, address, **answers)
        page = answer.content.decode()
        assert answer.status_code == 422, (kind, answer.status_code)
        missing = {name for name in asked(form, questions) if f'id="q_{name}-error"' not in page}
        assert not missing, f"{kind}: nothing is said of {sorted(missing)}"
        assert "There is a problem" in page
        assert written() == before, f"{kind}: something was written"
    answer = fill(who, address, **given)
    assert answer.status_code == 302, answer.content.decode()
    assert written() != before


def asked(form: type[RecordingForm], questions: set[str]) -> set[str]:
    """Those of the questions that are on the page with the first of them: a long form shows one."""
    pages = [questions & set(page.fields) for page in form.pages]
    return next((each for each in pages if each), questions)


def refused(fill, who, address: str, says: str, **given: Any) -> None:
    """These answers are refused in these words, and write nothing."""
    before = written()
    answer = fill(who, address, **given)
    assert answer.status_code == 422, answer.status_code
    assert says in answer.content.decode(), answer.content.decode()
    assert written() == before, "something was written"


def written() -> int:
    """How many changes the history of the record holds: it keeps one for each row and change."""
    with connection.cursor() as cursor:
        cursor.execute(_counted())
        return int(cursor.fetchone()[0])


@lru_cache
def _counted() -> str:
    tables = [
        model._meta.db_table
        for model in apps.get_models()
        if model.__module__.startswith("sightline.record.")
        and any(field.name == "pgh_id" for field in model._meta.fields)
    ]
    assert len(tables) > 100
    each = " union all ".join(f'select count(*) as held from "{name}"' for name in tables)
    return f"select sum(held) from ({each}) as counted"
