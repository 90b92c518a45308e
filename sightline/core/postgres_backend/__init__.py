"""A PostgreSQL connection that first makes sure the embedded server is running."""
