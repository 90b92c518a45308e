"""What a return says of social workers: their numbers, why each began, and who had a child last."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.record.workforce.models import Allocation, Registration, Worker
from sightline.returns.loading import load
from sightline.returns.writing.years import Year

from .writing import rows

FILES = {
    "header": ["CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "SPEC1,F,01/05/2012,WBRI,UN4,0,",
               "SPEC2,M,03/09/2008,BAFR,UN4,,"],
    "episodes": [
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
        "HOME_POST,PL_POST,URN",
        "SPEC1,02/06/2023,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 3CD,1234567",
        "SPEC2,04/08/2025,S,V2,N5,U6,PR1,09/02/2026,E4A,,AB1 2CD,AB1 3CD,1234567",
    ],
    "workers": [
        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
        "SPEC1,01/05/2012,7001,02/06/2023,04/07/2025,FCONTA",
        "SPEC1,01/05/2012,SW1002,04/07/2025,,",
        "SPEC2,03/09/2008,SW1003,01/07/2025,09/02/2026,FCONTA",
        "SPEC2,03/09/2008,SW1002,09/02/2026,20/03/2026,TSPROC",
    ],
}  # fmt: skip


@pytest.fixture
def told(tmp_path):
    """The social workers that the return of the year tells, each a row."""
    for name, lines in FILES.items():
        (tmp_path / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert load([str(tmp_path)], by=system_account()).set_aside == []

    def tell():
        written = {file: rows for _, file, rows in rows(Year(dt.date(2026, 3, 31)))}
        return [
            (row["CHILD"], row["SW_ID"], row["SW_DECOM"], row["SW_DEC"], row["SW_REASON"])
            for row in written["social_worker_episodes.csv"]
        ]

    return tell


@pytest.mark.django_db
def test_a_worker_is_called_by_registration_and_began_as_the_last_one_ended(told):
    first = Worker.objects.get(code="7001")
    Registration.objects.create(worker=first, number="SW7", began_on=dt.date(2010, 1, 1))
    Allocation.objects.filter(worker=first).update(end_reason="LEFTRL")

    assert told()[:2] == [
        ("SPEC1", "SW7", "02/06/2023", "04/07/2025", "FCONTA"),
        ("SPEC1", "SW1002", "04/07/2025", "", "LEFTRL"),
    ]


@pytest.mark.django_db
def test_nothing_is_made_up_where_no_reason_was_recorded(told):
    assert told()[1] == ("SPEC1", "SW1002", "04/07/2025", "", "")


@pytest.mark.django_db
def test_whoever_had_a_child_on_the_last_day_in_care_is_told_as_having_them_still(told):
    assert told()[2:] == [("SPEC2", "SW1003", "01/07/2025", "", "FCONTA")]
