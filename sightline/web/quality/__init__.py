"""How good the work is, and whether managers see it as auditors do."""
