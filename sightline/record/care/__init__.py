"""Children who are looked after: where they live, their status, reviews and plans."""
