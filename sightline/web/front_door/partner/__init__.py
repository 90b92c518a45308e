"""The partners' door: refer or ask advice, see what became of it, and answer what is asked."""
