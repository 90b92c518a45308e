"""What the tests of missing children share with those of every recording screen."""

from sightline.web.recording.conftest import everything_told, fill  # noqa: F401
