"""Assessing a child: what they need, what harms or helps, and what should happen."""
