"""N-Triples and N-Quads as lines: reading them as statements takes several times as long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def by_subject(lines: Iterable[bytes]) -> Iterator[tuple[bytes, list[bytes]]]:
    """Each subject, as N-Triples write it, with the *lines* about it, which follow each other.
    Those about a blank node are taken apart by their predicates, too.
    """
    beginning, own = b"", list[bytes]()
    for line in lines:
        if not (own and line.startswith(beginning)):
            if own:
                yield beginning[:-1], own
            beginning, own = line[: line.index(b"> ") + 2], []
        own.append(line)
    if own:
        yield beginning[:-1], own


def graphs_of(n_quads: list[bytes]) -> Iterable[bytes]:
    """The graphs that the lines *n_quads* are in, each once, as N-Quads write them."""
    (first, *_), text = n_quads, b"".join(n_quads)
    ending = first[first.rindex(b" <") :]
    if text.count(ending) == len(n_quads):
        return (ending[1:-3],)
    return dict.fromkeys([line[line.rindex(b" <") + 1 : -3] for line in n_quads])
