"""The letters that can be written, one file each holding `LETTER`."""
