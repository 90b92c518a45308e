"""Moves between levels of help: a gate that says what is missing, and waits until one accepts."""
