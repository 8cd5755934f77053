"""What all pages have in common. A template sees ``frame`` (this module's :class:`Frame`), ``page``
(the context of its kind of page) and nothing else.

Addresses in contexts count from the site's root and name files (``source/toy/index.html#cited``),
so that they work from a folder on disk; templates put ``frame.root`` before them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from markupsafe import Markup

from graph.pages.queries.shown import ShownQuery


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the site."""

    label: str
    href: str
    """From the site's root; empty for a label that leads nowhere."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A typed link in the head of a page."""

    rel: str
    """Relation, as registered with IANA: ``cite-as``, ``describedby``, ``item``."""
    href: str
    """From the site's root, or an address outside it."""
    type: str = ""
    """Media type of what it leads to."""
    outside: bool = False
    """Whether it is a whole address."""


HOME = Link("Home", "index.html")
NOTHING: Final = Markup("")


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A part of a page that the graph names by a fragment of the page's address."""

    id: str
    words: str
    """What it is called, for readers."""
    inner: tuple[str, ...]
    """Fragments of what belongs to it."""
    link: Link
    """What speaks of it; empty where nothing with a page of its own does."""
    is_marked: bool = False
    """Whether the text of the page has an element for it, if not for what belongs to it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame around every page needs."""

    path: str
    """Folder of the page from the site's root, with a slash at the end; empty for the home page."""
    title: str
    """For the window; the page's own heading where it has no other."""
    description: str
    """One sentence, for search engines and link previews."""
    crumbs: tuple[Link, ...] = ()
    """The way from the home page, without this page."""
    permanent: str = ""
    """The IRI under which the page can be cited; empty where it has none."""
    described: bool = False
    """Whether the graph's statements about it stand beside the page, in Turtle and JSON-LD."""
    metas: tuple[tuple[str, str], ...] = ()
    """Names and contents of further meta elements."""
    scripts: tuple[str, ...] = ()
    """Scripts of this page, from the site's root, in order."""
    styles: tuple[str, ...] = ()
    """Style sheets of this page beside the site's own, from the site's root, in order."""
    runs_engine: bool = False
    """Whether the page's policy has to allow WebAssembly."""
    connects: str = ""
    """A server that the page may ask beside the site itself; empty where there is none."""
    coins: tuple[str, ...] = ()
    """The works that the page lists, or the one that it is about, as OpenURL context objects: for
    reference managers."""
    name: str = "index.html"
    """Name of the page's file."""
    canonical: str = ""
    """Its full address where it was first published; empty for a page that stands in for others."""
    linked: Markup = NOTHING
    """What it is about, as JSON-LD."""
    signs: tuple[Sign, ...] = ()
    """Where programs go from here."""
    queries: tuple[ShownQuery, ...] = ()
    """Queries that give what the page shows, where its context has none."""
    parts: tuple[NamedPart, ...] = ()
    """Parts of the page that the graph names."""
    parts_below: bool = False
    """Whether these are too many for the page itself and stand on a page below it."""

    @property
    def file(self) -> str:
        """Path of the page's file from the site's root."""
        return self.path + self.name

    @property
    def root(self) -> str:
        """The way up from the page's folder to the site's root: ``../../``."""
        return "../" * self.path.count("/")

    @property
    def section(self) -> str:
        """The first step of the path: which entry of the menu the page belongs to."""
        return self.path.partition("/")[0]


def thing_of(frame: Frame, base_iri: str) -> str:
    """The IRI of what the page tells of, whether or not it says so to its readers."""
    return frame.permanent or f"{base_iri}/{frame.path}".rstrip("/")


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready for its template."""

    frame: Frame
    template: str
    """Name of the template, without its suffix."""
    context: object
    """An instance of the context that the template is written for."""
    later: Callable[[Page], Page] | None = None
    """Completes the page with what is costly to make: how it is cited, what it tells programs. It
    is not called where the page of the last build is taken over, so it may depend only on the page
    and on ``made_from``."""
    made_from: tuple[object, ...] = ()

    def whole(self) -> Page:
        """The page with all that it shows."""
        return self.later(replace(self, later=None)) if self.later else self


@dataclass(frozen=True, slots=True)
class Due:
    """One or more pages that belong together, and the way to make them: a build makes them only
    where something that they read has changed since the last one.
    """

    name: str
    """Unique in the site: the folder of the first of the pages."""
    make: Callable[[], Iterator[Page]]
    """Makes the pages. It may read only what is watched, so that changes are noticed, and what is
    the same for all pages."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is remembered of a written page: as much as lists of all pages, and files that are made
    of several pages, need of it.
    """

    path: str
    """Folder of the page, as in its frame."""
    name: str
    """Name of its file."""
    title: str
    description: str
    template: str
    thing: str
    """The IRI that the graph describes it under; empty where it does not."""
    members: tuple[str, ...] = ()
    """IRIs of what it gathers, where it is no thing of the graph itself."""

    @classmethod
    def of(cls, row: Sequence[str]) -> Shown:
        """The page that :attr:`row` was taken from."""
        path, name, title, description, template, thing, *members = row
        return cls(path, name, title, description, template, thing, tuple(members))

    @property
    def row(self) -> tuple[str, ...]:
        """All fields as texts, to be kept on disk."""
        own = (self.path, self.name, self.title, self.description, self.template, self.thing)
        return (*own, *self.members)

    @property
    def file(self) -> str:
        """Path of its file from the site's root."""
        return self.path + self.name


@dataclass(frozen=True, slots=True)
class File:
    """A file that is written as it is."""

    path: str
    content: bytes
    key: str = ""
    """The key of what it was made from, where that is known: see :class:`Kept`."""


class Kept(Protocol):
    """The files of the build before, to be taken over where they would be the same."""

    def of(self, *made_from: object) -> str:
        """The key of a file that is made of *made_from*: it changes with that and with the program.
        Empty where nothing is to be taken over.
        """

    def take(self, key: str) -> bool:
        """Take over all files with this *key*; whether there were any."""


class Ready(Protocol):
    """Is told of each page that is in place, with the key of what it was made from."""

    def made(self, page: Page, key: str) -> Shown:
        """A page was written: what is to be remembered of it."""

    def taken(self, pages: Sequence[tuple[str, Shown]]) -> bool:
        """These pages were taken over, each given behind its key; whether the files beside them
        could be taken over, too.
        """


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation."""

    text: str
    marked: bool = False
    """Whether it is the citation that the quotation is shown for."""
    href: str = ""
    """Where the stretch leads to."""
    id: str = ""
    """The fragment by which other pages point here."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """As much of a sentence as the quotation policy of its source lets us show."""

    pieces: tuple[Piece, ...]
    """Empty where no wording may be shown."""
    cut_before: bool
    cut_after: bool
    language: str
    """BCP 47 tag of the source; empty for unknown."""
    left_over: tuple[Piece, ...] = ()
    """Citations of the sentence that stand outside the part shown."""


@dataclass(frozen=True, slots=True)
class Style:
    """A work formatted in a citation style."""

    id: str
    label: str
    html: Markup
    text: str
    """The same without markup, for the clipboard."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a reader can take."""

    label: str
    href: str
    text: str
    """Its content."""
    shown: bool = True
    """Whether the page shows it as well: what people paste, and not what only programs read."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a bibliographic record."""

    label: str
    value: str
    href: str = ""
    """An address outside the site."""
    origin: str = ""
    """Where the field comes from, if not from the document."""
