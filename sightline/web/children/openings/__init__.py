"""Who opened a child's record, when and why."""
