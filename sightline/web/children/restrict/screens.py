"""Restrict a child's record, name its readers, take one off, lift the restriction; and its past."""

from django.contrib import messages
from django.shortcuts import redirect, render

from sightline.core.access import within_reach
from sightline.core.acting import Refused
from sightline.core.models import Note
from sightline.record.people import restricting
from sightline.web.children.child.frame import framed
from sightline.web.screen import screen

from .forms import LiftForm, OffForm, ReaderForm, RestrictForm, roles_said


@screen(
    "children/<int:child_id>/restrict",
    title="Who may read a child's record",
    needs="children.restrict",
    reach="one child",
)
def restrict(request, child_id):
    """What stands, and one small form for each deed."""
    page = framed(request, child_id)
    sent, wanted = _sent(request)
    readers = restricting.readers_of(child_id)
    forms = {
        "restrict": RestrictForm(sent.get("restrict"), child=page.child, by=request.user),
        "name": ReaderForm(sent.get("name")),
        "lift": LiftForm(sent.get("lift")),
    }
    off = {
        each.pk: OffForm(
            sent.get("off") if request.POST.get("grant") == str(each.pk) else None, number=each.pk
        )
        for each in readers
    }
    form = forms.get(wanted) or off.get(_whose(request))
    if form is not None and form.is_valid():
        try:
            says = _do(request.user, page.child, wanted, form.cleaned_data, readers)
        except Refused as no:
            form.add_error(None, str(no))
        else:
            messages.success(request, says)
            if within_reach(request.user, child_id):
                return redirect("children.restrict.restrict", child_id=child_id)
            return redirect("access.restricted.restricted")
    given = {
        **page.context,
        "forms": forms,
        "reader_items": _items(forms["restrict"]),
        "wrong": form if form is not None and form.errors else None,
        "readers": [(each, off[each.pk]) for each in readers],
        "past": Note.objects.filter(child_id=child_id, did__in=restricting.DEEDS)
        .select_related("account")
        .order_by("-at", "-pk"),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "children/restrict/restrict.html", given, status=status)


def _items(form: RestrictForm) -> list[dict]:
    """Each person who works with the child, with a box that is ticked unless it was cleared."""
    chosen = form.data.getlist("readers") if form.is_bound else map(str, form.people)
    held = set(chosen)
    return [
        {
            "value": str(each.pk),
            "text": each.name,
            "hint": {"text": roles_said(each)},
            "checked": str(each.pk) in held,
        }
        for each in form.people.values()
    ]


def _sent(request):
    """What was sent, under the name of the deed it asks for."""
    wanted = request.POST.get("do", "") if request.method == "POST" else ""
    return ({wanted: request.POST} if wanted else {}), wanted


def _whose(request) -> int:
    """The leave that is to end, if that was asked."""
    given = request.POST.get("grant", "")
    return int(given) if given.isdecimal() and len(given) < 19 else 0


def _do(by, child, wanted, given, readers) -> str:
    """Do the deed, and say that it was done. Raises Refused."""
    if wanted == "restrict":
        restricting.restrict(by=by, child=child, **given)
        return "The record is restricted. Only the readers named below can open it."
    if wanted == "name":
        restricting.name_reader(by=by, child=child, **given)
        return f"{given['reader'].name} can now read this record."
    if wanted == "off":
        grant = next(each for each in readers if each.pk == given["grant"])
        restricting.remove_reader(by=by, child=child, grant=grant, why=given["why"])
        return f"{grant.account.name} can no longer read the record."
    restricting.lift(by=by, child=child, **given)
    return "The restriction is lifted. Everyone who works with the child can open the record."
