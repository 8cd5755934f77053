"""What the documents state: concepts named, statistics given, claims made, each with its place."""
