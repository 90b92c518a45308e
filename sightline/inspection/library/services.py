"""The deeds of the library: put a report in that was read, and take out one put in by mistake."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sightline.core.acting import Refused, allow, deed, note
from sightline.core.models import Account

from ..reading import ReadReport, read
from .models import PublishedReport, ReportJudgement, ReportParagraph, ReportRecommendation

PERMISSION = "library.keep"


@dataclass(frozen=True)
class Kept:
    """A report in the library, and whether it was new to it."""

    report: PublishedReport
    new: bool


def keep_file(*, by: Account, path: Path, name: str = "") -> Kept | None:
    """Read a file and put what it says in the library; None if it could not be read at all.

    Raises Refused where this person may not.
    """
    allow(by, PERMISSION)
    return keep_read(by=by, read=read(path), path=path, name=name or path.name)


def keep_read(*, by: Account, read: ReadReport, path: Path, name: str) -> Kept | None:
    """Put in what was read from this file already, under this name; None if it was refused.

    Raises Refused where this person may not.
    """
    allow(by, PERMISSION)
    if read.refused:
        return None
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return keep(by=by, read=replace(read, file=name), digest=digest)


def keep(*, by: Account, read: ReadReport, digest: str) -> Kept:
    """Put a report that was read in the library, once. Raises Refused.

    The same file is the same report, and so is another file of the same inspection. To put a
    mended one in its place, take the first out.
    """
    allow(by, PERMISSION)
    if read.refused:
        raise Refused(f"{read.file} could not be read. {read.refused}")
    there = PublishedReport.objects.filter(digest=digest).first()
    same = there if there is not None and not there.withdrawn else _same_inspection(read)
    if same is not None:
        return Kept(same, new=False)
    if there is not None:
        return Kept(_back(by, there), new=True)
    with deed(by=by, why="A published report was put in the library"):
        made = _made(by, read, digest)
        _parts(made, read)
        note(by=by, did="put a published report in the library", about=made)
    return Kept(made, new=True)


def withdraw(*, by: Account, report: PublishedReport, why: str) -> None:
    """Take a report out of every list and search; what was read of it stays. Raises Refused."""
    allow(by, PERMISSION)
    if not why.strip():
        raise Refused("Say why the report is taken out.")
    if report.withdrawn:
        raise Refused("This report was taken out already.")
    with deed(by=by, why=why):
        report.withdrawn, report.why_withdrawn = True, why.strip()
        report.save(update_fields=["withdrawn", "why_withdrawn"])
        note(by=by, did="took a published report out of the library", about=report, why=why)


def _same_inspection(read: ReadReport) -> PublishedReport | None:
    """A report kept already of the same inspection; None unless all that tells is known."""
    told = (read.authority, read.framework, read.inspection_start, read.inspection_end)
    if not all(told):
        return None
    return PublishedReport.objects.filter(
        withdrawn=False,
        authority=read.authority,
        framework=read.framework,
        inspection_start=read.inspection_start,
        inspection_end=read.inspection_end,
    ).first()


def _back(by: Account, report: PublishedReport) -> PublishedReport:
    with deed(by=by, why="A published report was put in the library again"):
        report.withdrawn, report.why_withdrawn = False, ""
        report.save(update_fields=["withdrawn", "why_withdrawn"])
        note(by=by, did="put a published report in the library again", about=report)
    return report


def _made(by: Account, read: ReadReport, digest: str) -> PublishedReport:
    return PublishedReport.objects.create(
        file_name=Path(read.file).name[:200],
        digest=digest,
        pages=read.pages,
        authority=read.authority or "",
        ons_code=read.ons_code or "",
        number=read.number or "",
        framework=read.framework or "",
        inspection_start=read.inspection_start,
        inspection_end=read.inspection_end,
        published_on=read.published,
        lead_inspector=read.lead_inspector or "",
        overall=read.overall or "",
        facts=list(read.facts),
        quirks=list(read.quirks),
        unread=[asdict(one) for one in read.unread],
        kept_by=by,
    )


def _parts(report: PublishedReport, read: ReadReport) -> None:
    ReportJudgement.objects.bulk_create(
        ReportJudgement(report=report, place=place, area=one.area, grade=one.grade or "")
        for place, one in enumerate(read.judgements, 1)
    )
    ReportParagraph.objects.bulk_create(
        ReportParagraph(report=report, number=one.number, section=one.section or "", text=one.text)
        for one in read.paragraphs
    )
    ReportRecommendation.objects.bulk_create(
        ReportRecommendation(
            report=report,
            place=place,
            section=one.section or "",
            tier=one.tier or "",
            body=one.body or "",
            text=one.text,
        )
        for place, one in enumerate(read.recommendations, 1)
    )
