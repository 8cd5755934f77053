"""What one build leaves to the next, so that nothing is made twice, and how sites change places."""
