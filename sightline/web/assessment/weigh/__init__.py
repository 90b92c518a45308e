"""Weighing a risk, or something that protects."""
