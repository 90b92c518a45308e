"""The minutes of a meeting: decisions first, then the reasons, then what was said."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Para, Template, Told, part

LETTER_TO = (*GivenTo,)


def _says(told: Told) -> list[Block]:
    came: list[Block] = part("Who was there", told["present"])
    return [
        Para(f"These are the minutes of {told['meeting']} about {told.child_called}."),
        *part("What was decided", told["decisions"]),
        *part("Why", told["reasons"]),
        *part("Who did not agree, and why", told["dissent"]),
        *part("What will be done, by whom and by when", told["actions"]),
        *part("What the child said", told["child_said"]),
        *part("What the family said", told["family_said"]),
        *came,
        *part("Who sent apologies, and who did not reply", told["absent"]),
        *part("What was said", told["discussion"]),
        *part("When we meet again", told["next"]),
        Para("If something here is wrong, tell us and we will put it right."),
    ]


LETTER = Template(
    code="minutes",
    title="Minutes of a meeting",
    to=LETTER_TO,
    kind="minutes",
    subject=lambda told: f"Minutes of {told['meeting']}",
    says=_says,
    asks=(
        Ask("meeting", "Which meeting", "With its day: the core group of 3 June 2026", long=False),
        Ask("decisions", "What was decided"),
        Ask("reasons", "Why"),
        Ask("dissent", "Who did not agree, and why", needed=False),
        Ask("actions", "What will be done, by whom and by when", needed=False),
        Ask("child_said", "What the child said", needed=False),
        Ask("family_said", "What the family said", needed=False),
        Ask("present", "Who was there", needed=False),
        Ask("absent", "Apologies and no reply", needed=False),
        Ask("discussion", "What was said", needed=False),
        Ask("next", "When we meet again", needed=False, long=False),
    ),
)
