"""Shakes a sound census, so that nearly every rule finds something: by lot, and the same each time.

Where a planted mistake asks whether a rule finds what it is for, a shaken census asks whether it
finds that and nothing else, beside all that may happen to stand next to it.
"""

from __future__ import annotations

import copy
import datetime as dt
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree

from benchmarks import validators

from . import ours
from .comparing import children_of, compared, said

JUDGE = """
import contextlib, copy, importlib, io, json, logging, sys, warnings
import xml.etree.ElementTree as ET
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
from cin_validator.cin_validator import CinValidator, convert_data, process_data
path, ruleset = sys.argv[1:]
rules = getattr(importlib.import_module("cin_validator.rules." + ruleset), "registry")
ran, found = [], set()
with contextlib.redirect_stdout(io.StringIO()) as said:
    tables = process_data(convert_data(ET.parse(path).getroot()))
    for name, rule in rules.items():
        said.seek(0), said.truncate()
        try:
            told = CinValidator(copy.deepcopy(tables), {name: rule})
        except Exception:
            continue
        if "Error with rule" in said.getvalue():
            continue
        ran.append(str(rule.code))
        for _, row in told.full_issue_df.iterrows():
            found.add((str(rule.code), str(row["child_id"])))
        if len(told.multichild_issues):
            found |= {(str(code), "") for code in told.multichild_issues["rule_code"]}
print(json.dumps({"ran": ran, "all": [str(rule.code) for rule in rules.values()],
                  "found": sorted(found)}))
"""
"""Each rule by itself: there, one that breaks off takes what all the others found with it."""
Element = etree._Element
STEPS = (-9000, -400, -300, -60, -20, -5, -1, 1, 5, 20, 60, 300, 400)
"""Days that a day is moved by."""
CODES = {
    "LAchildID": ("@-1", "@A2345678901234567890"),
    "UPN": ("A12345678901", "A123456789012", "H80120000100I", "H999200001001", "H8012000O1001"),
    "FormerUPN": ("A1234", "A123456789012"),
    "UPNunknown": ("UN1", "UN3", "UN7"),
    "Sex": ("M", "F", "U", "1", ""),
    "Ethnicity": ("WBRI", "ZZZZ", ""),
    "Disability": ("NONE", "LD", "CON", "ZZZ"),
    "ReferralSource": ("1A", "7Z", ""),
    "PrimaryNeedCode": ("N1", "N11"),
    "ReasonForClosure": ("RC1", "RC2", "RC8", "RC9", "RC0"),
    "ReferralNFA": ("0", "1", "true", "false", "2"),
    "ICPCnotRequired": ("0", "1", "true", "false"),
    "AssessmentFactors": ("21", "1A", "18A", "19A", "99"),
    "InitialCategoryOfAbuse": ("NEG", "ABC"),
    "LatestCategoryOfAbuse": ("NEG", "ABC"),
    "NumberOfPreviousCPP": ("0", "3"),
}
"""What may be written instead; `@` stands for what was."""
MODULES = ("CINdetails", "Assessments", "Section47", "CINPlanDates", "ChildProtectionPlans")
TWICE = ("Disability", "AssessmentFactors")


def shaken(sound: Path, out: Path, seed: int, most: int = 3) -> Path:
    """Write the census again with up to so many things changed in most of its children."""
    safely = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    tree = etree.parse(str(sound), safely)
    lot = random.Random(seed)
    for child in tree.iter("Child"):
        for _ in range(lot.choice((0, *range(1, most + 1)))):
            lot.choice(WAYS)(child, lot)
    tree.write(str(out), encoding="utf-8", xml_declaration=True)
    return out


def apart(python: Path, home: Path, sound: Path, folder: Path, year: int) -> list[str]:
    """Where our own rules and the validator's find other children in a shaken census, and it is
    not explained beside the rule why. Raises CannotMeasure."""
    folder.mkdir()
    file = shaken(sound, folder / sound.name, seed=year)
    told = validators.asked(python, JUDGE, str(file), f"cin{year - 1}_{year % 100:02d}")
    theirs: dict[str, set[str]] = defaultdict(set)
    for code, child in told["found"]:
        theirs[code].add(child)
    mine = children_of(ours.found(home, folder, None, year, ours.CIN))
    lines, rest = compared(ours.held(year, ours.CIN), told["ran"], mine, theirs)
    wrong = said(ours.CIN, lines, rest, "The same census, shaken")
    if broken := " ".join(sorted(set(told["all"]) - set(told["ran"]))):
        print(f"The validator's rule breaks off there: {broken}")
    return [f"shaken, {each}" for each in wrong]


def _leaves(child: Element) -> list[Element]:
    return [each for each in child.iter("*") if len(each) == 0]


def _days(child: Element) -> list[Element]:
    named = (each for each in _leaves(child) if "Date" in each.tag or each.tag.endswith("target"))
    return [each for each in named if (each.text or "").strip()]  # what was emptied has none


def _moved(child: Element, lot: random.Random) -> None:
    if days := _days(child):
        one = lot.choice(days)
        one.text = str(dt.date.fromisoformat(one.text or "") + dt.timedelta(lot.choice(STEPS)))


def _copied(child: Element, lot: random.Random) -> None:
    """One day of the child in the place of another."""
    days = _days(child)
    if len(days) > 1:
        one, two = lot.sample(days, 2)
        one.text = two.text


def _coded(child: Element, lot: random.Random) -> None:
    held = [each for each in _leaves(child) if each.tag in CODES]
    if held:
        one = lot.choice(held)
        one.text = lot.choice(CODES[one.tag]).replace("@", one.text or "")


def _dropped(child: Element, lot: random.Random) -> None:
    held = [each for each in _leaves(child) if each.tag != "LAchildID"]
    _remove(lot.choice(held))


def _doubled(child: Element, lot: random.Random) -> None:
    held = list(child.iter(*MODULES, *TWICE))
    if held:
        one = lot.choice(held)
        one.addnext(copy.deepcopy(one))


def _gone(child: Element, lot: random.Random) -> None:
    if held := list(child.iter(*MODULES)):
        _remove(lot.choice(held))


def _died(child: Element, lot: random.Random) -> None:
    """A death, or a birth expected, on a day of the child's."""
    about, days = child.find("ChildIdentifiers"), _days(child)
    name = lot.choice(("PersonDeathDate", "ExpectedPersonBirthDate"))
    if about is not None and days and about.find(name) is None:
        etree.SubElement(about, name).text = lot.choice(days).text


def _remove(one: Element) -> None:
    above = one.getparent()
    assert above is not None
    above.remove(one)


WAYS: Sequence[Callable[[Element, random.Random], None]] = (
    _moved, _moved, _moved, _copied, _coded, _coded, _coded, _dropped, _dropped, _doubled, _gone,
    _died,
)  # fmt: skip
