"""What is asked when a plan is written, agreed, or carried into its next version."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from sightline.record.planning.carrying import TEXTS
from sightline.record.planning.choices import Because
from sightline.record.workforce.models import Worker
from sightline.web.recording.form import RecordingForm, day, line, one_of, one_of_many, words

HELP = {
    "worries": "What could happen to this child, not what a parent has not done.",
    "safety_goal": "What daily life will look like when we can stop worrying.",
    "childs_view": "In the child’s own words.",
    "circumstances": "Read it again: ages, homes and schools change.",
}


class TextsForm(RecordingForm):
    """The parts of a plan that are told in words."""

    def settle(self) -> None:
        """A box for each part."""
        for name, title in TEXTS.items():
            self.fields[name] = words(title, rows=4, help_text=HELP.get(name, ""))

    def start(self) -> dict[str, Any]:
        """What is written already."""
        return {name: getattr(self.about, name) for name in TEXTS}

    def editions(self) -> list[tuple[str, int]]:
        """The edition of the version that the page shows."""
        return [("seen", self.about.edition)]


class NextForm(RecordingForm):
    """Why a version is begun, and on which day."""

    because = one_of(
        "Why is the plan written again?",
        [(each.value, each.label) for each in Because if each not in ("beginning", "step")],
    )
    written_on = day("Day you begin to write it")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"written_on": timezone.localdate()}


class AgreeForm(RecordingForm):
    """The day people agreed to a version."""

    agreed_on = day("Day it was agreed")

    def start(self) -> dict[str, Any]:
        """Today."""
        return {"agreed_on": timezone.localdate()}

    def editions(self) -> list[tuple[str, int]]:
        """The edition of the version that the page shows."""
        return [("seen", self.about.edition)]


class LeadForm(RecordingForm):
    """Who leads from now on, and why it changes."""

    lead = one_of_many("Which of our workers leads it?", required=False)
    led_by = line("Or who else, and from where?", most=150)
    why = words("Why does the lead change?", required=True, rows=2)

    def settle(self) -> None:
        """Workers who are here now."""
        self.workers = {
            str(each.pk): each for each in Worker.objects.filter(ended_on=None).order_by("name")
        }
        named = [(key, each.name) for key, each in self.workers.items()]
        self.fields["lead"].choices = [("", "Choose"), *named]


class HereForm(RecordingForm):
    """Who leads a plan that was loaded, and is written here from now on."""

    lead = one_of_many("Who leads this plan?")

    def settle(self) -> None:
        """Workers who are here now."""
        self.workers = {
            str(each.pk): each for each in Worker.objects.filter(ended_on=None).order_by("name")
        }
        named = [(key, each.name) for key, each in self.workers.items()]
        self.fields["lead"].choices = [("", "Choose"), *named]

    def start(self) -> dict[str, Any]:
        """Whoever fills it in, where they are a worker."""
        mine = getattr(self.by, "worker", None)
        return {"lead": str(mine.pk)} if mine else {}
