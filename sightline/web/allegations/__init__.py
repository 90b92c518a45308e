"""Allegations about adults who work with children."""
