"""How work is weighed, as the authority has it."""
