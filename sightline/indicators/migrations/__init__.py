"""Changes to the tables of the indicators."""
