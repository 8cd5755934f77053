"""Foot- and endnotes that give works, each in the manner of its discipline."""
