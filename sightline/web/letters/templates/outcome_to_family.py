"""Tells a parent or young person what was decided after a referral, an assessment or an enquiry."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part


def _says(told: Told) -> list[Block]:
    return [
        Para(f"This letter is about {told.child_called}. It tells you {told['tells']}."),
        *part("What we decided", told["decision"]),
        *part("Why", told["reason"]),
        *part("What happens next", told["next"]),
        *part("What went well", told["strengths"]),
        Para(
            "You can ask us to put right anything here that is wrong. If you disagree, we will keep"
            " your view beside ours. You can also complain, and we will tell you how."
        ),
    ]


LETTER = Template(
    code="outcome-to-family",
    title="Outcome to the family",
    to=(GivenTo.PARENT, GivenTo.CHILD, GivenTo.CARER),
    subject=lambda told: f"What we decided: {told.child_called}",
    says=_says,
    asks=(
        Ask(
            "tells", "What this letter tells them", "Such as: how our assessment ended", long=False
        ),
        Ask("decision", "What was decided"),
        Ask("reason", "Why", "In words you would say across the kitchen table."),
        Ask("next", "What happens next"),
        Ask("strengths", "What went well", needed=False),
    ),
)
