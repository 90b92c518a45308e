"""Add an action, change one, say how far it has got, close it, or leave it out of a version."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils import timezone

from sightline.record.planning import meetings, services
from sightline.record.planning.choices import ActionStatus, Progress
from sightline.record.planning.models import Action
from sightline.web.plans.plan.screens import AT, PLAN, back, draft_of, of
from sightline.web.protection.asking import edition_of
from sightline.web.recording.form import RecordingForm, day, line, one_of, one_of_many, words
from sightline.web.recording.making import Asked, Done, recording_screen

WITH_EDITIONS = "protection/with_editions.html"


class ActionForm(RecordingForm):
    """The parts of an action. None is required: the plan says what is still missing."""

    lead = "Write what you know. The plan says what is missing from each action."
    outcome = words(
        "What will be different for the child?",
        rows=2,
        help_text="The child’s life, not a course or a meeting: “Wren is never alone at night”.",
    )
    to_do = words(
        "What will be done, and how often?", rows=2, help_text="Not “ongoing” or “as appropriate”."
    )
    owner = line("Who does it? One person, by name", most=150, help_text="Family counts.")
    due_on = day("By when?", required=False)
    measure = words(
        "How will we know?", rows=2, help_text="Something that somebody will see, hear or count."
    )
    if_not = words("What happens if it does not work?", rows=2)
    need = words("What need does it answer?", rows=1)
    baseline = words("How is it now?", rows=1)
    more = ("need", "baseline")

    def start(self) -> dict[str, Any]:
        """What is written already."""
        held = self.about if isinstance(self.about, Action) else None
        return {name: getattr(held, name) for name in self.fields} if held else {}

    def editions(self) -> list[tuple[str, int]]:
        """The edition of the action that the page shows."""
        return [("seen", self.about.edition)]


class UpdateForm(RecordingForm):
    """How far an action has got between meetings."""

    happened_on = day("On which day?")
    state = one_of_many("How far has it got?", ActionStatus.choices)
    progress = one_of("Is it better for the child?", Progress.choices)
    what_changed = words("What is different for the child, and how do you know?", rows=3)

    def start(self) -> dict[str, Any]:
        """Today, as it stands."""
        return {"happened_on": timezone.localdate(), "state": self.about.state}

    def editions(self) -> list[tuple[str, int]]:
        """The edition of the action that the page shows."""
        return [("seen", self.about.edition)]


class CloseForm(RecordingForm):
    """What became of an action."""

    state = one_of(
        "What became of it?",
        [
            (each.value, each.label)
            for each in (ActionStatus.DONE, ActionStatus.NOT_DONE, ActionStatus.NOT_NEEDED)
        ],
    )
    why = words("Say what came of it. The next meeting will ask.", required=True, rows=2)


class LeaveForm(RecordingForm):
    """Why an action is not in the next version."""

    why = words("Why is it left out?", required=True, rows=2)


def action_of(child, plan_id, action_id):
    """One action of a plan of this child. Raises Http404."""
    held = Action.objects.filter(pk=action_id, version__plan=of(child, plan_id))
    found = held.exclude(status="entered in error").select_related("version__plan").first()
    if found is None:
        raise Http404
    return found


@recording_screen(
    f"{AT}/actions/new",
    title="Add an action",
    form=ActionForm,
    about=draft_of,
    template=WITH_EDITIONS,
    under=PLAN,
)
def add(asked: Asked) -> Done:
    """To the version being written."""
    services.write_action(by=asked.by, version=asked.about, **asked.given)
    return Done("Action added.", back(asked))


@recording_screen(
    f"{AT}/actions/<int:action_id>",
    title="Change an action",
    form=ActionForm,
    about=action_of,
    template=WITH_EDITIONS,
    under=PLAN,
)
def change(asked: Asked) -> Done:
    """Whoever else changed it meanwhile is not written over unseen."""
    services.write_action(
        by=asked.by,
        version=asked.about.version,
        action=asked.about,
        seen=edition_of(asked.form, "seen"),
        **asked.given,
    )
    return Done("Action changed.", back(asked))


@recording_screen(
    f"{AT}/actions/<int:action_id>/update",
    title="Say how far an action has got",
    form=UpdateForm,
    about=action_of,
    template=WITH_EDITIONS,
    under=PLAN,
)
def update(asked: Asked) -> Done:
    """Between meetings."""
    seen = edition_of(asked.form, "seen")
    meetings.update_action(by=asked.by, action=asked.about, seen=seen, **asked.given)
    return Done("Recorded how far it has got.", back(asked))


@recording_screen(
    f"{AT}/actions/<int:action_id>/close",
    title="Close an action",
    form=CloseForm,
    about=action_of,
    under=PLAN,
)
def close(asked: Asked) -> Done:
    """Done, not done, or no longer needed, with what came of it."""
    services.close_action(by=asked.by, action=asked.about, **asked.given)
    return Done("Action closed.", back(asked))


@recording_screen(
    f"{AT}/actions/<int:action_id>/leave-out",
    title="Leave an action out",
    form=LeaveForm,
    about=action_of,
    under=PLAN,
)
def leave_out(asked: Asked) -> Done:
    """With the reason, which the last version keeps."""
    services.leave_out(by=asked.by, action=asked.about, why=asked.given["why"])
    return Done("Left out.", back(asked))
