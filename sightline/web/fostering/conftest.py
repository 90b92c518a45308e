"""What the tests of private fostering share: filled-in forms, and every fact told."""

from sightline.web.recording.conftest import everything_told, fill  # noqa: F401
