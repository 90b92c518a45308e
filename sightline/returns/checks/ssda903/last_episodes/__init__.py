"""Rules about episodes that go on from last year."""
