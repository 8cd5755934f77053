"""The pages of the vocabulary itself: its terms, schemes and shapes."""
