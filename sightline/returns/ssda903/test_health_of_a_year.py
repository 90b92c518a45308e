"""The return tells of the health of a child in care all year: also of one who left on its last."""

from __future__ import annotations

import datetime as dt

import pytest

from sightline.core.acting import system_account
from sightline.returns.loading import load
from sightline.returns.writing.years import Year

from .writing import rows

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)


@pytest.mark.django_db
@pytest.mark.parametrize(("left_on", "told"), [("31/03/2026", ["SPEC1"]), ("30/03/2026", [])])
def test_who_left_on_the_last_day_of_the_year_was_in_care_for_all_of_it(tmp_path, left_on, told):
    born = dt.datetime.strptime(left_on, "%d/%m/%Y").replace(year=2008)  # noqa: DTZ007
    header = f"{HEADER}\nSPEC1,F,{born:%d/%m/%Y},WBRI,UN4,0,\n"
    left = f"SPEC1,02/06/2023,S,C2,N1,U6,PR1,{left_on},E5,,AB1 2CD,AB1 3CD,1234567"
    (tmp_path / "header.csv").write_text(header)
    (tmp_path / "episodes.csv").write_text(f"{EPISODES}\n{left}\n")
    assert load([str(tmp_path)], by=system_account()).set_aside == []

    written = {file: rows for _, file, rows in rows(Year(dt.date(2026, 3, 31)))}

    assert [row["CHILD"] for row in written["oc2.csv"]] == told
