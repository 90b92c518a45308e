"""One child across files is one child; where that is doubtful, a person is told."""

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.record.people.models import Child, ChildIdentifier

from ..loading import load
from ..models import DoubtfulMatch

pytestmark = pytest.mark.django_db
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
    "HOME_POST,PL_POST,URN\n"
)
ONE, OTHER = "A12345678901A", "B12345678901B"


@pytest.fixture
def loads(tmp_path):
    """Load files, each given as its text, as one load."""

    def run(*texts: str):
        paths = []
        for number, text in enumerate(texts):
            path = tmp_path / f"{len(list(tmp_path.iterdir()))}-{number}.csv"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        return load(paths, by=system_account(), today=dt.date(2026, 11, 22)).to_dict()

    return run


def test_the_authoritys_id_is_the_child_however_it_is_written(loads):
    loads(HEADER + "7,M,01/02/2010,WBRI,,,\n", HEADER + " 7.0 ,,01/02/2010,,,,\n")

    assert Child.objects.get().la_child_id == "7"


def test_the_same_pupil_number_and_birth_date_in_another_file_is_the_same_child(loads):
    loads(HEADER + f"7,M,01/02/2010,WBRI,{ONE},,\n")
    told = loads(HEADER + f"X7,M,01/02/2010,WBRI,{ONE},,\n")

    child = Child.objects.get()
    assert child.la_child_id == "7"
    assert ChildIdentifier.objects.get(child=child).value == "X7"
    assert told["doubtful_matches"] == []
    assert told["totals"]["unchanged"] == 1


def test_a_child_once_matched_stays_matched(loads):
    loads(HEADER + f"7,M,01/02/2010,WBRI,{ONE},,\n")
    loads(HEADER + f"X7,M,01/02/2010,WBRI,{ONE},,\n")
    loads("CHILD,DOB,REVIEW,REVIEW_CODE\nX7,,01/03/2024,PN1\n")

    assert Child.objects.get().reviews.count() == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"8,M,02/02/2010,WBRI,{ONE},,", "with another birth date"),
        (f"8,M,,WBRI,{ONE},,", "a birth date is not known"),
    ],
)
def test_the_same_pupil_number_without_the_same_birth_date_is_doubtful(loads, row, why):
    told = loads(HEADER + f"7,M,01/02/2010,WBRI,{ONE},,\n", HEADER + row + "\n")

    assert Child.objects.count() == 2
    (doubt,) = told["doubtful_matches"]
    assert {doubt["child"], doubt["other"]} == {"7", "8"}
    assert why in doubt["why"]
    assert DoubtfulMatch.objects.get().why == doubt["why"]


def test_two_rows_of_one_file_are_two_children_and_doubtful(loads):
    row = f"M,01/02/2010,WBRI,{ONE},,\n"
    told = loads(HEADER + "7," + row + "8," + row)

    assert Child.objects.count() == 2
    assert "given as two children" in told["doubtful_matches"][0]["why"]


@pytest.mark.parametrize(
    ("first", "second", "doubtful"), [("", "", 1), (ONE, "", 1), (ONE, OTHER, 0)]
)
def test_the_same_birth_date_sex_and_home_is_doubtful_unless_pupil_numbers_differ(
    loads, first, second, doubtful
):
    told = loads(
        HEADER + f"7,M,01/02/2010,WBRI,{first},,\n8,M,01/02/2010,WBRI,{second},,\n",
        EPISODES
        + "7,01/06/2023,S,V2,N1,U6,PR1,,,,AB1 2CD,,\n"
        + "8,01/06/2023,S,V2,N1,U6,PR1,,,,AB1 2CD,,\n",
    )

    assert Child.objects.count() == 2
    assert len(told["doubtful_matches"]) == doubtful


def test_doubts_are_told_again_when_the_files_are_loaded_again(loads):
    text = HEADER + f"7,M,01/02/2010,WBRI,{ONE},,\n8,M,03/02/2010,WBRI,{ONE},,\n"

    assert loads(text)["doubtful_matches"][0]["why"] == loads(text)["doubtful_matches"][0]["why"]
