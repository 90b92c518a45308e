"""Rules about times missing."""
