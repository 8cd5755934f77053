"""The readers of records without a text: of reference managers, repositories and registers."""
