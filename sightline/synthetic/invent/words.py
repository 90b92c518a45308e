"""Short things children might say, and what workers might write: all of it made up here."""

from __future__ import annotations

LITTLE = (
    ("I like it when Grandma comes.", "family"),
    ("My bed has a dinosaur on it.", "home"),
    ("I want Mummy to come to my school play.", "family"),
    ("It is loud when they shout. I go under the table.", "safety"),
    ("I had toast. I like toast here.", "home"),
    ("Can you bring the felt tips again?", "worker"),
    ("I don't like the dark on the stairs.", "home"),
    ("Daddy was cross and I hid with my teddy.", "safety"),
    ("I miss {sibling}.", "family"),
    ("I drew our house. That's me, that's Mum, that's the cat.", "family"),
    ("I want to stay where the rabbit is.", "home"),
    ("Nobody picked me up and I waited a long time.", "safety"),
    ("I like my teacher. She has a guitar.", "school"),
    ("When is it going to be my turn to go home?", "plan"),
)
MIDDLE = (
    ("I want to see {sibling} on Saturdays, not just when someone can drive.", "family"),
    ("I've had so many social workers I stopped learning their names.", "worker"),
    ("It's better now Mum's boyfriend has gone. It's quiet.", "safety"),
    ("I can't do homework there because there's nowhere to sit.", "home"),
    ("I want to go to football on Tuesdays like everyone else.", "life"),
    ("You said you'd ring and you didn't.", "worker"),
    ("I like living here. I just don't want to move again.", "home"),
    ("Please don't talk about me in front of the class.", "school"),
    ("Mum is trying. I can tell because there's tea when I get in.", "safety"),
    ("I worry about Mum when I'm at school.", "safety"),
    ("Can I keep the same school even if I move?", "school"),
    ("I told you before and nothing happened.", "worker"),
    ("I'd like to come to my meeting, but only for the first bit.", "plan"),
    ("I want somebody to explain why I can't go home.", "plan"),
    ("They let me choose the colour of my room. It's green.", "home"),
    ("I'm good at drawing. I want to do the art club.", "life"),
    ("It was scary when the police came in the night.", "safety"),
    ("The contact centre smells and we only get an hour.", "family"),
    ("I want Dad to say sorry.", "family"),
    ("Miss Invented helps me with reading. I'm on the next level now.", "school"),
    ("I don't want a different bag for every house.", "life"),
    ("Sometimes I make {sibling} breakfast because no one is up.", "safety"),
)
OLDER = (
    ("I only found out I was moving when the car came.", "plan"),
    ("I want to be asked first, not told after.", "plan"),
    ("I've told this story four times this year.", "worker"),
    ("I know it's not safe at Mum's, but it's still home.", "family"),
    ("If I ring at night, who actually answers?", "worker"),
    ("I want to stay with my carers after I'm eighteen.", "plan"),
    ("College is the one thing that's going right.", "school"),
    ("I went because nobody asked where I was going.", "safety"),
    ("Nobody at the house knows how to do my hair.", "life"),
    ("I'd rather text than talk on the phone.", "worker"),
    ("I don't feel safe at the bus station any more.", "safety"),
    ("I want to see my file. All of it.", "plan"),
    ("You're the first one who came back when you said you would.", "worker"),
    ("I want a job, not another course.", "school"),
    ("I look after {sibling} more than Mum does.", "safety"),
    ("I'd like my review somewhere that isn't an office.", "plan"),
    ("I pray on Fridays and the carers drive me. That matters.", "life"),
    ("I do not sleep well. I think about the journey.", "health"),
    ("My flat is damp and I've reported it three times.", "home"),
    ("I can cook four things now. I want to learn budgets.", "life"),
    ("Everyone says independence like it's a prize.", "plan"),
    ("I want to ring my brother. I don't know where he is.", "family"),
)
ANSWERS = {
    "family": (
        "We asked the family and agreed a regular day; it is in the plan.",
        "Time together is moved to weekends from next month.",
        "We are looking for someone other than the contact centre to host it.",
    ),
    "worker": (
        "We said sorry, and agreed to text the day before each visit.",
        "The team manager will tell them about any change of worker in person.",
    ),
    "plan": (
        "The reviewing officer went through the plan with them, line by line.",
        "They will open their next review and leave when they want to.",
    ),
    "safety": (
        "We spoke to Mum the same day and changed the safety plan.",
        "The school now checks in with them every morning.",
    ),
    "home": (
        "The carers moved the desk in that week.",
        "We raised it with the landlord and told them the date of the repair.",
    ),
    "school": (
        "The designated teacher has agreed it.",
        "We asked the school to do this quietly, and they have.",
    ),
    "life": (
        "The carers have signed them up and will take them.",
        "Paid for from the placement budget; starts after the holiday.",
    ),
    "health": ("The nurse is finding someone to talk to who speaks their language.",),
}
VISIT_SUMMARIES = (
    "Talked in the kitchen, then in their room. Settled; worried about school.",
    "Played a game first. Spoke about home and what happens next.",
    "House tidy and warm. Adults calm. Agreed what to do before next time.",
    "Walked to the park and back. Easier to talk outside.",
    "Home untidy, food in the fridge. Plan gone through together.",
    "Carers spoke well of them. Sleep is better; mornings are hard.",
    "Quiet today. Drew rather than talked. Will come back to it.",
    "Spoke about the weekend. Agreed to ask about seeing family more.",
)
NOT_SEEN = ("at school", "asleep", "out with a relative", "did not want to talk", "no one answered")
WORRIES = (
    "School worried about hunger, tiredness and missing mornings.",
    "Police were called to an argument between the adults; the children were upstairs.",
    "Health visitor saw unexplained marks and asked for advice.",
    "A relative says the children are often left on their own.",
    "Parent asked for help: cannot manage and is not sleeping.",
    "Mother is drinking again; the older child is doing the caring.",
    "The young person was found late at night far from home.",
)
CHRONOLOGY = (
    ("Mum started with the recovery service.", "Shows what was working before."),
    ("Dad moved out of the family home.", "Quieter at home, and less money."),
    ("Grandmother came to stay for a month.", "School saw the difference at once."),
    ("Family moved to a two-bedroom flat.", ""),
    ("Excluded from school for two days.", "A pattern: the third time in a year."),
    ("A new baby was born into the family.", ""),
    ("The parents' relationship ended.", "A turning point for the child."),
    ("Joined a football team and has kept going.", "The first thing that was only theirs."),
    ("Attendance fell below 80 per cent.", "The earliest sign, seen again since."),
    ("Told a teacher they were frightened at home.", "Chose whom to tell."),
    ("Grandfather died.", "Lost the adult they trusted most."),
)
OVERSIGHT = (
    ("Continue with the plan; visit within the week.", "Not seen alone since the last visit."),
    ("Bring the review forward.", "Three changes of worker and the plan has drifted."),
    ("Ask for legal advice.", "Little has changed in six months and the child says so."),
    ("Step down to a child in need plan.", "The changes have lasted and school agrees."),
    ("Agree overnight stays with grandparents.", "Asked for by the child; checks are done."),
    ("Reallocate this week.", "The worker is leaving; no gap is acceptable here."),
    ("Health assessment to be chased daily.", "Requested late and now out of time."),
)
REVIEW_DECISIONS = (
    "The plan remains right. School place to be settled before the holiday.",
    "Stay with these carers for the long term. Life story work to begin.",
    "Family time to be weekly. Social worker to say by when.",
    "Health assessment is overdue: to be booked this week.",
    "Return home to be tested by weekend stays.",
    "Brothers and sisters to see each other in the holidays, not only at the contact centre.",
    "Too much of the plan is the same as last time. To be written again with the child.",
    "Carers to have a break in the summer with people the child already knows.",
    "A friend's house for tea does not need permission from the authority: carers to decide.",
    "Social worker to visit before the end of the month and see the child alone.",
    "Passport to be applied for, so that the school trip is possible.",
    "The child chaired the first half. Next review to be after school, at home.",
)
RETURN_TALK = (
    "Was with friends and lost track of time. Says the house rules feel unfair.",
    "Went to see Mum. Would not say how they got there.",
    "Would not say where they had been. Came back with new trainers.",
    "Left after an argument. Felt better when someone rang.",
)


def for_age(age: int) -> tuple[tuple[str, str], ...]:
    """Things a child of about this age might say, each with what it is about."""
    return LITTLE if age < 8 else MIDDLE if age < 13 else OLDER
