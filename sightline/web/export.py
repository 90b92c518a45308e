"""Figures and lists as files: CSV that no spreadsheet will run, and JSON."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse, JsonResponse

from sightline.core import spreadsheet


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


def _file(response: HttpResponse, name: str, ending: str) -> HttpResponse:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
