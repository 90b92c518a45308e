"""The library's pages: inspection.library.shelves, .add, .report, .search and the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sightline.inspection import reading
from sightline.inspection.library.conftest import a_report
from sightline.inspection.library.models import PublishedReport
from sightline.inspection.library.services import keep

pytestmark = pytest.mark.django_db
EXAMPLES = Path(reading.__file__).parent / "examples"
SHELVES = "inspection.library.shelves"
SEARCH = "inspection.library.search"
HISTORY = "inspection.library.history"
TOLD = "inspection.library.told"
NATIONAL = "inspection.library.national"
EXPORT = "inspection.library.national_export"
NAMES = (SHELVES, SEARCH, HISTORY, TOLD, NATIONAL)


@pytest.fixture
def director(make_account):
    return make_account("dee.example", "director")


@pytest.fixture
def shelf(director):
    """Two reports of one authority, which rose, and one that could not be told whose it is."""
    made = [
        a_report(
            *("Norfolk", 2019, "requires improvement to be good"),
            asked=["The frequency of visits to children <script>."],
            said=["Visits to children are too few."],
        ),
        a_report("Norfolk", 2023, "good", said=["Children are visited often."]),
        a_report("", 2022, "inadequate"),
    ]
    return [keep(by=director, read=one, digest=one.file).report for one in made]


@pytest.fixture
def page(client, director):
    def read(name, who=director, **asked):
        parts = {"report_id": asked.pop("report_id")} if "report_id" in asked else {}
        client.force_login(who)
        return client.get(reverse(name, kwargs=parts), asked)

    return read


def words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_library_says_so(page, name):
    said = words(page(name, **({"q": "visits"} if name == SEARCH else {})))

    assert "app-empty" in said


def test_the_shelves_list_what_is_kept(page, shelf):
    said = words(page(SHELVES))

    assert "3 reports of 1 authority" in said
    assert "Norfolk, March 2019" in said
    assert said.index("Norfolk, March 2023") < said.index("Norfolk, March 2019")
    assert "4 Mar 2019 to 15 Mar 2019" in said


def test_the_shelves_can_be_narrowed(page, shelf):
    assert "No report fits" in words(page(SHELVES, framework="sif-2013"))
    assert "March 2022" not in words(page(SHELVES, authority="Norfolk"))


def test_one_report_is_shown_whole(page, shelf):
    said = words(page("inspection.library.report", report_id=shelf[0].pk))

    assert "Norfolk, March 2019" in said
    assert "The frequency of visits to children &lt;script&gt;." in said
    assert "published: The report prints no such day." in said
    assert "Visits to children are too few." in said
    assert "Children who need help and protection" in said


def test_reports_sent_are_read_and_kept(client, director):
    client.force_login(director)
    files = [
        SimpleUploadedFile(name, (EXAMPLES / name).read_bytes())
        for name in ("lac_2013.txt", "ilacs_2023.txt")
    ]
    bad = SimpleUploadedFile("..\\broken.pdf", b"%PDF-1.4 and no more")
    answer = client.post(reverse("inspection.library.add"), {"files": [*files, bad]})
    said = words(answer)

    assert "2 reports put in the library." in said
    assert "1 file could not be read." in said
    assert "It is damaged, or it is not a PDF." in said
    assert "..\\broken.pdf" not in said
    assert set(PublishedReport.objects.values_list("file_name", flat=True)) == {
        *("lac_2013.txt", "ilacs_2023.txt")
    }
    again = client.post(
        reverse("inspection.library.add"),
        {"files": [SimpleUploadedFile("x.txt", (EXAMPLES / "lac_2013.txt").read_bytes())]},
    )
    assert "there already" in words(again)


def test_choosing_nothing_says_what_to_choose(client, director):
    client.force_login(director)
    answer = client.post(reverse("inspection.library.add"))

    assert answer.status_code == 422
    assert "Choose at least one file" in answer.content.decode()


def test_a_search_marks_the_words_and_leads_to_the_report(page, shelf):
    said = words(page(SEARCH, q="visiting"))

    assert "3 passages in 2 reports." in said
    assert "<mark>visits</mark> to children" in said
    assert "<script>" not in said
    assert reverse("inspection.library.report", kwargs={"report_id": shelf[0].pk}) in said


def test_a_search_that_finds_nothing_says_so(page, shelf):
    assert "No report says that." in words(page(SEARCH, q="elephants"))


def test_grades_over_time(page, shelf, settings):
    settings.AUTHORITY = "Norfolk"
    said = words(page(HISTORY))

    assert "Grades of Norfolk" in said
    assert said.index("March 2019") < said.index("March 2023")
    assert "Choose an authority" in words(page(HISTORY, authority="Atlantis"))


def test_who_was_told_and_rose(page, shelf):
    said = words(page(TOLD, q="visits"))

    assert (
        "1 report asked for this. Of 1 with a later inspection here, the grade rose in 1." in said
    )
    assert ">rose<" in said


def test_grades_by_year_have_a_chart_and_its_table(page, shelf):
    said = words(page(NATIONAL))

    assert "1 of 3 reports graded overall effectiveness good or outstanding." in said
    assert "app-chart" in said
    assert said.count('<th scope="row">20') == 3
    lines = page(EXPORT).content.decode().splitlines()
    assert lines[1].startswith("2019,ilacs-2023,0,0,1,0")


def test_a_report_is_taken_out_with_a_reason(client, director, shelf):
    client.force_login(director)
    address = reverse("inspection.library.report", kwargs={"report_id": shelf[2].pk})

    refused = client.post(address, {"why": ""})
    assert refused.status_code == 422
    assert "Say why the report is taken out." in refused.content.decode()
    assert client.post(address, {"why": "Not a report."}).status_code == 302
    assert client.get(address).status_code == 404


def test_who_may_read_and_who_may_keep(client, make_account, shelf):
    client.force_login(make_account("cllr.example", "elected member"))
    assert client.get(reverse("inspection.library.shelves")).status_code == 200
    assert client.get(reverse("inspection.library.add")).status_code == 403
    address = reverse("inspection.library.report", kwargs={"report_id": shelf[0].pk})
    assert client.post(address, {"why": "I dislike it."}).status_code == 422
    client.force_login(make_account("jo.other", "social worker"))
    assert client.get(reverse("inspection.library.shelves")).status_code == 403


def test_the_link_of_the_library_alone_is_marked(page, shelf):
    """Other parts of inspection have links of their own in the bar across the top."""
    for said in (
        words(page(SEARCH)),
        words(page("inspection.library.report", report_id=shelf[0].pk)),
    ):
        marked = [part for part in said.split("<a ") if 'aria-current="true"' in part]
        assert ["Library" in one.split("</a>")[0] for one in marked] == [True]
