"""The pages of evaluations and studies that sources report, and how they are rated."""
