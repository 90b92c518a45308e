"""The agencies that tell us of children and answer us, and whose sign-in is of which."""
