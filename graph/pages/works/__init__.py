"""The pages of the works that sources cite."""
