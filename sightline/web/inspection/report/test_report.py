"""The report on a page and as files, from draft to the authority's answer."""

import io

import docx
import pytest

from sightline.inspection.conduct.models import Published, Report
from tests import inspecting

pytestmark = pytest.mark.django_db
REPORT, FILE = "inspection.report.report", "inspection.report.document"


@pytest.fixture
def here(scene):
    """An inspection whose every area is judged."""
    return {"inspection_id": inspecting.judged(scene).pk}


def test_from_draft_to_statement(as_, scene, here):
    assert "No report is drafted yet" in as_(scene.lead, REPORT, **here).words
    assert as_(scene.lead, REPORT, {"do": "draft"}, **here).status_code == 302
    page = as_(scene.lead, REPORT, **here).words
    assert "Outcomes are inadequate." in page
    assert 'data-evidence="finding:' in page
    assert "There is nothing to read yet" in as_(scene.director, REPORT, **here).words
    assert as_(scene.lead, REPORT, {"do": "send"}, **here).status_code == 302

    report = Report.objects.get()
    passage = report.passages.filter(section="outcomes").last()
    sent = {"do": "point", "passage": passage.pk, "says": "It was 17."}
    assert as_(scene.director, REPORT, sent, **here).status_code == 302
    assert "1 point is not answered yet" in as_(scene.lead, REPORT, **here).words
    sent = {"do": "answer", "point": report.points.get().pk, "outcome": "stands"}
    assert as_(scene.lead, REPORT, sent | {"answer": "We saw 18."}, **here).status_code == 302
    assert as_(scene.director, REPORT, {"do": "done"}, **here).status_code == 302
    assert as_(scene.lead, REPORT, {"do": "publish"}, **here).status_code == 302
    assert Published.objects.exists()

    sent = {"do": "begin", "opening": "We accept every word."}
    assert as_(scene.director, REPORT, sent, **here).status_code == 302
    for number in (1, 2, 3):
        sent = {"do": "action", "number": number, "action": "Write plans.", "owner": "D. Example"}
        sent |= {"by_on_0": "1", "by_on_1": "3", "by_on_2": "2027"}
        assert as_(scene.director, REPORT, sent, **here).status_code == 302
    assert as_(scene.director, REPORT, {"do": "state"}, **here).status_code == 302
    assert "We accept every word." in as_(scene.lead, REPORT, **here).words


def test_the_files_say_the_same(as_, scene, here):
    as_(scene.lead, REPORT, {"do": "draft"}, **here)
    pdf = as_(scene.lead, FILE, form="pdf", **here)
    assert pdf.content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf.content
    word = docx.Document(io.BytesIO(as_(scene.lead, FILE, form="docx", **here).content))
    text = as_(scene.lead, FILE, form="txt", **here).words
    said = [each.text for each in word.paragraphs]

    assert "Draft: not checked, not to be passed on" in said
    for line in text.split("\n\n"):
        if line[:1].isdigit() and ". " in line[:5]:
            assert line in said
    assert [each.text for each in word.paragraphs if each.style.name == "List Bullet"]
    assert as_(scene.lead, FILE, form="exe", **here).status_code == 404
    assert as_(scene.director, FILE, form="pdf", **here).status_code == 404


def test_a_refusal_is_said_on_the_page(as_, scene, here):
    as_(scene.lead, REPORT, {"do": "draft"}, **here)
    answer = as_(scene.lead, REPORT, {"do": "publish"}, **here)

    assert answer.status_code == 422
    assert "The authority checks the facts before" in answer.words
    answer = as_(scene.second, REPORT, {"do": "send"}, **here)
    assert answer.status_code == 422


def test_a_manager_of_a_team_does_not_read_it(as_, scene, here):
    assert as_(scene.manager, REPORT, **here).status_code == 404
