"""Send returns to be loaded, and watch them go in."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from sightline.core.acting import Refused
from sightline.web.screen import screen

from . import running

MOST_BYTES = 600 * 1024 * 1024


@screen(
    "returns/load",
    title="Load returns",
    needs="returns.load",
    under="returns.loads.loads",
)
def load(request):
    """Choose files, several at once, or a folder made into a zip."""
    error = ""
    if request.method == "POST":
        files = request.FILES.getlist("files")
        if not files:
            error = "Choose at least one file"
        elif sum(file.size for file in files) > MOST_BYTES:
            error = "The files are more than 600 MB together. Send them in parts."
        else:
            try:
                key = running.start(by=request.user, files=files)
            except Refused as no:
                error = str(no)
            else:
                return redirect("returns.load.progress", key=key)
    return render(request, "returns/load/load.html", {"error": error}, status=422 if error else 200)


@screen(
    "returns/load/<str:key>",
    title="A load under way",
    needs="returns.load",
    under="returns.loads.loads",
)
def progress(request, key):
    """How far the load has got; its result as soon as there is one."""
    told = running.ask(key)
    if told is None:
        raise Http404
    if told.account_id != request.user.pk:
        raise PermissionDenied("This load was begun by somebody else. See it when it has finished.")
    if told.load_id is not None:
        return redirect("returns.loads.result", load_id=told.load_id)
    given = {"told": told, "key": key}
    if "part" in request.GET:
        return HttpResponse(render_to_string("returns/load/progress_part.html", given, request))
    return render(request, "returns/load/progress.html", given)
