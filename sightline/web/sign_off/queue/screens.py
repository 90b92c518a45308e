"""What waits for sign-off, the longest first."""

from django.shortcuts import render

from sightline.web.screen import screen

from ..waiting import work_waiting


@screen(
    "sign-off",
    title="Waiting for sign-off",
    needs="record.sign_off",
    reach="children in reach",
    under="team.team.team",
)
def queue(request):
    """Each piece of work on a line, with who wrote it and how long it has waited."""
    found = work_waiting(request.user)
    given = {"found": found, "oldest": found[0].days if found else 0}
    return render(request, "sign_off/queue/queue.html", given)
