"""Nothing that is recorded can be changed without a trace."""

from __future__ import annotations

import pghistory
import pgtrigger
import pytest
from django.apps import apps
from django.db import ProgrammingError, transaction
from django.db.models import CheckConstraint, Q
from pghistory.models import Event
from pgtrigger import registry

from sightline.core.models import Account

from . import tracked

UNTRACKED = {
    "conduct.Draw": "says how one sample was drawn, and is only added to",
    "conduct.FrozenList": "is a list as it was frozen, and is only added to",
    "conduct.Opinion": "is one person's grade, which stays beside later ones, and is only added to",
    "conduct.Published": "is a report as it was published, and is only added to",
    "conduct.Sampled": "says who was drawn, and is only added to",
    "area.PostcodeList": "says what one list of postcodes was said to be, and is only added to",
    "area.PostcodePlace": "is read again from the published list of postcodes",
    "placements.ListedHome": "is read again from Ofsted's lists of homes, which say what closed",
    "core.Opening": "is itself the log of who opened a record, and is only added to",
    "core.Note": "is itself the audit trail, and is only added to",
    "core.NightlyWork": "says what one job of one night came to, and is only added to",
    "duties.Clock": "is worked out from the record and may be thrown away",
    "duties.ServiceClock": "is worked out from the record and may be thrown away",
    "improvement.ProofPoint": "is worked out from the record and may be thrown away",
    "indicators.FigurePoint": "is worked out from the record and may be thrown away",
    "indicators.Neighbour": "is read again from the published model it comes from",
    "indicators.PublishedArea": "is read again from the published tables",
    "indicators.PublishedFigure": "is read again from the published table that prints it",
    "indicators.PublishedTable": "says which file was read last; the audit trail keeps the rest",
    "returns.Load": "says what one load did, and is only added to",
    "returns.LoadedFile": "says what was in one file, and is only added to",
    "returns.SourceRow": "keeps a row as its file had it, and is only added to",
    "returns.ChangedSince": "says whose findings are to be asked again, and is then cleared",
    "returns.KeptFile": "is a file as it was loaded, and is only added to",
    "returns.ReturnCheck": "says what one check of a return found, and is only added to",
    "returns.ReturnError": "is worked out from the record and may be thrown away",
    "returns.ErrorCount": "counts what one check found for each team, and is only added to",
    "returns.FrozenReturn": "is a return as it was frozen, and is only added to",
    "returns.FigureExplained": "says why a figure differed that day, and is only added to",
    "returns.ReturnSigned": "is one person's name, and is only added to",
    "returns.DoubtfulMatch": "says what one load was unsure of, and is only added to",
    "web.Draft": "holds words that are not yet a record, and is cleared when they become one",
    "web.PutAside": "holds one of two texts until somebody has chosen, and is then cleared",
    "web.TimeSpent": "is a length of time with no child and no person, and is only added to",
    "web.KeptForm": "keeps what was typed as a session ended for some hours, and is then cleared",
    "web.FailedSignIn": "counts wrong passwords for a few minutes, and is then cleared",
}

PERSON_MAY_BE_UNKNOWN = {
    "decided": "another system may tell when a contact was decided, and not by whom",
    "recorded": "a row always says when it came here; who typed it in another system is not told",
}


def tracked_by_history() -> set[str]:
    return {
        model.pgh_tracked_model._meta.label
        for model in apps.get_models()
        if issubclass(model, Event) and getattr(model, "pgh_tracked_model", None)
    }


def test_every_table_keeps_its_history():
    labels = {model._meta.label for model in tracked.our_models()}

    assert labels - tracked_by_history() - set(UNTRACKED) == set()


def test_the_list_of_exceptions_is_no_longer_than_it_must_be():
    labels = {model._meta.label for model in tracked.our_models()}

    assert {name for name in UNTRACKED if name not in labels} == set(), "no such table"
    assert set(UNTRACKED) & tracked_by_history() == set(), "this one keeps its history after all"


def test_every_history_follows_additions_changes_and_deletions():
    kinds = {pghistory.InsertEvent, pghistory.UpdateEvent, pghistory.DeleteEvent}
    lacking = {
        model._meta.label: [kind.__name__ for kind in missing]
        for model in apps.get_models()
        if issubclass(model, Event) and getattr(model, "pgh_tracked_model", None)
        if (missing := kinds - {type(tracker) for tracker in model.pgh_trackers})
    }

    assert lacking == {}


@pytest.mark.django_db
def test_history_is_written_by_the_database_and_cannot_be_rewritten():
    account = Account.objects.create(username="jo.sample", name="Jo Sample")
    Account.objects.filter(pk=account.pk).update(name="Jo Sample-Changed")
    history = apps.get_model("core", "AccountEvent").objects.filter(pgh_obj_id=account.pk)

    assert [event.name for event in history.order_by("pgh_id")] == [
        "Jo Sample",
        "Jo Sample-Changed",
    ]
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        history.update(name="Somebody Else-Entirely")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        history.delete()


@pytest.mark.parametrize("model", tracked.our_models(), ids=lambda model: model._meta.label)
def test_when_and_by_whom_are_told_together(model):
    """`signed_off_at` and `signed_off_by` are both there or both missing, in the database."""
    fields = {field.name: field for field in model._meta.fields}
    deeds = [name[:-3] for name in fields if name.endswith("_at") and f"{name[:-3]}_by" in fields]
    loose = [
        deed
        for deed in deeds
        if deed not in PERSON_MAY_BE_UNKNOWN
        and (fields[f"{deed}_at"].null or fields[f"{deed}_by"].null)
        and not any(ties(constraint, deed) for constraint in model._meta.constraints)
    ]

    assert loose == []


def ties(constraint, deed: str) -> bool:
    """Whether a check constraint speaks of both halves of the deed being there or missing."""
    if not isinstance(constraint, CheckConstraint) or not isinstance(constraint.condition, Q):
        return False
    asked = {name for name, _ in leaves(constraint.condition)}
    return {f"{deed}_at__isnull", f"{deed}_by__isnull"} <= asked


def leaves(condition: Q):
    """The single comparisons inside a condition."""
    for child in condition.children:
        if isinstance(child, Q):
            yield from leaves(child)
        elif isinstance(child, tuple):
            yield child


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
