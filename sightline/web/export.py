"""Figures and lists as files: CSV that no spreadsheet will run, and JSON."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from sightline.core import spreadsheet

Answer = TypeVar("Answer", bound=HttpResponseBase)


def as_csv(rows: Sequence[Mapping[str, Any]], name: str) -> HttpResponse:
    """Rows as a CSV file; cells that a spreadsheet might run are guarded."""
    text = io.StringIO()
    columns = list(rows[0]) if rows else []
    spreadsheet.write(text, columns, [list(row.values()) for row in rows])
    # The mark at the start tells Excel that the letters are UTF-8.
    return _file(HttpResponse("\ufeff" + text.getvalue(), content_type="text/csv"), name, "csv")


def as_json(rows: Sequence[Mapping[str, Any]], name: str) -> HttpResponse:
    """Rows as a JSON file."""
    return _file(JsonResponse([dict(row) for row in rows], safe=False), name, "json")


def streamed(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], name: str, form: str
) -> StreamingHttpResponse:
    """A list of any length as a file, sent while it is read: "csv" or "json".

    However many rows there are, only a few are held at once.
    """
    if form == "csv":
        lines, kind = _csv_lines(rows, columns), "text/csv"
    else:
        lines, kind = _json_lines(rows), "application/json"
    return _file(StreamingHttpResponse(lines, content_type=kind), name, form)


def as_texts(files: Mapping[str, str], name: str) -> HttpResponse:
    """One CSV file that is written already, or several of them in a zip."""
    marked = {each: ("\ufeff" + text).encode() for each, text in files.items()}
    if len(marked) == 1:
        return _file(HttpResponse(*marked.values(), content_type="text/csv"), name, "csv")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in marked.items():
            archive.writestr(each, content)
    return _file(HttpResponse(packed.getvalue(), content_type="application/zip"), name, "zip")


def _csv_lines(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Iterator[str]:
    kept: list[str] = []

    class Sink:
        """Hands each written line on."""

        write = staticmethod(kept.append)

    writer = csv.writer(Sink(), lineterminator="\r\n")
    writer.writerow([spreadsheet.guarded(column) for column in columns])
    yield "\ufeff"  # as in `as_csv`
    for row in rows:
        writer.writerow([spreadsheet.guarded(row[column]) for column in columns])
        if len(kept) > 500:
            yield "".join(kept)
            kept.clear()
    yield "".join(kept)


def _json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    before = "["
    for row in rows:
        yield before + json.dumps(dict(row), cls=DjangoJSONEncoder)
        before = ",\n"
    yield "]" if before != "[" else "[]"


def _file(response: Answer, name: str, ending: str) -> Answer:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
