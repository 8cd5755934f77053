"""The record that a document gives of itself."""
