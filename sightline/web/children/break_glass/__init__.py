"""Opening a record outside reach, for a reason that a manager will see."""
