"""Finding a child, and seeing their record."""
