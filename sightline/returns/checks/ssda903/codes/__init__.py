"""Rules about the codes of episodes."""
