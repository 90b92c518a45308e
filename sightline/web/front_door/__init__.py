"""The screens of the front door: what comes in, who it is about, and what is decided."""
