"""Evaluations, what they found, and how their evidence is rated."""
