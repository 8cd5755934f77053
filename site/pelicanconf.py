# ruff: noqa: INP001 - site/ must never be a package: it would hide the standard library's site.
"""Settings of the site: values, no logic. graph/pages/pelican/render.py adds paths and plugins."""

from jinja2 import StrictUndefined

EXIT_URL = "https://www.bbc.co.uk/weather"
"""Where "Exit this page" leads: a site that raises no questions. Nothing is asked of it before."""
EXIT_LABEL = "BBC Weather"

NEUTRAL_TITLES = False
"""Whether the windows of pages below a list are called like the list (“References”), so that the
browser's history tells nothing of what was read but its addresses. Bookmarks and screen readers
then cannot tell such pages apart by their titles; their headings stay as they are."""

DEFAULT_LANG = "en"
# The user's language must not show in what is built, and may be one that the machine lacks.
LOCALE = ["C.UTF-8", "C"]
TIMEZONE = "UTC"
SITEURL = ""
RELATIVE_URLS = True

# People's texts: site/content/pages/<name>.rst becomes the page <name>/. The plugin writes them.
PAGE_PATHS = ["pages"]
PAGE_SAVE_AS = ""
PAGE_URL = "{slug}/index.html"
SLUGIFY_SOURCE = "basename"
ARTICLE_PATHS = []
STATIC_PATHS = []

# The theme's css and js.
THEME_STATIC_DIR = "assets"

# Sources are hostile text: all is escaped, and a variable that does not exist stops the build.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
}

# Nothing of a weblog.
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""

# Pages are made from data at each build: Pelican's caches would not help.
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
