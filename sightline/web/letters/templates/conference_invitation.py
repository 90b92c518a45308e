"""Invites one person to a meeting about a child; each gets a letter of their own."""

from sightline.record.story.models import GivenTo

from ..language import Ask, Block, Heading, Items, Para, Template, Told, part

FAMILY = (GivenTo.PARENT, GivenTo.CHILD, GivenTo.CARER, GivenTo.RELATIVE)


def _says(told: Told) -> list[Block]:
    said: list[Block] = [
        Para(f"We ask you to come to {told['meeting']} about {told.child_called}."),
        *part("When", told["when"]),
        *part("Where", told["where"]),
        *part("Why we are meeting", told["why"]),
        *part("Who chairs the meeting", told["chair"]),
    ]
    if told.to.kind in FAMILY:
        rights = [
            "You will be given the reports before the meeting, with time to read them, and somebody"
            " will go through them with you.",
            "You can bring somebody to support you. Tell us who.",
            "You can have an interpreter, or help to take part in another way. Ask us.",
            "If you cannot or do not want to come, tell us what you want the meeting to know.",
        ]
        if told.to.kind == GivenTo.CHILD:
            rights.insert(0, "You can have an advocate: somebody who helps you to be heard.")
        said += [Heading("What you can ask for"), Items(tuple(rights))]
    else:
        said += [
            *part("Your report", told["report"]),
            Para("Share your report with the family before the meeting, and explain it to them."),
        ]
    return said


LETTER = Template(
    code="conference-invitation",
    title="Invitation to a meeting",
    to=tuple(GivenTo),
    subject=lambda told: f"Invitation: {told['meeting']}",
    says=_says,
    asks=(
        Ask(
            "meeting", "Which meeting", "Such as: the first child protection conference", long=False
        ),
        Ask("when", "When", "The day and the time, and how long it lasts", long=False),
        Ask("where", "Where", "The place, or how to join. It goes to everyone invited."),
        Ask("why", "Why we are meeting"),
        Ask("chair", "Who chairs it", needed=False, long=False),
        Ask("report", "What report we ask for, and by when", "For agencies only", needed=False),
    ),
)
