"""Work that waits for a manager, read beside its last version and graded."""
