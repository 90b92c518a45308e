"""Rules about how an episode of need closes, and what is under way when it does."""
