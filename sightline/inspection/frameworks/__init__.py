"""How each inspectorate framework judges an authority, one file of data a framework."""

from .book import all_frameworks, framework
from .guards import Held, held_back
from .language import (
    Area,
    Division,
    Evidence,
    Framework,
    Grade,
    Guard,
    Kind,
    Layout,
    Part,
    Section,
    Theme,
    Tier,
    Use,
)

__all__ = [
    "Area",
    "Division",
    "Evidence",
    "Framework",
    "Grade",
    "Guard",
    "Held",
    "Kind",
    "Layout",
    "Part",
    "Section",
    "Theme",
    "Tier",
    "Use",
    "all_frameworks",
    "framework",
    "held_back",
]
