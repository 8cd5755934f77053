"""The reader of web pages: the article is found, what stands around it set apart."""
