"""The authority's own numbers, beside the usual ones."""
