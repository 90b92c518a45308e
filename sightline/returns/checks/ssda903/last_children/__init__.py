"""Rules about what last year's return said of the same child."""
