"""The library: published reports found, read, searched and set side by side."""
