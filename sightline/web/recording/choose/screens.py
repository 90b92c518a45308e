"""What happened? Every kind of record that a person may make about one child."""

from django.shortcuts import render
from django.urls import reverse

from sightline.core.access import may
from sightline.web.children.child.frame import framed
from sightline.web.recording.making import can_begin
from sightline.web.screen import all_screens, screen

GROUPS = {
    "Every day": ("recording.visit", "recording.note", "recording.said"),
    "Keeping the child safe": ("protection", "missing", "front_door"),
    "Assessments, plans and homes": ("assessment", "plans", "care", "fostering", "recording.close"),
    "Early help": ("early_help",),
    "Family, people and papers": ("children", "recording.sibling"),
}
"""What is recorded most stands first, so that nobody reads a long list at the end of a day.

Under each heading stand parts of the service, or some of the screens of one.
"""
REST = "Anything else"


@screen(
    "children/<int:child_id>/new",
    title="Record something",
    needs="record.write",
    reach="one child",
    under="children.child.overview",
)
def choose(request, child_id):
    """A screen that says what it offers is here by itself, where this child gives it a cause."""
    page = framed(request, child_id)
    groups: dict[str, list[tuple[str, str]]] = {title: [] for title in (*GROUPS, REST)}
    for each in sorted(all_screens(), key=lambda each: each.offer):
        if each.offer and may(request.user, each.needs) and can_begin(each.name, page.child):
            address = reverse(each.name, kwargs={"child_id": child_id})
            groups[group_of(each.name)].append((each.offer, address))
    given = {**page.context, "groups": {title: held for title, held in groups.items() if held}}
    return render(request, "recording/choose/choose.html", given)


def group_of(name: str) -> str:
    """Under which words a screen stands: by the part of the service that it belongs to."""
    area, thing, _ = name.split(".")
    of = {area, f"{area}.{thing}"}
    return next((title for title, parts in GROUPS.items() if of & set(parts)), REST)
