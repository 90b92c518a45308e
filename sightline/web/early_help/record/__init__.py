"""The short forms of early help: offer, begin, write, meet, hand over, end."""
