"""What the site with a moved clock is called, apart from it, because to read it moves the clock."""

MOVED_BY = "SIGHTLINE_TESTS_MOVE_CLOCK"
WSGI = "tests.functional.family.moved_wsgi"
