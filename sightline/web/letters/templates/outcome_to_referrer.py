"""Tells whoever referred a child what was decided, as far as they may be told."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part


def _says(told: Told) -> list[Block]:
    when = f" on {told['received']}" if told["received"] else ""
    return [
        Para(f"Thank you for telling us{when} about {told.child_called}."),
        *part("What we decided", told["decision"]),
        *part("Why", told["reason"]),
        *part("What happens next", told["next"]),
        *part("What would have helped us to decide sooner", told["missing"]),
        Para(
            "If you are still worried, or something changes, tell us again. If you do not agree"
            " with this decision, ask to speak to the manager of the team that made it."
        ),
    ]


LETTER = Template(
    code="outcome-to-referrer",
    title="Outcome to the referrer",
    to=(GivenTo.REFERRER, GivenTo.AGENCY),
    subject=lambda told: f"What we decided about {told.child_called}",
    says=_says,
    asks=(
        Ask("received", "When they told us", needed=False, long=False),
        Ask("decision", "What was decided"),
        Ask("reason", "Why", "Only what this person may be told. A neighbour may be told less."),
        Ask("next", "What happens next", needed=False),
        Ask("missing", "What was missing from what they sent", needed=False),
    ),
)
