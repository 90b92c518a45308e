"""Indicators of the rulebook that are not in the book, each with the reason."""

NOT_WRITTEN = {
    "a20": "The rulebook could not confirm its definition.",
    "gp-report": "The record does not hold reports of other agencies to conferences.",
    "life-story-rate": "The record does not hold life story work.",
    "marac-children": "The record does not hold referrals to meetings on domestic abuse.",
    "pf-count": "The record does not hold private fostering arrangements.",
    "pf-visits": "The record does not hold private fostering arrangements.",
}
