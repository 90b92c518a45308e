"""What each return says reaches the right record, joined to the record it belongs to."""

import datetime as dt
import io

import openpyxl
import pytest

from sightline.core.acting import system_account
from sightline.record.adoption.models import Adopter, AdoptionPlan
from sightline.record.assessment.models import Assessment
from sightline.record.care.models import (
    CarePeriod,
    CareSnapshot,
    LegalStatus,
    OfficerContact,
    PermanenceDecision,
    Placement,
    Review,
)
from sightline.record.child_in_need.models import ChildInNeedPlan
from sightline.record.front_door.models import Contact, Referral
from sightline.record.health.models import DentalCheck, HealthAssessment, HealthYear
from sightline.record.leaving_care.models import LeaverStatement
from sightline.record.missing.models import MissingEpisode
from sightline.record.people.models import Child
from sightline.record.protection.models import (
    Conference,
    Enquiry,
    PreProceedings,
    ProtectionPlan,
)
from sightline.record.story.models import ChildSeen, Visit
from sightline.record.workforce.models import Allocation, Worker

from ..annex_a.tables import LISTS
from ..loading import load

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 22)
CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection>
<ReferenceDate>{day}</ReferenceDate></CollectionDetails></Header><Children><Child>
<ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
<Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity>
</ChildCharacteristics>
<CINdetails>{inside}</CINdetails></Child></Children></Message>"""

WHOLE_EPISODE = """<CINreferralDate>2023-10-06</CINreferralDate>
<ReferralSource>1A</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode>
<Assessments><AssessmentActualStartDate>2023-10-09</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2023-11-20</AssessmentAuthorisationDate>
<FactorsIdentifiedAtAssessment><AssessmentFactors>1C</AssessmentFactors>
</FactorsIdentifiedAtAssessment></Assessments>
<Assessments><AssessmentActualStartDate>2024-02-01</AssessmentActualStartDate></Assessments>
<CINPlanDates><CINPlanStartDate>2023-12-01</CINPlanStartDate>
<CINPlanEndDate>2024-01-02</CINPlanEndDate></CINPlanDates>
<Section47><S47ActualStartDate>2024-01-02</S47ActualStartDate>
<InitialCPCtarget>2024-01-23</InitialCPCtarget><DateOfInitialCPC>2024-01-20</DateOfInitialCPC>
<ICPCnotRequired>false</ICPCnotRequired></Section47><ReferralNFA>0</ReferralNFA>
<ChildProtectionPlans><CPPstartDate>2024-01-20</CPPstartDate>
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>1</NumberOfPreviousCPP>
<Reviews>
<CPPreviewDate>2024-03-01</CPPreviewDate></Reviews></ChildProtectionPlans>
<PreProceedingsandFGDM><PPStartDate>2024-02-09</PPStartDate>
<LBPSentDate>2024-02-20</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer>
<ReviewMeetingsCount>3</ReviewMeetingsCount><PPOutcome>A</PPOutcome></PreProceedingsandFGDM>"""


@pytest.fixture
def loads(tmp_path):
    """Load one file given as its text or bytes."""

    def run(content: str | bytes):
        path = tmp_path / f"file {len(list(tmp_path.iterdir()))}"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        told = load([str(path)], by=system_account(), today=TODAY).to_dict()
        assert not told["files"][0]["refused"]
        return told

    return run


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 - a day


def lists(**rows: dict[str, object]) -> bytes:
    """A workbook with one row in each list named, by the columns of the list."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in LISTS:
        sheet = book.create_sheet(table.name)
        sheet.append([column.name for column in table.columns])
        row = rows.get(table.name.replace(" ", "_"))
        if row:
            whole = {"Child Unique ID": "C1", "Gender": "b) Female"} | row
            sheet.append([whole.get(column.name) for column in table.columns])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def test_a_census_is_joined_as_it_is_nested(loads):
    told = loads(
        CENSUS.format(
            day="2024-03-31",
            inside=WHOLE_EPISODE,
        )
    )

    assert told["totals"]["set_aside"] == 0
    child, referral = Child.objects.get(la_child_id="C1"), Referral.objects.get()
    assert (referral.child, referral.from_source, referral.no_further_action) == (
        child,
        "1A",
        False,
    )
    first, second = Assessment.objects.order_by("began_on")
    assert (first.referral, first.factors, first.referred_on) == (
        referral, ["1C"], day("06/10/2023"),
    )  # fmt: skip
    assert second.referred_on == day("01/02/2024")
    enquiry, plan = Enquiry.objects.get(), ProtectionPlan.objects.get()
    assert enquiry.conference_needed is True
    initial, review = Conference.objects.order_by("held_on")
    assert (initial.kind, initial.enquiry, initial.held_on) == (
        "initial", enquiry, day("20/01/2024"),
    )  # fmt: skip
    assert (review.kind, review.plan) == ("review", plan)
    assert ChildInNeedPlan.objects.get().ended_on == day("02/01/2024")
    assert PreProceedings.objects.get().review_meetings == 3


def test_an_ending_before_its_beginning_is_set_aside(loads):
    told = loads(
        CENSUS.format(
            day="2024-03-31",
            inside="<CINreferralDate>2023-10-06</CINreferralDate>"
            "<CINclosureDate>2023-01-01</CINclosureDate>",
        )
    )

    (aside,) = told["set_aside"]
    assert aside["reason"] == (
        "CINclosureDate is before CINreferralDate. Correct one of the dates."
    )
    assert not Referral.objects.exists()


def test_what_has_not_happened_yet_is_set_aside(loads):
    told = loads(
        CENSUS.format(day="2024-03-31", inside="<CINreferralDate>2030-10-06</CINreferralDate>")
    )

    assert "is in the future" in told["set_aside"][0]["reason"]


def test_two_plans_that_overlap_are_not_both_taken(loads):
    plan = "<ChildProtectionPlans><CPPstartDate>{}</CPPstartDate></ChildProtectionPlans>"
    told = loads(
        CENSUS.format(
            day="2024-03-31",
            inside="<CINreferralDate>2023-10-06</CINreferralDate>"
            + plan.format("2023-11-01")
            + plan.format("2024-01-01"),
        )
    )

    assert ProtectionPlan.objects.get().began_on == day("01/11/2023")
    (aside,) = told["set_aside"]
    assert aside["column"] == "CPPstartDate"
    assert "overlaps another child protection plan" in aside["reason"]


EVERY_LIST = {
    "List_1": {"Date of Contact": day("01/05/2024"), "Contact Source": "d) Health services"},
    "List_5": {
        "Strategy discussion initiating Section 47 Enquiry Start Date": day("02/05/2024"),
        "Was an Initial Child Protection Conference deemed unnecessary?": "No",
        "Date of Initial Child Protection Conference": day("20/05/2024"),
        "Did the Initial Child Protection Conference Result in a Child Protection Plan": "Yes",
    },
    "List_7": {
        "Child Protection Plan Start Date": day("20/05/2024"),
        "Date of the Last Statutory Visit": day("28/06/2024"),
        "Was the Child Seen Alone?": "b) No",
        "Date of latest review conference": day("29/06/2024"),
    },
    "List_8": {
        "Date Started to be Looked After": day("01/02/2020"),
        "Start date of current legal status": day("01/03/2020"),
        "Child's Legal Status": "C2: FCO",
        "Date of Latest Statutory Review": day("01/06/2024"),
        "Date of Last Social Work Visit": day("28/06/2024"),
        "Date of Last IRO Visit / Contact to the Child": day("02/06/2024"),
        "What is the permanence plan for this child?": "f) Long-term fostering",
        "Date of Last Health Assessment": day("03/06/2024"),
        "Date of Last Dental Check": day("04/06/2024"),
        "Start Date of Most Recent Placement": day("05/06/2023"),
        "Placement Type": "a) Foster placement",
        "Placement Provider": "b) Private",
        "Placement Location": "b) Out",
        "Number of Placements in the Last 12 months": 2,
        "Allocated Team": "Team Example",
        "Allocated Worker": "Jo Sample",
    },
    "List_11": {
        "Individual adopter identifier": "AD1",
        "Date enquiry received": day("07/01/2024"),
    },
}


def test_the_lists_of_annex_a_reach_every_record_they_speak_of(loads):
    told = loads(lists(**EVERY_LIST))

    assert told["totals"]["set_aside"] == 0
    assert told["remarks"] == []
    assert Contact.objects.get().from_source_group == "health services"
    assert Conference.objects.get(kind="initial").plan_made == "yes"
    assert Conference.objects.get(kind="review").plan == ProtectionPlan.objects.get()
    assert Visit.objects.get().purposes == ["child protection", "looked after"]
    assert ChildSeen.objects.get().seen_alone is False
    period = CarePeriod.objects.get()
    assert LegalStatus.objects.get().care_period == period
    placement = Placement.objects.get()
    assert (placement.kind_group, placement.provider, placement.in_area) == (
        "foster", "PR4", False,
    )  # fmt: skip
    assert Review.objects.get().held_on == day("01/06/2024")
    assert OfficerContact.objects.get().happened_on == day("02/06/2024")
    assert PermanenceDecision.objects.get().route == "long-term fostering"
    assert HealthAssessment.objects.get().done_on == day("03/06/2024")
    assert DentalCheck.objects.get().done_on == day("04/06/2024")
    assert CareSnapshot.objects.get().placements_in_12_months == 2
    allocation = Allocation.objects.get()
    assert (allocation.worker.name, allocation.team.name) == ("Jo Sample", "Team Example")
    assert (allocation.began_on, allocation.known_on) == (None, day("29/06/2024"))
    assert Adopter.objects.get().identifier == "AD1"


def test_a_placement_ends_with_the_care_it_belongs_to(loads):
    loads(
        lists(
            List_8={
                "Date Started to be Looked After": day("01/02/2020"),
                "Start date of current legal status": day("01/03/2020"),
                "Child's Legal Status": "C2",
                "Start Date of Most Recent Placement": day("05/06/2023"),
                "Placement Type": "K2",
                "Date Ceased to be Looked After": day("01/05/2024"),
                "Reason Ceased to be Looked After": "E4A",
            }
        )
    )

    assert Placement.objects.get().ended_on == day("01/05/2024")
    assert LegalStatus.objects.get().ended_on == day("01/05/2024")
    assert CarePeriod.objects.get().ended_because == "E4A"


def test_health_leaving_care_missing_and_workers_of_the_903(loads):
    loads(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
        "URN\nC1,01/06/2023,S,V2,N1,U6,PR1,,,,,,\n"
    )
    loads("CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nC1,,SW77,01/06/2023,,\n")
    loads("CHILD,DOB,MISSING,MIS_START,MIS_END\nC1,,M,05/07/2023,06/07/2023\n")
    told = loads("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nC1,,YES,F1,U1\n")

    assert "taken to be the latest" in told["files"][0]["notes"][0]
    assert Allocation.objects.get().worker == Worker.objects.get(code="SW77")
    assert MissingEpisode.objects.get().kind == "M"
    leaver = LeaverStatement.objects.get()
    assert (leaver.accommodation, leaver.accommodation_suitable) == ("U", True)
    assert not HealthYear.objects.exists()


def test_a_child_to_be_placed_in_one_year_and_adopted_in_the_next_has_one_plan(loads):
    """What the return calls the date placed is the day it was decided that a child should be."""
    loads("CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\nC1,,01/06/2022,,\n")
    loads(
        "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n"
        "C1,,01/06/2022,01/12/2022,0,2,MF,L11\n"
    )

    plan = AdoptionPlan.objects.get()
    assert (plan.decided_on, plan.placed_on, plan.adopters_are) == (day("01/06/2022"), None, "MF")


def test_a_value_too_long_to_hold_is_said_and_stops_nothing(loads):
    told = loads(
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
        f"URN\nC1,01/06/2023,S,V2,N1,U6,PR1,,,,,,{'9' * 50}\n{'C' * 50},01/06/2023,,,,,,,,,,,\n"
        "C2,01/06/2023,S,V2,N1,U6,PR1,,,,,,\n"
    )

    assert told["totals"]["loaded"] == 1
    assert [each["column"] for each in told["set_aside"]] == ["URN", "CHILD"]


def test_a_no_to_unaccompanied_in_the_last_year_does_not_undo_a_yes(loads):
    loads("CHILD,SEX,DOB,DUC\nC1,F,01/02/2008,01/02/2026\n")
    loads(
        lists(
            List_8={
                "Date Started to be Looked After": day("01/02/2020"),
                "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)": "No",
                "Date of Latest Statutory Review": day("01/06/2026"),
            }
        )
    )

    assert Child.objects.get().unaccompanied == "yes"


def test_a_worker_who_differs_between_lists_is_said_in_words(loads):
    referred = {"Date of referral": day("01/05/2024"), "Allocated Worker": "Maya Example-Ashdown"}
    began = {"Child Protection Plan Start Date": day("20/05/2024"), "Allocated Worker": "Jo Sample"}
    told = loads(lists(List_3=referred, List_7=began))

    (remark,) = told["remarks"]
    assert (remark["column"], remark["value"]) == ("Allocated Worker", "Maya Example-Ashdown")
    assert "Row 2 of List 7 of file 0 says Jo Sample for the same child" in remark["reason"]
    assert Allocation.objects.get().worker.name == "Jo Sample"
