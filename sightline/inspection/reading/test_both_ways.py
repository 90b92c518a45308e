"""An invented report reads the same as text and typeset as a PDF, whatever its framework."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sightline.inspection.frameworks import all_frameworks

from . import read
from .text_files import printed_text
from .wording import NUMBERED, as_heading

EXAMPLES = Path(__file__).parent / "examples"
NAMES = [
    "slac_2009",
    "cp_2012",
    "lac_2013",
    "sif_2013_early",
    "sif_2013_late",
    "ilacs_2018",
    "ilacs_2023",
]
SMALL = "Leadership, management and governance"  # heads a part of what is asked for, in small type
HEADS = re.compile(
    r"The graded judgement|The experiences and|The impact of|The Local Safeguarding|.*Grade \d"
)
PAGE = """
#let told = json(bytes(sys.inputs.told))
#set page(footer: context text(8pt)[Inspection of Exampleshire #counter(page).display()])
#set text(12pt)
#for line in told {
  if line.kind == "heading" { block(above: 22pt, text(14pt)[*#line.words*]) }
  else if line.kind == "front" { block(above: 18pt)[*#line.words*] }
  else if line.kind == "row" { block(above: 16pt, grid(columns: (65%, 35%), ..line.cells)) }
  else if line.kind == "heading row" {
    block(above: 22pt, grid(columns: (65%, 35%), text(14pt)[*#line.cells.at(0)*], line.cells.at(1)))
  }
  else if line.kind == "bullet" {
    block(above: 14pt, inset: (left: line.deep * 8pt), grid(columns: (14pt, 1fr), [•], line.words))
  }
  else if line.kind == "numbered" {
    block(above: 20pt, grid(columns: (28pt, 1fr), [#line.number.], line.words))
  }
  else { block(above: 9pt, line.words) }
}
"""


def headings():
    """Everything that heads a section, a part or a tier in any framework."""
    found = set()
    for one in all_frameworks().values():
        for each in (*one.sections, *one.parts, *one.tiers):
            found |= {as_heading(name) for name in (each.title, *each.printed)}
    return found


def _runs_on(before, line):
    """Whether a line goes on with the paragraph or bullet before it."""
    in_text = before["kind"] in ("numbered", "bullet")
    return in_text and (not line.gap or not line.text[0].isupper())


def pieces(name):
    """The example as typed pieces: headings, rows of tables, bullets, paragraphs, and the rest."""
    known, made, in_text = headings(), [], False
    for line in printed_text(EXAMPLES / f"{name}.txt").lines:
        numbered = NUMBERED.match(line.text)
        in_text = in_text or bool(numbered and made and made[-1]["kind"] == "heading")
        if line.cells and not line.bullet:
            heads = in_text and as_heading(line.cells[0]) in known and len(line.cells) > 1
            made.append({"kind": "heading row" if heads else "row", "cells": list(line.cells)})
        elif line.bullet:
            made.append({"kind": "bullet", "words": line.text, "deep": line.left or 0})
        elif line.text == SMALL:
            made.append({"kind": "front", "words": line.text})
        elif as_heading(line.text) in known or HEADS.match(line.text):
            made.append({"kind": "heading", "words": line.text})
        elif numbered:
            made.append({"kind": "numbered", "number": numbered[1], "words": numbered[2]})
        elif made and _runs_on(made[-1], line):
            made[-1]["words"] += f" {line.text}"
        else:
            made.append({"kind": "plain" if in_text else "front", "words": line.text})
    return made


@pytest.mark.parametrize("name", NAMES)
def test_it_reads_the_same_both_ways(name, tmp_path):
    import typst

    told = json.dumps([{"cells": [], "words": "", "deep": 0} | one for one in pieces(name)])
    path = tmp_path / "report.pdf"
    path.write_bytes(typst.compile(PAGE.encode(), sys_inputs={"told": told}))
    pdf, text = read(path), read(EXAMPLES / f"{name}.txt")

    assert (pdf.framework, pdf.overall) == (text.framework, text.overall)
    assert (pdf.inspection_start, pdf.inspection_end) == (
        text.inspection_start,
        text.inspection_end,
    )
    assert (pdf.published, pdf.lead_inspector) == (text.published, text.lead_inspector)
    assert pdf.judgements == text.judgements
    assert [(one.number, one.section) for one in pdf.paragraphs] == [
        (one.number, one.section) for one in text.paragraphs
    ]
    assert [(one.section, one.tier, one.body) for one in pdf.recommendations] == [
        (one.section, one.tier, one.body) for one in text.recommendations
    ]
