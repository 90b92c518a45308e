"""Lines are chosen once from what the record drafts, keep their source, and can be undone."""

import datetime as dt
import threading

import pytest
from django.db import connection
from django.utils import timezone

from sightline.core.acting import Refused
from sightline.core.models import Account, Note
from sightline.record.people.models import Child

from . import chronicling
from .models import CaseNote, ChronologyEntry

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 3, 1)


@pytest.fixture
def call(wren):
    return CaseNote.objects.create(child=wren, happened_on=DAY, kind="call", text="Rang")


def drafted(row, says="Rang."):
    return chronicling.Drafted("story.CaseNote", row.pk, "happened_on", DAY, says)


def test_a_kept_line_remembers_where_it_came_from_and_what_that_said(manager, wren, call):
    [made] = chronicling.keep_drafted(by=manager, child=wren, lines=[drafted(call)])

    assert (made.source_kind, made.source_id) == ("story.CaseNote", call.pk)
    assert (made.source_on, made.source_said) == (DAY, "Rang.")
    chronicling.reword(by=manager, entry=made, what="Her aunt rang", happened_on=DAY)
    made.refresh_from_db()
    assert (made.what, made.source_said) == ("Her aunt rang", "Rang.")
    assert Note.objects.filter(did="chronology line kept", child_id=wren.pk).exists()


def test_a_line_is_decided_once_until_it_is_taken_off(manager, wren, call):
    [made] = chronicling.leave_out(
        by=manager, child=wren, lines=[drafted(call)], why="Nothing came of it."
    )
    with pytest.raises(Refused, match="a moment ago"):
        chronicling.keep_drafted(by=manager, child=wren, lines=[drafted(call)])

    chronicling.withdraw(by=manager, entry=made, why="It did matter, she says.")
    assert chronicling.keep_drafted(by=manager, child=wren, lines=[drafted(call)])


def test_all_lines_or_none(manager, wren, robin, call):
    other = CaseNote.objects.create(child=robin, happened_on=DAY, kind="call", text="Rang")
    with pytest.raises(Refused, match="is gone"):
        chronicling.keep_drafted(by=manager, child=wren, lines=[drafted(call), drafted(other)])

    assert not ChronologyEntry.objects.exists()


def test_a_line_by_hand_says_where_it_is_known_from(manager, wren, robin):
    with pytest.raises(Refused, match="known from"):
        chronicling.add_line(by=manager, children=[wren], what="Moved", happened_on=DAY)
    with pytest.raises(Refused, match="not come yet"):
        chronicling.add_line(
            by=manager, children=[wren], what="Moved", source_agency="GP",
            happened_on=timezone.localdate() + dt.timedelta(2),
        )  # fmt: skip
    made = chronicling.add_line(
        by=manager, children=[wren, robin], what="Moved", happened_on=DAY, source_agency="GP"
    )
    assert {each.child for each in made} == {wren, robin}


def test_a_review_is_for_those_who_sign_off(manager, wren):
    worker = Account.objects.create_user("wil", name="Wil Madeup", roles=["reviewing officer"])
    with pytest.raises(Refused):
        chronicling.review(by=worker, child=wren, found="It will do as it is.")
    chronicling.review(by=manager, child=wren, found="The missing episodes are not in it.")

    assert wren.chronology_reviews.get().recorded_by == manager


@pytest.mark.django_db(transaction=True)
def test_two_people_who_choose_the_same_line_at_once_make_one_line():
    who = [
        Account.objects.create_user(f"m{n}", name=f"Moira Madeup-{n}", roles=["service manager"])
        for n in range(2)
    ]
    wren = Child.objects.create(known_as="Wren")
    row = CaseNote.objects.create(child=wren, happened_on=DAY, kind="call", text="Rang")
    ready, said = threading.Barrier(2), []

    def choose(by):
        try:
            ready.wait()
            chronicling.keep_drafted(by=by, child=wren, lines=[drafted(row)])
            said.append("kept")
        except Refused as no:
            said.append(str(no))
        finally:
            connection.close()

    threads = [threading.Thread(target=choose, args=(by,)) for by in who]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert sorted(said)[1] == "kept"
    assert "a moment ago" in sorted(said)[0]
    assert ChronologyEntry.objects.count() == 1
