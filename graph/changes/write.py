"""Changes as text, as an Atom feed and as RDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from markupsafe import escape
from pyoxigraph import Literal, NamedNode, Triple

from graph.changes.model import Change, Changes, Difference, Kind, Link, Values, What
from graph.triples.excerpts import as_turtle
from graph.triples.namespaces import AS, DCTERMS, PROV, RDF

SHOWN: Final = 160
"""Characters of a value that are shown."""
MANY: Final = {
    Kind.SOURCE: "sources",
    Kind.CLAIM: "claims",
    Kind.EVIDENCE: "studies",
    Kind.RATING: "ratings",
    Kind.REFERENCE: "references",
    Kind.CONCEPT: "concepts",
}
ACTIVITIES: Final = {
    What.ADDED: "Create",
    What.CHANGED: "Update",
    What.WITHDRAWN: "Delete",
    What.GONE: "Delete",
}
"""What became of a thing, in Activity Streams 2.0."""
# Characters that XML 1.0 does not have (2.2), and others that terminals take for commands
_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
EPOCH: Final = "1970-01-01"


def summary(changes: Changes) -> str:
    """One line: ``claims: 2 added, 1 changed; links: 1 added``."""
    numbers = Counter((change.kind, change.what) for change in changes.things)
    parts = [
        f"{MANY[kind]}: " + ", ".join(
            f"{numbers[kind, what]} {what}" for what in What if numbers[kind, what]
        )
        for kind in Kind
        if any(numbers[kind, what] for what in What)
    ]  # fmt: skip
    links = ((len(changes.links_added), "added"), (len(changes.links_gone), "gone"))
    said = ", ".join(f"{number} {word}" for number, word in links if number)
    return "; ".join((*parts, *([f"links: {said}"] if said else []))) or "nothing changed"


def as_text(changes: Changes) -> str:
    """Everything, a line a thing and one for each of its fields that changed."""
    return "\n".join((summary(changes), *_lines(changes))) + "\n"


def _lines(changes: Changes) -> Iterator[str]:
    for change in changes.things:
        yield f"{change.what} {change.kind} {change.name}" + (
            f": {short(change.label)}" if change.label else ""
        )
        yield from (f"  {line}" for line in details(change, changes))
    for word, links in (("added", changes.links_added), ("gone", changes.links_gone)):
        yield from (f"{word} link {link_words(link, changes)}" for link in links)


def details(change: Change, changes: Changes) -> Iterator[str]:
    """Which fields changed and how, or why the thing is gone."""
    for one in change.differences:
        yield f"{one.field}: {_both(one, changes)}"
    if change.reason:
        yield f"reason: {short(change.reason)}"
    if change.replaced_by:
        yield f"in its place: {_values(change.replaced_by, changes)}"


def _both(difference: Difference, changes: Changes) -> str:
    """Of a list of which something stays, what came and what went; else what was and what is."""
    old, new = difference.old, difference.new
    moved = {
        "added": tuple(value for value in new if value not in old),
        "gone": tuple(value for value in old if value not in new),
    }
    if len(moved["gone"]) < len(old) and any(moved.values()):
        return " · ".join(
            f"{word}: {_values(these, changes)}" for word, these in moved.items() if these
        )
    return f"{_values(difference.old, changes)} → {_values(difference.new, changes)}"


def _values(values: Values, changes: Changes) -> str:
    return "; ".join(short(changes.labels.get(value, value)) for value in values) or "(none)"


def link_words(link: Link, changes: Changes) -> str:
    """A direct edge in words."""
    subject, edge, target = link
    ends = (changes.labels.get(subject, subject), changes.labels.get(target, target))
    return f"{short(ends[0])} – {edge} – {short(ends[1])}"


def short(value: str) -> str:
    """*value* in one line, cut where it is long, without what XML and terminals cannot show."""
    line = _UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", " ".join(value.split()))
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"


def as_feed(changes: Changes, day: str) -> str:
    """An Atom feed (RFC 4287), an entry a thing; *day* is that of the new edition."""
    own = f"{changes.base_iri}/changes/feed.xml"
    entries = "".join(
        f"<entry><id>{escape(own)}#{escape(change.what)}/{escape(change.name)}</id>"
        f"<title>{escape(change.what)} {escape(change.kind)}: "
        f"{escape(short(change.label or change.name))}</title>"
        f"<updated>{day or EPOCH}T00:00:00Z</updated>"
        f'<link href="{escape(changes.base_iri)}/{escape(change.name)}"/>'
        f"<summary>{escape('; '.join(details(change, changes)))}</summary></entry>\n"
        for change in changes.things
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(own)}</id><title>What changed: {escape(summary(changes))}</title>"
        f"<updated>{day or EPOCH}T00:00:00Z</updated><author><name>The map</name></author>\n"
        f"{entries}</feed>\n"
    )


def as_rdf(changes: Changes) -> bytes:
    """Turtle in the terms of Activity Streams 2.0 (W3C, 2017): an activity a change."""
    return as_turtle(changes.base_iri, _triples(changes))


def _triples(changes: Changes) -> Iterator[Triple]:
    base = changes.base_iri
    whole = NamedNode(f"{base}/changes")
    yield Triple(whole, RDF["type"], AS["Collection"])
    yield Triple(whole, AS["summary"], Literal(summary(changes)))
    yield Triple(whole, DCTERMS["identifier"], Literal(f"{changes.old} {changes.new}"))
    for change in changes.things:
        node = NamedNode(f"{base}/changes#{change.what}-{change.name.replace('#', '-')}")
        yield Triple(whole, AS["items"], node)
        yield Triple(node, RDF["type"], AS[ACTIVITIES[change.what]])
        yield Triple(node, AS["object"], NamedNode(f"{base}/{change.name}"))
        for line in details(change, changes):
            yield Triple(node, AS["summary"], Literal(line))
        for name in change.replaced_by:
            yield Triple(node, AS["result"], NamedNode(f"{base}/{name}"))
        yield Triple(node, PROV["wasInformedBy"], NamedNode(f"{base}/data#build"))
