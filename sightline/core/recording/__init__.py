"""How work is recorded here: a deed, whom it is about, and what follows it."""

from .deeds import (
    HERE,
    Recording,
    alone,
    follows_recording,
    has_happened,
    hold,
    in_a_sentence,
    recording,
    watching,
)

__all__ = [
    "HERE",
    "Recording",
    "alone",
    "follows_recording",
    "has_happened",
    "hold",
    "in_a_sentence",
    "recording",
    "watching",
]
