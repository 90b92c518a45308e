"""Invented censuses, whole and true to the form, for the tests of writing one."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..reading.codes import code_lists

SCHEMAS = Path(__file__).resolve().parents[4] / "shared/data/cin/xsd"
YEAR_END = dt.date(2026, 3, 31)
DAY = dt.timedelta(days=1)


@pytest.fixture
def schema():
    """Gives the faults that the schema of a year finds in a census; skips where there is none."""
    from lxml import etree

    def faults(content: bytes, year: int) -> list[str]:
        path = SCHEMAS / f"CIN_schema_{year}.xsd"
        if not path.exists():
            pytest.skip("the shared material with the schemas of the census is not here")
        judge = etree.XMLSchema(etree.parse(str(path)))
        safely = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        judge.validate(etree.fromstring(content, safely))
        return [str(each) for each in iter(judge.error_log)]  # type: ignore[call-overload]

    return faults


def invented(seed: int, children: int, *, with_block: bool = False) -> bytes:
    """A census of so many invented children, as some other system might have written it.

    With the uncertain block it is of the year after.
    """
    chance = random.Random(seed)
    year = 2027 if with_block else 2026
    told = "".join(_Made(chance, year, number, with_block).child() for number in range(children))
    return (
        "<Message><Header><CollectionDetails><Collection>CIN</Collection>"
        f"<Year>{year}</Year><ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails>"
        f"</Header><Children>{told}</Children></Message>"
    ).encode()


def pupil_number(number: int, last: str = "7") -> str:
    """Something like a pupil number, whose check letter nobody worked out."""
    return f"A{number:011d}{last}"


def _one(name: str, value: object) -> str:
    return f"<{name}>{value}</{name}>\n" if value not in (None, "") else ""


class _Made:
    """One invented child with an episode of need or two, one after the other in the year."""

    def __init__(self, chance: random.Random, year: int, number: int, with_block: bool) -> None:
        self.chance, self.year, self.number, self.with_block = chance, year, number, with_block
        self.last = dt.date(year, 3, 31)
        self.first = dt.date(year - 1, 4, 1)

    def code(self, name: str) -> str:
        known = code_lists()[name].codes.values()
        return self.chance.choice([each.code for each in known if each.allowed(self.year)])

    def codes(self, name: str, around: str, each: str, alone: str) -> str:
        some = {self.code(name) for _ in range(self.chance.randrange(1, 4))} - {alone}
        return f"<{around}>{''.join(_one(each, one) for one in sorted(some or {alone}))}</{around}>"

    def often(self, value: object) -> object:
        return value if self.chance.random() < 0.7 else None

    def child(self) -> str:
        unborn = self.chance.random() < 0.1
        known = not unborn and self.chance.random() < 0.6
        number = pupil_number(self.number)
        born = self.first - DAY * self.chance.randrange(1, 5000)
        return "<Child><ChildIdentifiers>" + "".join((
            _one("LAchildID", f"GEN{self.number}"),
            _one("UPN", number if known else None),
            _one("FormerUPN", pupil_number(self.number, last="B") if known else None),
            _one("UPNunknown", None if known else self.code("no_pupil_number")),
            _one("PersonBirthDate", None if unborn else born),
            _one("ExpectedPersonBirthDate", self.last + DAY * 40 if unborn else None),
            _one("Sex", "U" if unborn else self.code("sex")),
            _one("PersonDeathDate", None if unborn or self.chance.random() < 0.8 else self.last),
            "</ChildIdentifiers><ChildCharacteristics>",
            _one("Ethnicity", self.code("ethnicity")),
            self.codes("disability", "Disabilities", "Disability", "NONE"),
            "</ChildCharacteristics>", *self.needs(), "</Child>\n",
        ))  # fmt: skip

    def needs(self) -> Iterator[str]:
        middle = self.first + DAY * 180
        early = self.first - DAY * self.chance.randrange(0, 300)
        if self.chance.random() < 0.5:
            yield self.need(early, middle)
        elif self.chance.random() < 0.4:
            yield self.need(self.first + DAY * 3, self.first + DAY * 4, no_action=True)
        yield self.need(middle + DAY * 2, None)

    def need(self, came: dt.date, closes: dt.date | None, no_action: bool = False) -> str:
        rests = [] if no_action else list(self.modules(max(came, self.first), closes))
        plans = [each for each in rests if each.startswith(("<ChildP", "<PreP"))]
        met = None if no_action else self.often(max(came, self.first) + DAY)
        return "<CINdetails>" + "".join((
            _one("CINreferralDate", came),
            _one("ReferralSource", self.code("referral_source")),
            _one("PrimaryNeedCode", self.code("category_of_need")),
            _one("CINclosureDate", closes),
            _one("ReasonForClosure", self.code("reason_for_closure") if closes else None),
            _one("DateOfInitialCPC", met),
            *[each for each in rests if each not in plans],
            _one("ReferralNFA", "1" if no_action else "0"), *plans, "</CINdetails>\n",
        ))  # fmt: skip

    def modules(self, began: dt.date, closes: dt.date | None) -> Iterator[str]:
        for start in (2, 50):
            done = self.often(began + DAY * (start + 40))
            yield "<Assessments>" + "".join((
                _one("AssessmentActualStartDate", began + DAY * start),
                _one("AssessmentInternalReviewDate", self.often(began + DAY * (start + 9))),
                _one("AssessmentAuthorisationDate", done),
                self.codes("assessment_factor", "FactorsIdentifiedAtAssessment",
                           "AssessmentFactors", "21") if done else "", "</Assessments>",
            ))  # fmt: skip
        ends = began + DAY * 39
        yield f"<CINPlanDates>{_one('CINPlanStartDate', began + DAY * 10)}" + (
            f"{_one('CINPlanEndDate', ends)}</CINPlanDates>"
        )
        met = self.often(began + DAY * 60)
        yield "<Section47>" + "".join((
            _one("S47ActualStartDate", began + DAY * 46),
            _one("InitialCPCtarget", self.often(began + DAY * 67)),
            _one("DateOfInitialCPC", met),
            _one("ICPCnotRequired", 0 if met else self.chance.choice("01")), "</Section47>",
        ))  # fmt: skip
        if met:
            yield self.plan(began + DAY * 60, closes)
        if self.with_block:
            yield self.block(began)

    def plan(self, began: dt.date, closes: dt.date | None) -> str:
        ends = began + DAY * 110 if closes else self.often(began + DAY * 110)
        reviews = "".join(_one("CPPreviewDate", began + DAY * days) for days in (85, 100))
        return "<ChildProtectionPlans>" + "".join((
            _one("CPPstartDate", began), _one("CPPendDate", ends),
            _one("InitialCategoryOfAbuse", self.code("category_of_abuse")),
            _one("LatestCategoryOfAbuse", self.code("category_of_abuse")),
            f"<NumberOfPreviousCPP>{self.chance.randrange(3)}</NumberOfPreviousCPP>",
            f"<Reviews>{reviews}</Reviews></ChildProtectionPlans>",
        ))  # fmt: skip

    def block(self, began: dt.date) -> str:
        days = {"PPStartDate": 5, "LBPSentDate": 6, "InitialPPMeetingDate": 12,
                "StepDecisionDate": 70, "CourtAppDate": 80, "LetterInitCPDate": 81}  # fmt: skip
        day = {name: _one(name, began + DAY * after) for name, after in days.items()}
        return "<PreProceedingsandFGDM>" + "".join((
            day["PPStartDate"], day["LBPSentDate"], _one("FGDMMeetingOffer", "1"),
            _one("FGDMMeetingFac", self.chance.choice("01")), day["InitialPPMeetingDate"],
            _one("ReviewMeetingsCount", "2"), day["StepDecisionDate"], _one("PPOutcome", "A"),
            day["CourtAppDate"], day["LetterInitCPDate"], "</PreProceedingsandFGDM>",
        ))  # fmt: skip
