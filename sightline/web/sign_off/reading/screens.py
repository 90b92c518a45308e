"""One piece of work beside its last version: graded, authorised or returned, and sent again."""

from django.apps import apps
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from sightline.core.acting import Refused
from sightline.quality.sign_off.beside import Beside
from sightline.quality.sign_off.kinds import all_signables
from sightline.record.audit.signing_off import Verdict, authorise, give_back, submit_again
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import Done, recording_screen
from sightline.web.screen import screen

from .forms import GradeForm, given_for


def beside(child, kind, row_id):
    """The work with its last version. Raises Http404 where it is not this child's."""
    signable = all_signables().get(kind)
    if signable is None:
        raise Http404
    row = (
        apps.get_model(signable.rows)
        .objects.filter(pk=row_id, child_id=child.pk)
        .exclude(status__in=("draft", "entered in error"))
        .select_related("child", "recorded_by", "signed_off_by")
        .first()
    )
    if row is None:
        raise Http404
    return Beside(signable, row)


@recording_screen(
    "children/<int:child_id>/sign-off/<str:kind>/<int:row_id>",
    title="Read and grade a piece of work",
    needs="record.sign_off",
    form=GradeForm,
    about=beside,
    under="sign_off.queue.queue",
    button="Send",
    template="sign_off/reading/reading.html",
)
def work(asked):
    """Authorise the work, or return it; either way with a grade and a sentence for each part."""
    signable, given = asked.about.signable, asked.given
    verdict = Verdict(
        sections={section.code: given_for(given, section.code) for section in signable.sections},
        overall=given_for(given, "overall"),
        shown=[f"{each.section}: {each.says}".lstrip(": ") for each in asked.about.findings],
    )
    what = {
        "by": asked.by,
        "signable": signable,
        "row_id": asked.about.row.pk,
        "read": given["read"],
        "verdict": verdict,
    }
    if given["decision"] == "authorise":
        authorise(**what)
        says = f"The {signable.title} is authorised."
    else:
        give_back(**what, must_change=given["must_change"], change_by=given["change_by"])
        says = f"The {signable.title} is returned to whoever wrote it, with what must change."
    return Done(says, reverse("sign_off.queue.queue"))


@screen(
    "children/<int:child_id>/returned/<str:kind>/<int:row_id>",
    title="What must change in a piece of work",
    needs="record.write",
    reach="one child",
)
def returned(request, child_id, kind, row_id):
    """What the manager said of each part; and, once it is changed, send it again."""
    page = framed(request, child_id)
    found = beside(page.child, kind, row_id)
    if found.returned is None:
        raise Http404
    wrong = ""
    if request.method == "POST":
        try:
            submit_again(by=request.user, signable=found.signable, row_id=row_id)
        except Refused as no:
            wrong = str(no)
        else:
            messages.success(request, f"The {found.signable.title} is with your manager again.")
            return redirect("work.my_work.my_work")
    given = {
        **page.context,
        "beside": found,
        "sign_off": found.returned,
        "grades": {each.section: each for each in found.returned.grades.all()},
        "waits": found.row.status == "returned",
        "wrong": wrong,
    }
    status = 422 if wrong else 200
    return render(request, "sign_off/reading/returned.html", given, status=status)
