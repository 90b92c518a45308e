"""Inspection: the frameworks as data, published reports read, and an inspection carried out."""
