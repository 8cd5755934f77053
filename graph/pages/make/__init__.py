"""Which pages and files the site has: this is where contexts become pages.

``site`` puts the whole site together; every other module makes the pages of one part of it.
``material`` holds what all pages are made of. ``shelf`` holds what the many pages of single things
are made of: it notes what each of them reads, so that a later build can leave a page as it stands.
"""
