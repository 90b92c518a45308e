"""What every part of the service shares: days, facts, permissions, history."""
