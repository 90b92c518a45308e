"""Finding a child by name, birth date or id."""
