"""Rules about the answers to what is asked of a year's health."""
