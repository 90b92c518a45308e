"""The five seed reports are read exactly as the rulebook (D3 to D6) says they print."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sightline.inspection.reading import read

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed reports are not beside here")

NAMES = {
    "s000": "000_1483411554883de0.txt",
    "s001": "001_3d4328d4957f93f1.txt",
    "s002": "002_2bd92043d0a643b7.txt",
    "s003": "003_330c9e7cf3d87965.txt",
    "s004": "004_33ed7e4ee0753b10.txt",
}
FRONTS = {
    "s000": ("Northamptonshire", "lac-2013", "2013-07-15", "2013-07-19", "2013-08-24"),
    "s001": ("Northamptonshire", "cp-2012", "2013-02-25", "2013-02-28", None),
    "s002": ("South Gloucestershire", "slac-2009", "2012-06-25", "2012-07-06", "2012-08-10"),
    "s003": ("Northamptonshire", "slac-2009", "2011-03-07", "2011-03-18", "2011-05-06"),
    "s004": ("Norfolk", "lac-2013", "2013-07-08", "2013-07-12", "2013-08-16"),
}
LEADS = {
    "s000": "Emmy Tomsett",
    "s001": "Brendan Parkinson",
    "s002": "Richard Nash",
    "s003": "Marie McGuinness",
    "s004": "Gary Lamb",
}
# D4: the first paragraph of each section, in order; and the last of all.
LAC_SECTIONS = (
    *("about_this_inspection", "judgements_and_meaning", "service_information"),
    *("overall_effectiveness", "capacity_to_improve", "areas_for_improvement", "outcomes"),
    *("quality_of_provision", "leadership_and_management"),
)
SLAC_SECTIONS = (
    *("about_this_inspection", "judgements_and_meaning", "service_information"),
    *("sg.overall_effectiveness", "sg.capacity_for_improvement", "sg.areas_for_improvement"),
    *("sg.outcomes.children_safe_and_feel_safe", "sg.outcomes.quality_of_provision"),
    *("sg.outcomes.contribution_of_health_agencies", "sg.ambition_and_prioritisation"),
    *("sg.leadership_and_management", "sg.performance_management_and_quality_assurance"),
    *("sg.partnership_working", "lac.overall_effectiveness", "lac.capacity_for_improvement"),
    *("lac.areas_for_improvement", "lac.outcomes.being_healthy", "lac.outcomes.staying_safe"),
    *("lac.outcomes.enjoying_and_achieving", "lac.outcomes.making_a_positive_contribution"),
    *("lac.outcomes.economic_wellbeing", "lac.quality_of_provision"),
    *("lac.ambition_and_prioritisation", "lac.leadership_and_management"),
    "lac.performance_management_and_quality_assurance",
)
CP_SECTIONS = (
    *("judgements_and_meaning", "overall_effectiveness.headline", "areas_for_improvement"),
    *("about_this_inspection", "service_information", "overall_effectiveness"),
    *("effectiveness_of_help_and_protection", "quality_of_practice", "leadership_and_governance"),
)
STARTS = {
    "s000": (LAC_SECTIONS, (1, 3, 4, 10, 17, 21, 22, 38, 46), 54),
    "s001": (CP_SECTIONS, (1, 2, 3, 4, 9, 12, 26, 32, 47), 56),
    "s002": (
        SLAC_SECTIONS,
        (
            *(1, 3, 4, 10, 16, 20, 21, 28, 33, 44, 46, 48, 51, 55, 58, 60, 61, 70, 76, 83, 87),
            *(93, 99, 101, 104),
        ),
        108,
    ),
    "s003": (
        SLAC_SECTIONS,
        (
            *(1, 3, 4, 11, 16, 20, 21, 28, 42, 49, 51, 57, 59, 62, 67, 71, 72, 77, 80, 86, 91),
            *(97, 103, 105, 110),
        ),
        112,
    ),
    "s004": (LAC_SECTIONS, (1, 3, 4, 8, 11, 15, 16, 50, 61), 72),
}
# D4: how many things are asked for, by section: at once, within three months, within six.
ASKED = {
    "s000": {"areas_for_improvement": (7, 6, 3)},
    "s001": {"areas_for_improvement": (6, 5, 3)},
    "s002": {"sg.areas_for_improvement": (3, 4, 0), "lac.areas_for_improvement": (2, 5, 0)},
    "s003": {"sg.areas_for_improvement": (4, 5, 2), "lac.areas_for_improvement": (0, 5, 2)},
    "s004": {"areas_for_improvement": (6, 4, 7)},
}
TIERS = ("immediately", "within three months", "within six months")
# D5: the areas that are not "adequate", which all the other 22 of each report are.
NOT_ADEQUATE = {
    "s002": {
        "sg.performance_management_and_quality_assurance": "inadequate",
        "sg.partnership_working": "good",
        "lac.capacity_for_improvement": "inadequate",
    },
    "s003": {
        "sg.outcomes.children_safe_and_feel_safe": "good",
        "sg.outcomes.contribution_of_health_agencies": "good",
        "sg.equality_and_diversity": "good",
        "lac.outcomes.making_a_positive_contribution": "good",
        "lac.outcomes.economic_wellbeing": "inadequate",
    },
}


@pytest.fixture(scope="module")
def seeds():
    return {alias: read(SEEDS / name) for alias, name in NAMES.items()}


@pytest.mark.parametrize("alias", NAMES)
def test_the_front(seeds, alias):
    got = seeds[alias].steady()
    days = [got[name] and got[name].isoformat() for name in ("inspection_start", "inspection_end")]
    published = got["published"] and got["published"].isoformat()

    assert (got["authority"], got["framework"], *days, published) == FRONTS[alias]
    assert got["lead_inspector"] == LEADS[alias]


@pytest.mark.parametrize("alias", NAMES)
def test_every_paragraph_is_in_its_section(seeds, alias):
    sections, starts, last = STARTS[alias]
    ends = (*starts[1:], last + 1)
    want = [
        (number, section)
        for section, start, end in zip(sections, starts, ends, strict=True)
        for number in range(start, end)
    ]

    assert [(one.number, one.section) for one in seeds[alias].paragraphs] == want


@pytest.mark.parametrize("alias", NAMES)
def test_every_judgement(seeds, alias):
    got = {one.area: one.grade for one in seeds[alias].judgements}

    if alias in NOT_ADEQUATE:
        assert len(got) == 22
        assert {key: grade for key, grade in got.items() if grade != "adequate"} == (
            NOT_ADEQUATE[alias]
        )
        assert seeds[alias].overall is None
    else:
        assert set(got.values()) == {"inadequate"}
        assert len(got) == (4 if alias == "s001" else 5)
        assert seeds[alias].overall == "inadequate"


@pytest.mark.parametrize("alias", NAMES)
def test_everything_asked_for_by_tier(seeds, alias):
    told = Counter((one.section, one.tier) for one in seeds[alias].recommendations)
    want = Counter(
        {
            (section, tier): number
            for section, numbers in ASKED[alias].items()
            for tier, number in zip(TIERS, numbers, strict=True)
            if number
        }
    )

    assert told == want


def test_there_are_79_things_asked_for(seeds):
    assert sum(len(one.recommendations) for one in seeds.values()) == 79


def test_each_has_its_body(seeds):
    bodies = {alias: Counter(one.body for one in seeds[alias].recommendations) for alias in NAMES}
    both = "the local authority and its partners"

    assert bodies["s000"] == {"the local authority": 16}
    assert bodies["s001"] == {both: 14}
    assert bodies["s004"] == {"the local authority": 17}
    assert bodies["s003"] == {both: 17, "NHS Northamptonshire": 1}
    assert bodies["s002"][both] == 8
    named = [one.body for one in seeds["s002"].recommendations if one.body != both]
    assert [body.split(",")[0] for body in named] == [
        "the LSCB and NHS South Gloucestershire",
        *["NHS South Gloucestershire"] * 2,
        *["the council"] * 3,
    ]
    assert "Barnardo" in named[4]


def test_a_thing_asked_for_that_a_page_end_cut_is_whole(seeds):
    cut = [one.text for one in seeds["s004"].recommendations if "written report" in one.text]

    assert len(cut) == 1
    assert cut[0].endswith("aspirations")
    assert "\n" not in cut[0]


def test_notes_of_the_page_are_no_part_of_the_text(seeds):
    for alias in ("s000", "s001"):
        every = [one.text for one in (*seeds[alias].paragraphs, *seeds[alias].recommendations)]
        assert not [text for text in every if "Guidance and Regulations Volume 3: Planning" in text]
        assert not [text for text in every if "Secure Accommodation) Amendment" in text]


@pytest.mark.parametrize(
    ("alias", "told"),
    [
        ("s000", "Published on a Saturday."),
        ("s000", "Notes are marked by raised figures"),
        ("s001", "The lead inspector's name follows without a colon."),
        ("s001", "overall_effectiveness.headline and overall_effectiveness"),
        ("s001", "The title of the report is printed again as a heading."),
        ("s002", "Tables are drawn with upright strokes."),
        ("s002", "The table of what grades mean is split in two."),
        ("s002", "The heading of the record of main findings ends in a colon."),
        ("s002", "sg.ambition_and_prioritisation under the heading of another part"),
        ("s002", "sg.equality_and_diversity under the heading of another part"),
        ("s002", "lac.overall_effectiveness under the heading of outcomes"),
        ("s002", "lac.performance_management_and_quality_assurance is on the heading's own line"),
        ("s002", "a bullet of sg.areas_for_improvement"),
        ("s003", "Headings and bold are marked with asterisks and hashes."),
        ("s003", "The contents are marked with tags."),
        ("s003", "Asterisks within words are written with a stroke before them."),
        ("s003", "lac.outcomes.staying_safe is on the heading's own line"),
        ("s003", "sg.partnership_working under the heading of another part"),
        ("s003", "The heading of the record of main findings ends in a colon."),
        ("s003", "The sentence above lac.areas_for_improvement speaks of safeguarding."),
        ("s003", "Paragraph 73 prints a word twice: 'the the'."),
        ("s003", "Paragraph 100 prints a word twice: 'the the'."),
        ("s004", "a bullet of areas_for_improvement"),
    ],
)
def test_its_oddities_are_told(seeds, alias, told):
    assert told in " ".join(seeds[alias].quirks)


def test_nothing_is_unread_but_what_is_not_printed(seeds):
    unread = {alias: [one.field for one in seeds[alias].unread] for alias in NAMES}

    assert unread == {
        "s000": [],
        "s001": ["published"],
        "s002": ["overall"],
        "s003": ["overall"],
        "s004": [],
    }
