"""A review of the safeguarding board is set up, judged and reported on beside the authority's."""

import pytest

from sightline.core.acting import Refused
from sightline.inspection.reading import read
from sightline.inspection.report.as_text import as_text
from sightline.inspection.report.document import blocks, title
from sightline.inspection.report.typesetting import as_pdf
from sightline.record.governance.models import InspectionReport
from tests import inspecting

from .composing import document_of
from .lacking import lacking
from .models import Inspection, Published
from .scope import areas_of
from .services import judging, reporting

pytestmark = pytest.mark.django_db
BOARD = "lscb_effectiveness"
ALSO = {"also": ["lscb"]}


@pytest.fixture
def scene():
    return inspecting.scene(children=5)


def test_only_a_framework_that_reviews_a_board_can_be_set_up_with_one(scene):
    with pytest.raises(Refused, match="has no such part"):
        inspecting.set_up(scene, "ilacs-2023", **ALSO)
    assert not Inspection.objects.exists()
    with_board = inspecting.set_up(scene, "sif-2013", **ALSO)
    without = inspecting.set_up(scene, "sif-2013", reference="MOCK-2")

    assert {area.key for area in areas_of(with_board)} - {
        area.key for area in areas_of(without)
    } == {BOARD}


def test_without_the_review_nothing_of_the_board_is_judged_asked_or_written(scene):
    inspection = inspecting.judged(scene, "sif-2013")
    with pytest.raises(Refused, match="judges no such area"):
        inspecting.evidence(scene, inspection, BOARD)
    finding = inspection.findings.first()
    with pytest.raises(Refused, match="where in the report"):
        judging.ask(
            by=scene.lead, inspection=inspection, section="lscb.recommendations",
            tier="recommendations", text="meet", findings=[finding.pk],
        )  # fmt: skip
    reporting.draft(by=scene.lead, inspection=inspection)
    document = document_of(inspection)

    assert "Board" not in title(document)
    assert "board" not in " ".join(
        f"{each.text} {each.rows}" for each in blocks(document) if each.kind != "title"
    )


def test_it_lacks_partners_and_papers_before_it_may_be_judged(scene):
    inspection = inspecting.sampled(scene, "sif-2013", **ALSO)
    missing = lacking(inspection, BOARD)

    assert "the voice of partners" in missing
    assert "evidence from a document" in missing
    with pytest.raises(Refused, match="cannot be judged yet"):
        inspecting.grade(scene, inspection, BOARD, "good")


def test_no_report_before_the_board_is_graded_and_its_grade_does_not_limit_the_whole(scene):
    inspection = inspecting.sampled(scene, "sif-2013", **ALSO)
    inspecting.read_files(scene, inspection)
    for area in areas_of(inspection)[1:-1]:
        inspecting.evidence(scene, inspection, area.key)
        inspecting.grade(scene, inspection, area.key, "good")
    inspecting.grade(scene, inspection, "overall_effectiveness", "good")
    with pytest.raises(Refused, match="Not agreed yet: Effectiveness of the safeguarding board"):
        reporting.draft(by=scene.lead, inspection=inspection)
    inspecting.evidence(scene, inspection, BOARD)
    inspecting.grade(scene, inspection, BOARD, "inadequate")

    assert reporting.draft(by=scene.lead, inspection=inspection)


def test_its_part_of_the_report_is_its_own_and_is_read_back(scene, tmp_path):
    inspection = inspecting.published(scene, "sif-2013", **ALSO)
    document = reporting.published_document(Published.objects.get())
    text, pdf = tmp_path / "report.txt", tmp_path / "report.pdf"
    text.write_text(as_text(document), encoding="utf-8")
    pdf.write_bytes(as_pdf(document))
    written = [(each.number, each.key, each.text) for each in blocks(document) if each.number]

    assert "Review of the effectiveness of the Local Safeguarding Children Board" in title(document)
    opening = next(each for each in document.paragraphs if each.section == BOARD)
    assert opening.text.startswith("The Local Safeguarding Children Board is inadequate. ")
    for path in (text, pdf):
        found = read(path)
        assert {one.area: one.grade for one in found.judgements} == dict(document.grades)
        assert [(one.number, one.section, one.text) for one in found.paragraphs] == written
        asked = [one for one in found.recommendations if one.section == "lscb.recommendations"]
        assert len(asked) == 3
        assert {one.body for one in asked} == {"the Local Safeguarding Children Board"}
    items = InspectionReport.objects.get(reference=inspection.reference).areas.order_by("number")
    assert [each.wording.startswith("the Local Safeguarding Children Board should ensure")
            for each in items] == [False] * 3 + [True] * 3  # fmt: skip
