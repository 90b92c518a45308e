"""Screens for keeping a child safe: discussions, enquiries, conferences, core groups, the law."""
