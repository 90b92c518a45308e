"""Work that waits for a manager, set beside its last version, with what is copied or missing."""
