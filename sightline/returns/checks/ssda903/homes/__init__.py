"""Rules about where a child lives and who provides it."""
