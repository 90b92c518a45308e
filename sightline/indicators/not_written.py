"""Indicators of the rulebook that are not in the book, each with the reason."""

NOT_WRITTEN = {
    "a20": "The rulebook could not confirm its definition.",
}
