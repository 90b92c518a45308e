"""Writes the children in need census of a year from the record, child by child, as XML."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib.metadata import PackageNotFoundError, version

from django.conf import settings

from ..reading.authorities import number_of
from ..writing.books import File, LeftOut, Writing
from ..writing.years import Year
from .markup import Form
from .modules import PRE_PROCEEDINGS_BLOCK, Module, told
from .tables import CHILD, HEADER, PLAN, PRE_PROCEEDINGS, REFERRAL, REVIEW

FILE = "cin_census.xml"
UNCERTAIN = {
    PRE_PROCEEDINGS_BLOCK: "The block of pre-proceedings and family group decision making of"
    " 2026-27. Uncertain: it is known from one sample file, and no schema or rule that we know"
    " carries it."
}
CHARACTERISTICS = ("Ethnicity", "Disability")
IDENTIFIERS = tuple(each.name for each in CHILD.columns if each.name not in CHARACTERISTICS)
LAST = "ReferralNFA"
FIRST = tuple(each.name for each in REFERRAL.columns if each.name != LAST)
AFTER_LAST = (PLAN.name, PRE_PROCEEDINGS.name)
A_PART = 256
"""Children in a part of the file, which is passed on before the next is made."""


class _Census:
    """The census of one year while it is written, and what could not be told in it."""

    def __init__(self, year: Year, also: Collection[str], file: File) -> None:
        self.year, self.also, self.file = year, also, file
        self.form = Form(year, file.left_out.append)

    def parts(self) -> Iterator[bytes]:
        """The whole file in parts. Nothing of a child is kept once it has been passed on."""
        lines = ['<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n']
        lines += self._header()
        lines.append("  <Children>\n")
        children = 0
        for child in told(self.year, self.file.left_out.append, self.also):
            lines += self._child(child)
            children += 1
            if children % A_PART == 0:
                yield "".join(lines).encode()
                lines.clear()
        lines.append("  </Children>\n</Message>\n")
        yield "".join(lines).encode()
        if not children:
            why = "There are no children in this census, and the schema wants at least one."
            self.file.left_out.append(LeftOut("", "Children", "", why))

    def _header(self) -> Iterator[str]:
        says = {
            "Collection": "CIN",
            "Year": str(self.year.number),
            "ReferenceDate": f"{self.year.ends_on:%Y-%m-%d}",
            "SourceLevel": "L",
            "LEA": number_of(settings.AUTHORITY),
            "SoftwareCode": "Sightline",
            "Release": _release(),
            "SerialNo": "001",
        }
        cells = {name: [word] for name, word in says.items() if word}
        yield "  <Header>\n    <CollectionDetails>\n"
        yield from self.form.lines(HEADER, cells, 3, "Collection", "Year", "ReferenceDate")
        yield "    </CollectionDetails>\n"
        if says["LEA"]:
            source = ("SourceLevel", "LEA", "SoftwareCode", "Release", "SerialNo")
            yield "    <Source>\n"
            yield from self.form.lines(HEADER, cells, 3, *source)
            yield "    </Source>\n"
        else:
            self.file.left_out.append(LeftOut("", "LEA", settings.AUTHORITY, NO_AUTHORITY))
        yield "  </Header>\n"

    def _child(self, child: Module) -> Iterator[str]:
        yield "    <Child>\n      <ChildIdentifiers>\n"
        yield from self.form.lines(CHILD, child.cells, 4, *IDENTIFIERS)
        yield "      </ChildIdentifiers>\n      <ChildCharacteristics>\n"
        yield from self.form.lines(CHILD, child.cells, 4, *CHARACTERISTICS)
        yield "      </ChildCharacteristics>\n"
        for need in child.inside:
            yield from self._need(need)
        yield "    </Child>\n"
        self.file.rows += 1

    def _need(self, need: Module) -> Iterator[str]:
        yield "      <CINdetails>\n"
        yield from self.form.lines(REFERRAL, need.cells, 4, *FIRST)
        for each in need.inside:
            if each.table.name not in AFTER_LAST:
                yield from self._module(each)
        yield from self.form.lines(REFERRAL, need.cells, 4, LAST)
        for each in need.inside:
            if each.table.name in AFTER_LAST:
                yield from self._module(each)
        yield "      </CINdetails>\n"

    def _module(self, module: Module) -> Iterator[str]:
        name = module.table.name
        yield f"        <{name}>\n"
        yield from self.form.lines(module.table, module.cells, 5)
        if module.inside:
            yield f"          <{REVIEW.name}>\n"
            for each in module.inside:
                yield from self.form.lines(each.table, each.cells, 6)
            yield f"          </{REVIEW.name}>\n"
        yield f"        </{name}>\n"


def _release() -> str:
    try:
        return version("sightline")
    except PackageNotFoundError:
        return ""


def files(year: Year, also: Collection[str] = ()) -> dict[str, File]:
    """The one file of the census."""
    file = File(b"")
    file.content = _Census(year, also, file).parts()
    return {FILE: file}


NO_AUTHORITY = (
    "The header does not say which authority this is, because none of that name is known. Say it"
    " with SIGHTLINE_AUTHORITY, as Norfolk."
)
WRITING = Writing("cin", "children in need census", 2022, 2027, files, uncertain=UNCERTAIN)
