"""How well the service does: indicators, and published figures to set them beside."""
