"""What was asked for again: the same weakness in one report after another."""
