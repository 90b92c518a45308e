"""Asking other agencies what they know of a family, and writing down what they answer."""
