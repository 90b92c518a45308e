"""Opens an Excel workbook safely: a workbook is a zip of XML, and can hide harm like any other."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING, BinaryIO, cast

from .markup import DECLARES, NotMarkup, guard
from .opening import DAMAGED, harmful
from .refusing import NotReadable

if TYPE_CHECKING:
    import openpyxl

LARGEST_UNPACKED = 100 * 1024 * 1024
MARKUP = (".xml", ".rels", ".vml")
NOT_WHOLE = "The workbook is damaged. Save it again and try once more."
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
OLD_OR_LOCKED = (
    "The workbook is locked with a password or in the old .xls form."
    " Save it as .xlsx without a password."
)


def look_inside(content: bytes) -> None:
    """Look into a workbook before it is opened. Raises NotReadable where that would do harm."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if why := harmful(archive):
                raise NotReadable(why.replace("The zip", "The workbook"))
            if sum(each.file_size for each in archive.infolist()) > LARGEST_UNPACKED:
                raise NotReadable(
                    "The workbook holds more than 100 MB once unpacked, which no list that we read"
                    " ever does. Take out the other sheets."
                )
            for each in archive.infolist():
                if each.filename.endswith(MARKUP):
                    with archive.open(each) as part:
                        guard(cast(BinaryIO, part))
    except NotMarkup as why:
        if str(why) == DECLARES:
            raise NotReadable(str(why).replace("The file", "The workbook")) from None
        raise NotReadable(NOT_WHOLE) from None
    except DAMAGED:
        raise NotReadable(NOT_WHOLE) from None


def opened(content: bytes, *, answers: bool, row_by_row: bool = False) -> openpyxl.Workbook:
    """The workbook: with the formulas of its cells, or with the `answers` saved of them.

    `row_by_row` is quicker, and tells nothing of a cell but what is in it. Raises NotReadable.
    """
    import openpyxl  # it is slow to start, and most loads hold no workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(
                io.BytesIO(content), read_only=row_by_row, data_only=answers, keep_links=False
            )
    except Exception:  # a broken workbook can make its reader fail in any way at all
        raise NotReadable(NOT_WHOLE) from None
