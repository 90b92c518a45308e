"""Mistakes planted in a sound census, one of each kind and each in a child of its own."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

Element = etree._Element
DAY = dt.timedelta(days=1)
NEED = "CINdetails"


@dataclass(frozen=True)
class Mistake:
    """One kind of mistake: the rule that is for it, where it can be made, and how it is made.

    It can be made in a child who has all these elements, and of whom `when` is so.
    """

    rule: str
    where: tuple[str, ...]
    make: Callable[[Element, dt.date], None]
    when: Callable[[Element], bool] = lambda child: True


def _set(path: str, value: Callable[[Element, dt.date], str]) -> Callable[[Element, dt.date], None]:
    def make(child: Element, ends_on: dt.date) -> None:
        found = child.find(path)
        assert found is not None, path
        found.text = value(child, ends_on)

    return make


def _drop(path: str) -> Callable[[Element, dt.date], None]:
    def make(child: Element, ends_on: dt.date) -> None:
        found = child.find(path)
        assert found is not None, path
        above = found.getparent()
        assert above is not None, path
        above.remove(found)

    return make


def _again(path: str) -> Callable[[Element, dt.date], None]:
    def make(child: Element, ends_on: dt.date) -> None:
        found = child.find(path)
        assert found is not None, path
        found.addnext(copy.copy(found))

    return make


def _beside(path: str, name: str, value: str | None = None) -> Callable[[Element, dt.date], None]:
    """An element that should not stand beside the one at this path; its own value unless given."""

    def make(child: Element, ends_on: dt.date) -> None:
        found = child.find(path)
        assert found is not None, path
        one = etree.Element(name)
        one.text = found.text if value is None else value
        found.addnext(one)

    return make


def _just(value: str) -> Callable[[Element, dt.date], str]:
    return lambda child, ends_on: value


def _before(path: str, days: int = 1) -> Callable[[Element, dt.date], str]:
    """A day so many days before the one at a path; after it where they are fewer than none."""

    def value(child: Element, ends_on: dt.date) -> str:
        day = child.findtext(path)
        assert day, path
        return str(dt.date.fromisoformat(day) - DAY * days)

    return value


def _after(child: Element, ends_on: dt.date) -> str:
    return str(ends_on + DAY * 5)


def _saturday(path: str) -> Callable[[Element, dt.date], str]:
    def value(child: Element, ends_on: dt.date) -> str:
        day = dt.date.fromisoformat(child.findtext(path) or "")
        return str(day - DAY * ((day.weekday() - 5) % 7))

    return value


def _letter(child: Element, ends_on: dt.date) -> str:
    number = child.findtext(UPN) or ""
    return ("A" if number[0] != "A" else "B") + number[1:]


WHO, WHAT = "ChildIdentifiers", "ChildCharacteristics"
UPN, BORN, ETHNICITY = f"{WHO}/UPN", f"{WHO}/PersonBirthDate", f"{WHAT}/Ethnicity"
CAME, CLOSED = f"{NEED}/CINreferralDate", f"{NEED}/CINclosureDate"
BEGAN = f"{NEED}/Assessments/AssessmentActualStartDate"
DONE = f"{NEED}/Assessments/AssessmentAuthorisationDate"
FACTOR = f"{NEED}/Assessments/FactorsIdentifiedAtAssessment/AssessmentFactors"
ENQUIRY = f"{NEED}/Section47/S47ActualStartDate"
MET = f"{NEED}/Section47/DateOfInitialCPC"
PLAN, ENDED = f"{NEED}/ChildProtectionPlans/CPPstartDate", f"{NEED}/ChildProtectionPlans/CPPendDate"
REVIEW = f"{NEED}/ChildProtectionPlans/Reviews/CPPreviewDate"
HELP, HELPED = f"{NEED}/CINPlanDates/CINPlanStartDate", f"{NEED}/CINPlanDates/CINPlanEndDate"
DISABILITY = f"{WHAT}/Disabilities/Disability"

MISTAKES = (
    Mistake("1510", (UPN,), _set(UPN, _letter)),
    Mistake("1530", (UPN,), _set(UPN, lambda child, _: "A999" + (child.findtext(UPN) or "")[4:])),
    Mistake("1580", (BORN,), _set(f"{WHO}/LAchildID",
            lambda child, _: (child.findtext(f"{WHO}/LAchildID") or "") + "-1")),
    Mistake("4180", (BORN,), _set(f"{WHO}/Sex", _just("X"))),
    Mistake("4220", (ETHNICITY,), _set(ETHNICITY, _just("ZZZZ"))),
    Mistake("8520", (BORN,), _set(BORN, _after)),
    Mistake("8525Q", (BORN,), _beside(BORN, "ExpectedPersonBirthDate")),
    Mistake("8540", (BORN, DISABILITY, DONE), _set(DISABILITY, _just("ZZZ"))),
    Mistake("8790", (DISABILITY,), _beside(DISABILITY, "Disability", "CON"),
            lambda child: child.findtext(DISABILITY) == "NONE"),
    Mistake("8794", (DISABILITY,), _again(DISABILITY)),
    Mistake("8600", (CAME,), _set(CAME, _after)),
    Mistake("8606", (CAME, BORN), _set(CAME, _before(BORN, 300))),
    Mistake("8610", (f"{NEED}/PrimaryNeedCode", DONE), _drop(f"{NEED}/PrimaryNeedCode")),
    Mistake("8620", (CLOSED,), _set(CLOSED, _after)),
    Mistake("8630", (CLOSED,), _set(CLOSED, _before(CAME))),
    Mistake("8640", (CLOSED,), _set(f"{NEED}/ReasonForClosure", _just("RC0"))),
    Mistake("8805", (CLOSED,), _drop(f"{NEED}/ReasonForClosure")),
    Mistake("8810", (CLOSED,), _drop(CLOSED)),
    Mistake("8866", (CAME,), _set(f"{NEED}/ReferralSource", _just("7Z"))),
    Mistake("8568", (CAME,), _set(f"{NEED}/ReferralNFA", _just("2"))),
    Mistake("8831", (BEGAN,), _set(f"{NEED}/ReferralNFA", _just("1"))),
    Mistake("1103", (BEGAN,), _set(BEGAN, _before(CAME))),
    Mistake("8608", (BEGAN, DONE), _set(BEGAN, _before(DONE, -3))),
    Mistake("8696", (DONE,), _set(DONE, _after)),
    Mistake("8614", (DONE, FACTOR), _drop(DONE)),
    Mistake("8869", (FACTOR,), _beside(FACTOR, "AssessmentFactors", "21")),
    Mistake("8897Q", (FACTOR,), _drop(f"{NEED}/Assessments/FactorsIdentifiedAtAssessment")),
    Mistake("8898", (FACTOR,), _again(FACTOR)),
    Mistake("2889", (ENQUIRY,), _set(ENQUIRY, _before(CAME))),
    Mistake("8615", (ENQUIRY, MET), _set(ENQUIRY, _before(MET, -3))),
    Mistake("2884", (MET, f"{NEED}/PrimaryNeedCode"),
            lambda child, _: _conference_twice(child)),
    Mistake("8875", (MET,), _set(MET, _saturday(MET))),
    Mistake("8715", (MET,), _set(MET, _after)),
    Mistake("2885", (MET, PLAN), _set(PLAN, _before(PLAN, -2))),
    Mistake("1105", (PLAN,), _set(PLAN, _before(CAME))),
    Mistake("8730", (PLAN,), _drop(f"{NEED}/ChildProtectionPlans/NumberOfPreviousCPP")),
    Mistake("8905", (PLAN,), _drop(f"{NEED}/ChildProtectionPlans/InitialCategoryOfAbuse")),
    Mistake("8910", (PLAN,), _drop(f"{NEED}/ChildProtectionPlans/LatestCategoryOfAbuse")),
    Mistake("8841", (PLAN, REVIEW), _set(REVIEW, _before(PLAN))),
    Mistake("8925", (PLAN, ENDED), _set(ENDED, _before(PLAN))),
    Mistake("8930", (ENDED,), _set(ENDED, _after)),
    Mistake("4015", (HELP,), _set(HELP, _before(CAME))),
    Mistake("4011", (HELP, HELPED), _set(HELPED, _before(HELP))),
    Mistake("4013", (HELPED,), _set(HELPED, _after)),
)  # fmt: skip
"""Each a mistake that a tired person makes; the check letter and the doubled code among them."""


def _conference_twice(child: Element) -> None:
    """The day of the conference under the referral as well as with its enquiry."""
    need = child.find(NEED)
    assert need is not None
    one = etree.Element("DateOfInitialCPC")
    one.text = child.findtext(MET)
    first = next(each for each in need if each.tag in ("Assessments", "CINPlanDates", "Section47"))
    first.addprevious(one)


BLIND = {
    "8540": "the validator's rule joins its tables by the numbers of rows, and finds none",
    "8614": "the validator's rule breaks off when it finds one: factors are a list to it",
    "8898": "the same",
    "8869": "the validator's rule compares a list with one code, and never finds any",
}
"""Rules of the validator that cannot find their mistake, and why."""


def _fits(child: Element, mistake: Mistake) -> bool:
    there = all(child.find(path) is not None for path in mistake.where)
    return there and mistake.when(child)


def plant(sound: Path, out: Path, ends_on: dt.date) -> tuple[list[tuple[str, str]], list[str]]:
    """Write the census again with every mistake that it has a child for.

    Returns each rule with the child it was planted in, and the rules there was no child for.
    """
    safely = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    tree = etree.parse(str(sound), safely)
    children = [each for each in tree.iter("Child") if len(each.findall(NEED)) == 1]
    planted, left = [], []
    for mistake in sorted(MISTAKES, key=lambda each: -len(each.where)):
        child = next((each for each in children if _fits(each, mistake)), None)
        if child is None:
            left.append(mistake.rule)
            continue
        children.remove(child)
        mistake.make(child, ends_on)
        planted.append((mistake.rule, child.findtext(f"{WHO}/LAchildID") or ""))
    tree.write(str(out), encoding="utf-8", xml_declaration=True)
    return planted, left
