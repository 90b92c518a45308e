"""What a manager sees of their team, and the deeds by which they see to it."""
