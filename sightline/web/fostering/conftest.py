"""What the tests of private fostering share with those of every recording screen."""

from sightline.web.recording.conftest import everything_told, fill  # noqa: F401
