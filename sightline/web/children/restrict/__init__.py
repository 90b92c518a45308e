"""Keeping one child's record to named readers, and opening it again."""
