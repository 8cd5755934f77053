"""The pages of what sources state: each claim, the lists of claims, their figures."""
