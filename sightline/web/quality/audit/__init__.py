"""One audit of a child’s file: read, graded by area, and what it asks for."""
