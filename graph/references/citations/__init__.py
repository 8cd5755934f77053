"""The places of a document that cite, each form of citation, and which entry each means."""
