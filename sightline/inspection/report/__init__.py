"""The report of an inspection: its parts in the framework's order, and how each is set down."""
