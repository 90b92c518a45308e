"""One piece of work beside its last version, graded part by part."""
