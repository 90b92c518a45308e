"""The answer to each save as somebody types; and both texts, where two people wrote in one form."""

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from sightline.core.access import may, within_reach
from sightline.core.acting import Refused
from sightline.core.models import Account
from sightline.web.called import names_of
from sightline.web.models import Draft
from sightline.web.recording import keeping, sitting
from sightline.web.recording.making import RECORDINGS, recordings
from sightline.web.recording.unfinished import may_see
from sightline.web.screen import screen

from .both import questions

CHANGED = (
    "Somebody else recorded this while you were typing. Press “Save and come back” to see both."
)
OVER = "This form has been recorded, or thrown away, in another window. Nothing more is saved here."
LOST = "This page is too old to save from. Copy your words, and open the form again."


@screen("drafts/save", title="Save what is typed", needs="signed in")
@require_POST
def save(request):
    """Keep what is on the page, and say when; or say why it is not kept."""
    at = sitting.read(request.POST.get(sitting.TOKEN, ""), request.user.pk)
    if at is None:
        return JsonResponse({"says": LOST}, status=400)
    recordings()
    made = RECORDINGS.get(at.form)
    reached = at.child_id is None or within_reach(request.user, at.child_id)
    if made is None or not may(request.user, made.needs) or not reached:
        return JsonResponse({"says": "You can no longer write here. Ask your manager."}, status=403)
    try:
        saved = keeping.save(by=request.user, sitting=at, sent=sitting.sent(request.POST))
    except keeping.ChangedSince:
        return JsonResponse({"says": CHANGED}, status=409)
    except keeping.AlreadyRecorded:
        return JsonResponse({"says": OVER}, status=410)
    except Refused as no:
        return JsonResponse({"says": str(no)}, status=422)
    if saved.put_aside:
        return JsonResponse(
            {
                "says": f"{saved.draft.saved_by.name} changed this too. Yours is kept beside it.",
                "where": reverse("recording.drafts.both", kwargs={"draft_id": saved.draft.pk}),
            },
            status=409,
        )
    now = timezone.localtime()
    return JsonResponse({"version": saved.version, "saved": f"{now:%H:%M}"})


@screen(
    "drafts/<int:draft_id>/both",
    title="Two texts of one answer",
    needs="signed in",
    reach="children in reach",
)
def both(request, draft_id):
    """Each answer that two people changed: theirs and yours, and which is kept."""
    draft = get_object_or_404(Draft.objects.select_related("saved_by"), pk=draft_id, ended_at=None)
    if not may_see(request.user, draft):
        raise Http404
    asked = questions(draft, request.user)
    wrong = ""
    if request.method == "POST" and asked:
        chosen = {each.name: each.chosen(request.POST) for each in asked}
        if all(words is not None for words in chosen.values()):
            keeping.choose(by=request.user, draft=draft, chosen=chosen)
            messages.success(request, "Kept as you chose. Go on from here.")
            return redirect(draft.address)
        wrong = "Choose which text is kept for each question"
    elif not asked:
        return redirect(draft.address)
    given = {
        "draft": draft,
        "title": RECORDINGS[draft.form].title,
        "child": names_of([draft.child_id]).get(draft.child_id, "") if draft.child_id else "",
        "asked": asked,
        "wrong": wrong,
        "people": dict(
            Account.objects.filter(pk__in={each.theirs_by for each in asked}).values_list(
                "pk", "name"
            )
        ),
    }
    return render(request, "recording/drafts/both.html", given, status=422 if wrong else 200)
