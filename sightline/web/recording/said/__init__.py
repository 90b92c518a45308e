"""Writing down what a child said."""
