"""Records opened outside reach and restricted records: who looked, and whether it was right."""
