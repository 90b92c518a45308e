"""A child whose return has one thing wrong with it, loaded as an authority would load it."""

import pytest

from sightline.core.acting import system_account
from sightline.record.people.models import Child
from sightline.returns.loading import load

HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
WORKERS = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n"
BEFORE = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,"
    "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
)


@pytest.fixture
def wren(db, tmp_path):
    """Placed with foster carers whom the record says her parents provide: rule 550."""
    (tmp_path / "header.csv").write_text(f"{HEADER}WREN1,F,01/05/2012,WBRI,A12345678901B,0,\n")
    (tmp_path / "episodes.csv").write_text(
        f"{EPISODES}WREN1,02/06/2025,S,C2,N1,U6,PR0,,,,AB1 2CD,AB1 3CD,1234567\n"
    )
    (tmp_path / "workers.csv").write_text(f"{WORKERS}WREN1,01/05/2012,SW77,02/06/2025,,\n")
    (tmp_path / "before.csv").write_text(f"{BEFORE}WREN1,01/05/2012,Z1,,\n")
    files = ("header.csv", "episodes.csv", "workers.csv", "before.csv")
    load([str(tmp_path / each) for each in files], by=system_account())
    return Child.objects.get(la_child_id="WREN1")
