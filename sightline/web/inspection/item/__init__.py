"""One thing that an inspection asked for: its tests, its actions, its history."""
