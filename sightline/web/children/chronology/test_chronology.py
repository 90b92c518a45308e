"""A chronology is drafted by the record, chosen by people, and printed for court."""

import datetime as dt
from urllib.parse import quote

import pypdfium2
import pytest
from django.urls import reverse

from sightline.core.models import Note
from sightline.record.care.models import CarePeriod, Placement
from sightline.record.story import visiting
from sightline.record.story.models import ChronologyEntry, ChronologyReview
from sightline.record.story.parts import mark

pytestmark = pytest.mark.django_db
CURATE, ADD, LINE = (f"children.chronology.{name}" for name in ("curate", "add", "line"))
PRINT, PDF = "children.chronology.printed", "children.chronology.document"
NAMES = (
    "children.chronology.curate", "children.chronology.add", "children.chronology.line",
    "children.chronology.printed", "children.chronology.document",
)  # fmt: skip
DAY = dt.date(2020, 3, 4)


@pytest.fixture
def in_care(maya):
    care = CarePeriod.objects.create(child=maya, began_on=DAY)
    Placement.objects.create(child=maya, care_period=care, kind="U6", began_on=DAY)
    return care


def at(name, child, **parts):
    return reverse(name, kwargs={"child_id": child.pk, **parts})


def key(row, part="began_on"):
    return f"{row._meta.label}:{row.pk}:{part}"


def decide(client, who, child, *lines, do="keep", why=""):
    client.force_login(who)
    return client.post(at(CURATE, child), {"do": do, "line": lines, "why": why})


def read(client, who, child, name=CURATE, **asked):
    client.force_login(who)
    return client.get(at(name, child), asked).content.decode()


@pytest.mark.answers("F18", screen="children.chronology.curate")
def test_the_record_drafts_lines_and_a_person_chooses_them(client, jo, maya, in_care):
    page = read(client, jo, maya)
    assert "The record drafts 2 more" in page
    assert decide(client, jo, maya, key(in_care)).status_code == 302

    [entry] = ChronologyEntry.objects.all()
    page = read(client, jo, maya)
    assert (entry.what, entry.happened_on) == ("Came into care.", DAY)
    assert "1 line is chosen" in page
    assert f"#care-careperiod-{in_care.pk}" in page
    assert "The record drafts 1 more" in page
    story = read(client, jo, maya, "children.child.chronology")
    assert story.count("Came into care.") == 1, "it is not told twice"
    record = read(client, jo, maya, "children.child.record")
    assert f'id="care-careperiod-{in_care.pk}"' in record, "the link leads somewhere"


def test_what_is_left_out_needs_a_reason_and_is_not_drafted_again(client, jo, maya, in_care):
    answer = decide(client, jo, maya, key(in_care), do="leave")
    assert answer.status_code == 422
    assert "Say it in a sentence" in answer.content.decode()
    decide(client, jo, maya, key(in_care), do="leave", why="It lasted one night only.")

    page = read(client, jo, maya)
    assert "Left out: 1 line" in page
    assert "The record drafts 1 more" in page


def test_a_line_says_when_its_source_has_changed_until_somebody_has_looked(
    client, jo, maya, in_care
):
    decide(client, jo, maya, key(in_care))
    entry = ChronologyEntry.objects.get()
    assert "changed since" not in read(client, jo, maya)
    in_care.began_on = DAY - dt.timedelta(2)
    in_care.save()
    assert "The record now says: 2 March 2020. Came into care." in read(client, jo, maya)
    assert "Changed since this line was chosen" in read(client, jo, maya, PRINT)

    client.post(at(LINE, maya, entry_id=entry.pk), {"do": "checked"})
    assert "changed since" not in read(client, jo, maya)
    in_care.status = "entered in error"
    in_care.save()
    assert "has been withdrawn" in read(client, jo, maya)


def test_a_worded_line_keeps_its_source(client, jo, maya, in_care):
    decide(client, jo, maya, key(in_care))
    entry = ChronologyEntry.objects.get()
    given = {"do": "word", "what": "May came to live with carers", "significance": "She felt safe.",
             "happened_on_0": "4", "happened_on_1": "3", "happened_on_2": "2020",
             "how_exact": "month", "kind": "move", "read_in": ["court"]}  # fmt: skip
    assert client.post(at(LINE, maya, entry_id=entry.pk), given).status_code == 302

    page = read(client, jo, maya)
    assert "May came to live with carers" in page
    assert "March 2020" in page
    assert "Care period; recorded" in page
    assert "She felt safe." in read(client, jo, maya, PRINT)
    assert "May came to live" not in read(client, jo, maya, PRINT, **{"for": "conference"})


def test_a_line_by_hand_names_whose_it_is(client, jo, maya):
    given = {"what": "Mum was in care herself", "how_exact": "year", "read_in": ["court"],
             "happened_on_0": "1", "happened_on_1": "1", "happened_on_2": "1998"}  # fmt: skip
    client.force_login(jo)
    assert client.post(at(ADD, maya), given).status_code == 422
    assert client.post(at(ADD, maya), {**given, "source_agency": "GP"}).status_code == 302

    page = read(client, jo, maya, PRINT)
    assert "1998" in page
    assert "GP" in page


def test_a_line_that_is_taken_off_waits_again(client, jo, maya, in_care):
    decide(client, jo, maya, key(in_care))
    entry = ChronologyEntry.objects.get()
    where = at(LINE, maya, entry_id=entry.pk)
    assert client.post(where, {"do": "off", "why": "no"}).status_code == 422
    assert client.post(where, {"do": "off", "why": "It is told twice here."}).status_code == 302
    assert "The record drafts 2 more" in read(client, jo, maya)
    assert client.get(where).status_code == 404


def test_the_court_is_given_numbered_pages_and_sources(client, jo, maya, in_care):
    decide(client, jo, maya, key(in_care))
    answer = client.get(at(PDF, maya), {"for": "court"})
    page = pypdfium2.PdfDocument(answer.content)[0].get_textpage().get_text_bounded()

    assert b"/StructTreeRoot" in answer.content
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "page 1 of 1" in page
    assert "Care period; recorded" in " ".join(page.split())
    assert Note.objects.filter(did="chronology printed", why="Court").exists()


def test_the_childs_own_is_told_without_sources(client, jo, maya, in_care):
    decide(client, jo, maya, key(in_care))
    page = read(client, jo, maya, PRINT, **{"for": "child's own"})

    assert "What happened in my life" in page
    assert "Care period;" not in page
    assert quote("child's own") in page


def test_what_is_kept_back_is_not_printed(client, jo, maya):
    ChronologyEntry.objects.create(
        child=maya, happened_on=DAY, what=f"Neighbours rang. {mark(7)}", source_agency="Police"
    )
    assert "[Kept to named readers]" in read(client, jo, maya)
    printed = read(client, jo, maya, PRINT)
    assert "Neighbours rang." in printed
    assert "Kept" not in printed


def test_an_unborn_child_is_named_in_the_paper(client, jo, maya):
    maya.born_on, maya.expected_on = None, dt.date(2027, 6, 3)
    maya.save()
    ChronologyEntry.objects.create(child=maya, happened_on=DAY, what="Mum told the midwife")

    assert "Chronology: Baby Example-Ashdown, expected 3 June 2027" in read(client, jo, maya, PRINT)


def test_a_manager_says_that_they_read_it(client, team, jo, maya):
    assert "I have read it" not in read(client, jo, maya)
    answer = decide(
        client, team.manager.account, maya, do="review", why="The moves are missing from it."
    )
    assert answer.status_code == 302
    assert "The moves are missing from it." in read(client, jo, maya)
    assert ChronologyReview.objects.count() == 1


def test_who_only_reads_sees_lines_and_no_boxes(client, maya, in_care, make_account):
    page = read(client, make_account("ana", "analyst"), maya)

    assert "Came into care." in page
    assert 'type="checkbox"' not in page
    answer = decide(client, make_account("dee", "director"), maya, key(in_care))
    assert answer.status_code == 422
    assert not ChronologyEntry.objects.exists()


def test_a_line_of_another_child_is_not_found(client, jo, maya, make_child):
    other = ChronologyEntry.objects.create(
        child=make_child("Kit", "Specimen"), happened_on=DAY, what="Other"
    )
    client.force_login(jo)
    assert client.get(at(LINE, maya, entry_id=other.pk)).status_code == 404
    decide(client, jo, maya, f"care.CarePeriod:{9**9}:began_on")
    assert ChronologyEntry.objects.count() == 1


def test_a_line_typed_with_a_note_keeps_the_note_as_its_source(client, jo, maya):
    [note] = visiting.record_note(
        by=jo, children=[maya], happened_on=DAY, kind="call", text="Mum rang, in tears.",
        chronology="Mum asked for help",
    )  # fmt: skip
    page = read(client, jo, maya)
    assert "Mum asked for help" in page
    assert f"#story-casenote-{note.pk}" in page
    assert "changed since" not in page

    note.text = "Gran rang, in tears."
    note.save()
    assert "The record now says: 4 March 2020. Gran rang, in tears." in read(client, jo, maya)
    client.post(at(LINE, maya, entry_id=ChronologyEntry.objects.get().pk), {"do": "checked"})
    assert "changed since" not in read(client, jo, maya)


def test_a_line_typed_with_a_visit_keeps_the_visit_and_the_visit_is_still_told(client, jo, maya):
    seen = [visiting.Seen(maya, seen=True, seen_alone=True)]
    visiting.record_visit(
        by=jo, children=seen, happened_on=DAY, purposes=["looked after"], chronology="May was well"
    )
    assert "changed since" not in read(client, jo, maya)
    client.force_login(jo)
    address = at("children.child.chronology", maya)
    story = client.get(address, {"show": "everything"}).content.decode()
    assert "May was well" in story
    assert "Jo Sample visited" in story
