"""A conference: called, prepared for with the family, held, and its decisions and minutes sent."""
