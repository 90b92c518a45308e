"""Invents authorities whose published figures are known, child by child, so that they hold."""
