"""Invented reports of every framework are read whole: dates, grades, paragraphs, what is asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from sightline.inspection.frameworks import all_frameworks

from . import read
from .reading import read_printed
from .text_files import printed_from

EXAMPLES = Path(__file__).parent / "examples"
# By name: framework, first and last day, published, lead, overall, paragraphs.
WHOLE = {
    "slac_2009": ("slac-2009", "2011-05-30", "2011-06-10", "2011-07-15", "Iris Invented", None, 25),
    "cra_unannounced": ("cra-unannounced", "2010-10-05", "2010-10-06", None, None, None, 0),
    "cp_2012": ("cp-2012", "2013-02-04", "2013-02-07", None, "Ivor Invented", "good", 9),
    "lac_2013": (
        "lac-2013",
        "2013-04-29",
        "2013-05-03",
        "2013-06-14",
        "Ivy Invented",
        "adequate",
        10,
    ),
    "sif_2013_early": (
        *("sif-2013", "2014-06-03", "2014-06-25", "2014-08-08", "Isaac Invented"),
        *("requires improvement", 12),
    ),
    "sif_2013_late": (
        "sif-2013",
        "2017-02-27",
        "2017-03-10",
        "2017-05-05",
        "Ida Invented",
        "good",
        6,
    ),
    "ilacs_2018": (
        *("ilacs-2018", "2019-06-03", "2019-06-14", None, "Igor Invented"),
        *("requires improvement to be good", 4),
    ),
    "ilacs_2023": (
        *("ilacs-2023", "2024-10-28", "2024-11-08", None, "Ines Invented and Ivan Invented"),
        *("good", 4),
    ),
}


def example(name):
    return read(EXAMPLES / f"{name}.txt", name)


def grades(name):
    return {one.area: one.grade for one in example(name).judgements}


def asked(name):
    return [(one.section, one.tier, one.body, one.text) for one in example(name).recommendations]


def day(written):
    return dt.date.fromisoformat(written) if written else None


def test_there_is_an_example_of_every_framework():
    assert {one[0] for one in WHOLE.values()} == set(all_frameworks())
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == set(WHOLE)


@pytest.mark.parametrize("name", WHOLE)
def test_the_front_and_the_numbers_are_read(name):
    framework, start, end, published, lead, overall, paragraphs = WHOLE[name]
    got = example(name)

    assert got.framework == framework
    assert (got.inspection_start, got.inspection_end) == (day(start), day(end))
    assert (got.published, got.lead_inspector, got.overall) == (day(published), lead, overall)
    assert [one.number for one in got.paragraphs] == list(range(1, paragraphs + 1))


@pytest.mark.parametrize("name", WHOLE)
def test_whatever_is_null_has_its_reason(name):
    got = example(name).steady()
    told = {one["field"] for one in got["unread"]}
    fields = ("authority", "framework", "inspection_start", "published", "lead_inspector")

    assert {field for field in fields if got[field] is None} == told & set(fields)
    assert all(one["reason"].endswith(".") for one in got["unread"])


def test_an_authority_that_is_not_there_is_not_guessed():
    got = example("ilacs_2023")

    assert (got.authority, got.ons_code, got.number) == (None, None, None)


def test_grades_of_the_two_halves_are_taken_in_order_and_not_by_heading():
    got = grades("slac_2009")

    assert len(got) == 22
    assert got["sg.overall_effectiveness"] == "good"
    assert got["lac.overall_effectiveness"] == "adequate"
    assert got["sg.equality_and_diversity"] == "good"
    assert got["lac.equality_and_diversity"] == "adequate"
    assert got["lac.outcomes.staying_safe"] == "good"
    assert got["lac.outcomes.economic_wellbeing"] == "inadequate"


def test_grades_of_the_single_framework_and_its_board():
    assert grades("sif_2013_early") == {
        "overall_effectiveness": "requires improvement",
        "help_and_protection": "requires improvement",
        "looked_after_and_permanence": "good",
        "adoption_performance": "outstanding",
        "care_leavers": "inadequate",
        "leadership_management_and_governance": "requires improvement",
        "lscb_effectiveness": "good",
    }
    assert "lscb_effectiveness" not in grades("sif_2013_late")


def test_care_leavers_judged_apart_make_it_the_later_framework():
    assert grades("ilacs_2018")["children_in_care_and_care_leavers"] == "good"
    assert grades("ilacs_2023")["care_leavers"] == "inadequate"


def test_what_is_asked_has_its_tier_and_its_body():
    assert asked("lac_2013") == [
        (
            *("areas_for_improvement", "immediately", "the local authority"),
            "give every child a plan that says what will happen¹",
        ),
        (
            *("areas_for_improvement", "immediately", "the local authority"),
            "visit children who have not been seen for a month.",
        ),
        (
            *("areas_for_improvement", "within three months", "the council and NHS Exampleshire"),
            "the council and NHS Exampleshire should send health histories to leavers.",
        ),
    ]
    assert [one[:3] for one in asked("slac_2009")] == [
        ("sg.areas_for_improvement", "immediately", "NHS Exampleshire"),
        *[
            (
                "lac.areas_for_improvement",
                "within three months",
                "the local authority and its partners",
            )
        ]
        * 2,
    ]
    assert [one[1] for one in asked("cra_unannounced")] == [
        *["development"] * 2,
        "priority action",
    ]


def test_a_list_within_one_thing_asked_for_is_not_more_things():
    assert [one[3] for one in asked("sif_2013_early")][1] == (
        "Write plans that say:\n- who will do it\n- by when."
    )
    assert [one[3] for one in asked("ilacs_2023")] == [
        "Homes for leavers of 18 and over.",
        "The quality of:\n- letters to children\n- notes of visits.",
    ]


def test_the_board_is_asked_apart():
    assert [(one[0], one[2]) for one in asked("sif_2013_early")][-1] == (
        "lscb.recommendations",
        "the Local Safeguarding Children Board",
    )


def test_a_paragraph_cut_by_a_page_is_one_again_and_a_note_is_no_part_of_it():
    text = {one.number: one.text for one in example("lac_2013").paragraphs}

    assert text[5].endswith("visited when they should be. Some homes are far away.")
    assert text[2] == (
        "They looked at:\n- the files of twelve children\n- what carers and children said"
    )
    assert text[3] == "Four steps are used."
    assert "A note about plans" not in " ".join(text.values())


def test_a_heading_used_twice_means_what_its_place_says():
    sections = {one.number: one.section for one in example("cp_2012").paragraphs}

    assert sections[2] == "overall_effectiveness.headline"
    assert sections[6] == "overall_effectiveness"


def test_oddities_are_told():
    lac, slac, cp = (
        " ".join(example(name).quirks) for name in ("lac_2013", "slac_2009", "cp_2012")
    )

    assert "prints a word twice: 'the the'" in lac
    assert "The grade of quality_of_provision is on the heading's own line." in lac
    assert "paragraph 5, a bullet of areas_for_improvement" in lac
    assert "sg.partnership_working under the heading of another part" in slac
    assert "The sentence above lac.areas_for_improvement speaks of safeguarding." in slac
    assert "The table of what grades mean is split in two." in slac
    assert "follows without a colon" in cp
    assert "overall_effectiveness.headline and overall_effectiveness" in cp


def test_the_imprint_is_no_part_of_the_last_paragraph():
    assert example("ilacs_2018").paragraphs[-1].text == (
        "Leaders know what is wrong and have begun to mend it."
    )


def test_a_table_that_disagrees_with_a_heading_is_told():
    text = (EXAMPLES / "ilacs_2023.txt").read_text(encoding="utf-8")
    changed = text.replace("help and protection: good", "help and protection: inadequate")
    got = read_printed(printed_from(changed), "changed")

    assert {one.area: one.grade for one in got.judgements}["help_and_protection"] == "good"
    assert any("inadequate at its heading" in one for one in got.quirks)


def test_a_table_may_come_in_any_order():
    text = (EXAMPLES / "ilacs_2023.txt").read_text(encoding="utf-8")
    row = "Overall effectiveness\tGood\n"
    changed = text.replace(row, "").replace("Judgement\tGrade\n", f"Judgement\tGrade\n{row}")
    first, usual = read_printed(printed_from(changed), "changed"), example("ilacs_2023")

    assert changed.index("Overall") < changed.index("The impact of leaders")
    assert first.judgements == usual.judgements
    assert first.paragraphs == usual.paragraphs


def test_a_grade_that_is_not_printed_is_null():
    text = (EXAMPLES / "ilacs_2023.txt").read_text(encoding="utf-8")
    changed = text.replace("Overall effectiveness\tGood", "Overall effectiveness")
    got = read_printed(printed_from(changed), "changed")

    assert got.overall is None
    assert {"overall", "judgements.overall_effectiveness"} <= {one.field for one in got.unread}


def test_nothing_to_ask_for_is_nothing_asked_for():
    text = (EXAMPLES / "sif_2013_early.txt").read_text(encoding="utf-8")
    changed = text.replace(
        "1. Tell the lead member each month how many children wait for a worker.",
        "1. There are no areas for priority action.",
    )
    got = read_printed(printed_from(changed), "changed")

    assert [one.tier for one in got.recommendations] == ["areas for improvement"] * 3
    assert len(got.paragraphs) == 12


def test_text_that_is_no_report_says_so():
    got = read_printed(printed_from("Dear all,\n\nThe cake is in the kitchen.\n"), "cake.txt")

    assert got.framework is None
    assert got.judgements == got.recommendations == ()
    assert {"framework", "judgements", "recommendations"} <= {one.field for one in got.unread}
