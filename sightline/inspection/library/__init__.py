"""The library: published reports that were read, searched and set side by side."""
