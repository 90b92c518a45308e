"""Rows set aside are given back as a file, mended by hand, and loaded again."""

import csv
import datetime as dt

import openpyxl
import pytest

from sightline.core.acting import Refused, system_account
from sightline.core.models import Coverage
from sightline.record.care.models import Review
from sightline.record.front_door.models import Referral
from sightline.record.protection.models import Conference

from .annex_a.tables import LISTS
from .loading import load
from .mending import Mendable, as_files, give_back
from .reading import mended
from .reading.rows import row_of
from .ssda903.tables import HEADER as HEADER_TABLE
from .test_loading import EPISODES, HEADER, REVIEWS

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)
CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection>
<ReferenceDate>2024-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
</ChildIdentifiers><CINdetails><CINreferralDate>2023-10-06</CINreferralDate>
<ChildProtectionPlans><CPPstartDate>2024-01-20</CPPstartDate><Reviews>
<CPPreviewDate>2024-02-31</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child></Children></Message>"""


def run(*paths):
    return load([str(each) for each in paths], by=system_account(), today=TODAY)


def test_a_mended_row_goes_in_and_the_rest_is_not_loaded_twice(tmp_path):
    (tmp_path / "h.csv").write_text(f"{HEADER}\n7,M,01/02/2010,WBRI,,,\n", encoding="utf-8")
    (tmp_path / "e.csv").write_text(
        f"{EPISODES}\n7,01/06/2023,S,V2,N1,U6,PR1,,,,,,\n", encoding="utf-8"
    )
    (tmp_path / "r.csv").write_text(
        f"{REVIEWS}\n7,01/02/2010,31/02/2024,PN1\n7,01/02/2010,01/07/2023,PN1\n", encoding="utf-8"
    )
    first = run(tmp_path / "h.csv", tmp_path / "e.csv", tmp_path / "r.csv")
    covered = Coverage.objects.count()

    (aside,) = give_back(tmp_path / "aside.csv", first.mendable)
    text = aside.read_text(encoding="utf-8-sig")
    assert "31/02/2024" in text and "01/07/2023" not in text
    aside.write_text(text.replace("31/02/2024", "28/02/2024"), encoding="utf-8")
    second = run(aside)

    assert (
        second.to_dict()["totals"] | {"rows_in": 1, "loaded": 1, "set_aside": 0}
        == (second.to_dict()["totals"])
    )
    assert second.files[0].kind == "SSDA903"
    assert sorted(Review.objects.values_list("held_on", flat=True)) == [
        dt.date(2023, 7, 1),
        dt.date(2024, 2, 28),
    ]
    assert Coverage.objects.count() == covered
    assert run(aside).to_dict()["totals"]["unchanged"] == 1


def test_a_row_of_a_census_still_belongs_to_its_child_and_its_plan(tmp_path):
    (tmp_path / "c.xml").write_text(CENSUS, encoding="utf-8")
    first = run(tmp_path / "c.xml")

    (aside,) = give_back(tmp_path / "aside.csv", first.mendable)
    aside.write_text(
        aside.read_text(encoding="utf-8-sig").replace("2024-02-31", "2024-02-20"), encoding="utf-8"
    )
    second = run(aside)

    assert second.to_dict()["totals"]["loaded"] == 1, second.to_dict()
    review = Conference.objects.get(kind="review")
    assert review.child.la_child_id == "C1"
    assert review.held_on == dt.date(2024, 2, 20)


def test_a_row_of_a_list_is_read_from_its_csv_and_a_formula_stays_words(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    columns = [each.name for each in LISTS[2].columns]
    sheet.append(columns)
    row = dict.fromkeys(columns, "")
    row |= {"Child Unique ID": "9", "Date of referral": "soon", "Allocated Team": "-1 Team"}
    sheet.append([row[each] for each in columns])
    row |= {"Date of referral": "05/01/2024", "Child Unique ID": "10"}
    sheet.append([row[each] for each in columns])
    book.save(tmp_path / "lists.xlsx")
    first = run(tmp_path / "lists.xlsx")

    (aside,) = give_back(tmp_path / "aside.csv", first.mendable)
    text = aside.read_text(encoding="utf-8-sig")
    assert "'-1 Team" in text
    aside.write_text(text.replace("soon", "04/01/2024"), encoding="utf-8")
    run(aside)

    assert Referral.objects.get(child__la_child_id="9").received_on == dt.date(2024, 1, 4)


@pytest.mark.parametrize("written", ["=1+1", "+44", "-1", "@x", "\uff1d1", "'quoted", "plain"])
def test_what_a_spreadsheet_would_run_is_guarded_and_comes_back_as_it_was(written):
    row = row_of(HEADER_TABLE, "h.csv", 2, {"CHILD": written, "ETHNIC": "WBRI"})
    (text,) = as_files("a.csv", [Mendable("SSDA903", TODAY, row, written)]).values()
    cells = next(csv.reader(text.splitlines()[1:]))

    assert [each for each in cells if each.lstrip()[:1] in tuple("=+-@\uff1d")] == []
    assert mended.table("a.csv", text.encode())["rows"][0].written["CHILD"] == written


def test_a_file_that_cannot_be_written_is_refused_and_the_load_stands(tmp_path):
    (tmp_path / "h.csv").write_text(f"{HEADER}\n,M,01/02/2010,WBRI,,,\n", encoding="utf-8")
    result = run(tmp_path / "h.csv")

    with pytest.raises(Refused, match="The load itself is done"):
        give_back(tmp_path / "no-such-folder" / "aside.csv", result.mendable)
