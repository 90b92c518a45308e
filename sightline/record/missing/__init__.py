"""Times when a child was missing, and the talk on their return."""
