"""A child whose return has one thing wrong with it, loaded as an authority would load it."""

import tempfile
from pathlib import Path

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


CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
<ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>FINCH1</LAchildID><UPN>H801200001001</UPN>
<PersonBirthDate>2015-05-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>LD</Disability>
</Disabilities></ChildCharacteristics><CINdetails><CINreferralDate>2025-06-02</CINreferralDate>
<ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
<Assessments><AssessmentActualStartDate>2025-06-02</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2025-06-20</AssessmentAuthorisationDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>16A</AssessmentFactors>
</FactorsIdentifiedAtAssessment></Assessments><Section47>
<S47ActualStartDate>2025-06-03</S47ActualStartDate><InitialCPCtarget>2025-06-24</InitialCPCtarget>
<DateOfInitialCPC>2025-06-17</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>
<ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2025-06-17</CPPstartDate>
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG
</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>
<Reviews><CPPreviewDate>2025-09-10</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child></Children></Message>"""


def census() -> str:
    """A census of one child, with nothing wrong in it."""
    return CENSUS.replace("\n</Lat", "</Lat")


def loaded(written: str) -> Child:
    """The child of a census, loaded as an authority would load it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "census.xml"
        path.write_text(written)
        load([str(path)], by=system_account())
    return Child.objects.latest("pk")


@pytest.fixture
def finch(db):
    """The child of that census, loaded."""
    return loaded(census())
