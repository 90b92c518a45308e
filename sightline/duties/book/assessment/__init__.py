"""Duties to assess a child, and to assess again."""

from .assessments import CHILD_SEEN, CORE_ASSESSMENT, INITIAL_ASSESSMENT, SINGLE_ASSESSMENT
from .disabled import DISABLED
from .updates import UPDATE_ON_CHANGE

__all__ = [
    "CHILD_SEEN",
    "CORE_ASSESSMENT",
    "DISABLED",
    "INITIAL_ASSESSMENT",
    "SINGLE_ASSESSMENT",
    "UPDATE_ON_CHANGE",
]
