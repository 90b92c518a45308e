"""Tells whoever holds a copy that something in it was wrong, and what is right."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part

LETTER_TO = (*GivenTo,)


def _says(told: Told) -> list[Block]:
    return [
        Para(f"We gave you {told['what']} about {told.child_called}. Something in it was wrong."),
        *part("What was wrong", told["wrong"]),
        *part("What is right", told["right"]),
        Para("Please put this with your copy, and tell anyone you passed it on to."),
    ]


LETTER = Template(
    code="correction",
    title="Correction of something given before",
    to=LETTER_TO,
    subject=lambda told: f"A correction: {told.child_called}",
    says=_says,
    asks=(
        Ask("what", "What was given, and when", long=False),
        Ask("wrong", "What was wrong"),
        Ask("right", "What is right"),
    ),
)
