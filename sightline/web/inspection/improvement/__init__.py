"""The improvement plan: each thing that inspections asked for, and whether it has happened."""
