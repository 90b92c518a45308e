"""Work out of hours, on the child's own file, and its handover to the day team."""
