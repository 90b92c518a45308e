"""Writing one action, saying how far it has got, closing it or leaving it out."""
