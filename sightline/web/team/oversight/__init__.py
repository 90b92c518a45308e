"""Managers’ decisions on a child’s file, and what came of them."""
