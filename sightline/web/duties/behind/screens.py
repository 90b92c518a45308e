"""The children behind one number: a line a clock, with why, sortable, and as a file."""

from itertools import islice

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Subquery, Value
from django.http import Http404
from django.shortcuts import render

from sightline.duties.clock import Position, days_late
from sightline.record.people.models import ChildName
from sightline.web import services
from sightline.web.called import names_of
from sightline.web.duties.asked import asked_of
from sightline.web.export import streamed
from sightline.web.owed import as_owed, line_of
from sightline.web.screen import screen

PER_PAGE = 50
AT_ONCE = 1000
WHICH = {
    "owed-now": ("owed now", Position.OVERDUE),
    "due": ("due", Position.DUE),
    "met": ("met on time in 12 months", Position.MET),
    "met-late": ("met late in 12 months", Position.MET_LATE),
    "missed": ("missed in 12 months", Position.MISSED),
    "cannot-tell": ("we cannot tell, in 12 months", Position.CANNOT_TELL),
}
SORTS = {
    "due": ("due_on", "pk"),
    "child": ("surname", "child_id", "due_on"),
    "owner": ("owner_now__name", "owner_on_due__name", "due_on"),
}


@screen(
    "duties/<str:code>/<str:which>",
    title="Children behind a number",
    needs="duties.children",
    reach="children in reach",
    under="duties.register.register",
)
def behind(request, code, which):
    """Each child of the number within reach, late first."""
    asked = asked_of(request)
    duty, held, sort = _held(request, asked, code, which)
    counts = _counts(held)
    pages = Paginator(held, PER_PAGE)
    pages.count = counts["clocks"]
    page = pages.get_page(request.GET.get("page"))
    owed = as_owed(page.object_list, asked.as_at)
    names = names_of({each.child_id for each in owed})
    given = {
        "asked": asked,
        "duty": duty,
        "which": which,
        "says": WHICH[which][0],
        "page": page,
        "children": counts["children"],
        "rows": [(each, line_of(each), names.get(each.child_id, "")) for each in owed],
        "sort": sort,
    }
    return render(request, "duties/behind/behind.html", given)


@screen(
    "duties/<str:code>/<str:which>/list.<str:form>",
    title="Children behind a number, as a file",
    needs="duties.export",
    reach="children in reach",
    under="duties.register.register",
)
def export(request, code, which, form):
    """The same list as CSV or JSON, whole."""
    asked = asked_of(request)
    if form not in ("csv", "json") or not asked.sees_children:
        raise Http404
    _, held, _ = _held(request, asked, code, which)
    rows = _counts(held)["clocks"]
    services.note_export(by=request.user, what=f"{code}, {which}, {form}", rows=rows)
    name = f"{code}-{which}-as-at-{asked.as_at.isoformat()}"
    return streamed(_rows(held, asked.as_at), COLUMNS, name, form)


def _counts(held):
    """How many clocks there are, and for how many children, in one question."""
    return held.order_by().aggregate(clocks=Count("*"), children=Count("child_id", distinct=True))


def _rows(held, as_at):
    """The lines of the file, read some at a time with what their children are called."""
    for some in batched(held.select_related("child").iterator(AT_ONCE), AT_ONCE):
        ids = {each.child_id: each.child.la_child_id for each in some}
        names = names_of(ids)
        for each in as_owed(some, as_at):
            yield _as_row(each, names.get(each.child_id, ""), ids[each.child_id])


def batched(held, size):
    """What is held, so many at a time."""
    held = iter(held)
    while some := list(islice(held, size)):
        yield some


COLUMNS = (
    *("duty", "child", "name", "position", "started_on", "due_on", "met_on", "days_late"),
    *("owner", "class", "basis", "version", "because"),
)


def _as_row(each, name, la_child_id):
    clock = each.clock
    return {
        "duty": each.duty.code,
        "child": la_child_id,
        "name": name,
        "position": str(each.stands),
        "started_on": clock.started_on,
        "due_on": clock.due_on,
        "met_on": clock.met_on,
        "days_late": days_late(clock, each.as_at),
        "owner": each.owner,
        "class": str(each.duty.rule_class),
        "basis": each.duty.basis,
        "version": clock.version,
        "because": each.because,
    }


def _held(request, asked, code, which):
    """The clocks of one duty in one position, in the order asked."""
    duties = asked.duties()
    if code not in duties or which not in WHICH:
        raise Http404
    stands = WHICH[which][1]
    held = asked.overdue() if which == "owed-now" else asked.clocks().filter(position=stands)
    if which == "owed-now":
        held = held.annotate(position=Value(str(stands)))
    elif which == "due":
        held = held.filter(due_on__gte=asked.as_at)
    else:
        held = held.filter(due_on__gte=asked.year_began, due_on__lte=asked.as_at)
    held = held.filter(duty=code)
    sort = request.GET.get("sort", "due")
    if sort.lstrip("-") not in SORTS:
        sort = "due"
    order = [("-" if sort.startswith("-") else "") + name for name in SORTS[sort.lstrip("-")]]
    if sort.lstrip("-") == "child":
        surname = (
            ChildName.objects.filter(child=OuterRef("child"))
            .exclude(status__in=("draft", "entered in error"))
            .order_by("-kind")
            .values("surname")[:1]
        )
        held = held.annotate(surname=Subquery(surname))
    held = held.order_by(*order)
    return duties[code], held.select_related("owner_now", "owner_on_due"), sort
