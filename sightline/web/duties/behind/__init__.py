"""The children behind one number of the register."""
