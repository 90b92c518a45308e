"""Makes a recording screen from a form and a deed: drafts, pages, review, refusal, what was met."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from sightline.core.models import Account
from sightline.core.refusal import Refused
from sightline.core.spine import GONE, Recorded
from sightline.record.people.models import Child

from ..screen import screen
from .form import RecordingForm


@dataclass(frozen=True)
class Asked:
    """What a deed is given: who does it, for which child, about what, and the answers."""

    by: Account
    child: Child | None
    about: Any
    given: dict[str, Any]
    form: RecordingForm
    parts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """What a deed answers: a sentence for the person, and where they go next.

    With no `to` they go to the child, or to My work where the form is about no child.
    """

    says: str
    to: str = ""


@dataclass(frozen=True)
class RecordingScreen:
    """One recording screen, as its draft, its button and the measure of its time know it."""

    name: str
    title: str
    needs: str
    form: Callable[..., Any]
    deed: Callable[[Asked], Done]
    about: Callable[..., Any] | None
    shared: bool
    review: bool
    button: str = "Save"
    template: str = "recording/form.html"
    heading: str = ""


RECORDINGS: dict[str, RecordingScreen] = {}


def recording_screen(
    address: str,
    *,
    title: str,
    form: type[RecordingForm],
    needs: str = "record.write",
    about: Callable[..., Any] | None = None,
    shared: bool = False,
    review: bool = False,
    **told: Any,
):
    """Make a deed a screen: `deed(asked) -> Done`, where it may raise Refused.

    `about` finds what the form is about from the parts of the address (`about(child, **parts)`)
    and raises Http404 or Refused for what is not the child's. A `shared` form is one draft for all
    who may write it, such as an assessment; else each person has their own. With `review`, or with
    pages, the answers are looked over before they are recorded. `told` may hold `button` (its
    words), `heading`, `template`, and what any screen may have: `under`, `menu`, `offer`, and
    `reach`, for a form about no one child that names several.
    """
    own = {name: told.pop(name) for name in ("button", "template", "heading") if name in told}
    looked_over = review or bool(form.pages)

    def register(deed: Callable[[Asked], Done]):
        name = ".".join([*deed.__module__.split(".")[-3:-1], deed.__name__])
        made = RecordingScreen(name, title, needs, form, deed, about, shared, looked_over, **own)
        RECORDINGS[name] = made

        @functools.wraps(deed)
        def view(request, **parts):
            from .filling import Filling

            return Filling(made, request, parts).answer()

        told.setdefault("reach", "one child" if "<int:child_id>" in address else "no child")
        return screen(address, title=title, needs=needs, **told)(view)

    return register


def keeps_writing(
    name: str,
    *,
    title: str,
    needs: str,
    form: Callable[..., Any],
    about: Callable[..., Any],
) -> None:
    """Let a form that is no recording screen save itself as one types, shared by all who write it.

    `form` makes it again from `by`, `child` and `about`, so that two texts of one answer can be
    shown beside each other. The page keeps and ends its draft itself.
    """

    def deed(asked: Asked) -> Done:
        raise TypeError(f"{name} is sent by its own page.")

    RECORDINGS[name] = RecordingScreen(
        name, title, needs, form, deed, about, shared=True, review=False, template=""
    )


def of_child(model: type[Recorded]) -> Callable[..., Any]:
    """The `about` of a form about one row of this kind: the child's own, by its number.

    What it gives raises Http404 for a row of another child, and for one entered in error.
    """

    def find(child: Child, **parts: int) -> Any:
        (number,) = parts.values()
        held: Any = model
        found = held._default_manager.exclude(status__in=GONE).filter(child=child, pk=number)
        if (row := found.first()) is None:
            raise Http404
        return row

    return find


def can_begin(name: str, child: Child) -> bool:
    """Whether a screen about a child has anything to be about: a link to it is shown only then."""
    made = RECORDINGS.get(name)
    if made is None or made.about is None:
        return True
    try:
        made.about(child)
    except (Refused, Http404):
        return False
    return True


def recordings() -> Collection[RecordingScreen]:
    """Every recording screen there is."""
    from ..screen import all_screens

    all_screens()
    return RECORDINGS.values()
