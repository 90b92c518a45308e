"""One time missing, from the last sight of a child to the talk on their return."""
