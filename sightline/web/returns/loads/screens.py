"""Past loads; and of one load, what became of every row."""

import re
from collections import Counter

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, render

from sightline.core.access import children_in_reach
from sightline.returns import mending
from sightline.returns.models import Load, SourceRow
from sightline.web.called import names_of
from sightline.web.export import as_csv, as_texts
from sightline.web.returns.load.running import shown_name
from sightline.web.screen import screen

PER_PAGE = 30
ROWS_AT_FIRST = 20
REASONS_AT_FIRST = 25
FIGURES = re.compile(r"\d[\d/.:-]*\d|\d")


@screen("returns", title="Returns", needs="returns.see", menu=(50, "Returns"))
def loads(request):
    """Every load, the last first."""
    held = Load.objects.select_related("by").annotate(file_count=Count("files"))
    page = Paginator(held.order_by("-started_at"), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "returns/loads/loads.html", {"page": page})


@screen(
    "returns/loads/<int:load_id>",
    title="Result of a load",
    needs="returns.see",
    reach="children in reach",
    under="returns.loads.loads",
)
def result(request, load_id):
    """Counts that add up, file by file; what was set aside and why; who may be one child."""
    load = get_object_or_404(Load.objects.select_related("by"), pk=load_id)
    aside = _set_aside(load)
    doubts = list(load.doubtful_matches.all()[:ROWS_AT_FIRST])
    names = _names(request.user, {each for doubt in doubts for each in _both(doubt)})
    given = {
        "load": load,
        "files": [(shown_name(each.name, load.paths), each) for each in load.files.all()],
        "reasons": _reasons(aside),
        "rows": [(shown_name(row.file.name, load.paths), row) for row in aside[:ROWS_AT_FIRST]],
        "remarks": SourceRow.objects.filter(file__load=load).exclude(remarks=[]).count(),
        "doubts": [
            (shown_name(doubt.file, load.paths), doubt, [names.get(each) for each in _both(doubt)])
            for doubt in doubts
        ],
        "doubt_count": load.doubtful_matches.count(),
    }
    return render(request, "returns/loads/result.html", given)


def _reasons(aside) -> list[tuple[str, int]]:
    """Why rows were set aside, most rows first; reasons that differ by a date or number are one."""
    counted: Counter = Counter()
    for reason, rows in aside.order_by().values_list("reason").annotate(Count("pk")):
        counted[FIGURES.sub("…", reason)] += rows
    return counted.most_common(REASONS_AT_FIRST)


def _both(doubt):
    return (doubt.child_id, doubt.other_id)


def _set_aside(load):
    return (
        SourceRow.objects.filter(file__load=load, outcome=SourceRow.Outcome.SET_ASIDE)
        .select_related("file")
        .order_by("file_id", "number")
    )


def _names(account, child_ids):
    """Names of those of the children that this person can reach."""
    reach = children_in_reach(account)
    return names_of(child_ids if reach is None else child_ids & reach)


@screen(
    "returns/loads/<int:load_id>/set-aside.csv",
    title="Rows set aside, as a file",
    needs="returns.see",
    reach="children in reach",
    under="returns.loads.loads",
)
def set_aside(request, load_id):
    """Every row set aside, with its reason, to be put right at source."""
    load = get_object_or_404(Load, pk=load_id)
    rows = [
        {
            "file": shown_name(row.file.name, load.paths),
            "row": row.number,
            "table": row.table,
            "column": row.column,
            "value": row.value,
            "reason": row.reason,
        }
        for row in _set_aside(load)
    ]
    return as_csv(rows, f"set-aside-load-{load.pk}")


@screen(
    "returns/loads/<int:load_id>/to-mend",
    title="Rows set aside, to be mended and loaded again",
    needs="returns.see",
    reach="children in reach",
    under="returns.loads.loads",
)
def to_mend(request, load_id):
    """Every row set aside, whole, as a file that can be loaded once it is mended.

    A zip where the rows are of more than one return or day; it can be loaded as it is.
    """
    load = get_object_or_404(Load, pk=load_id)
    files = mending.as_files(f"to-mend-load-{load.pk}.csv", mending.set_aside_by(load))
    if not files:
        raise Http404
    return as_texts(files, f"to-mend-load-{load.pk}")


@screen(
    "returns/loads/<int:load_id>/remarks.csv",
    title="Remarks on rows, as a file",
    needs="returns.see",
    reach="children in reach",
    under="returns.loads.loads",
)
def remarks(request, load_id):
    """Every remark on a row that was loaded all the same."""
    load = get_object_or_404(Load, pk=load_id)
    held = SourceRow.objects.filter(file__load=load).exclude(remarks=[]).select_related("file")
    rows = [
        {
            "file": shown_name(row.file.name, load.paths),
            "row": row.number,
            "table": row.table,
            "column": column,
            "value": value,
            "remark": says,
        }
        for row in held
        for column, value, says in row.remarks
    ]
    return as_csv(rows, f"remarks-load-{load.pk}")
