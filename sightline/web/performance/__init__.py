"""How well the service does, beside others and over time."""
