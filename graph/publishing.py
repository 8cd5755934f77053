"""The graph on a SPARQL server, by the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol).

Each named graph is put whole and on its own, and only where it changed: a ledger, a named graph
with the SHA-256 of every other, is read first and written last. A run that breaks off leaves the
old ledger, so that the next one does again whatever it did not record. The protocol has no
transaction over several graphs; between the first and the last request readers may see a mixture.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from graph.triples.model import Triples

N_TRIPLES: Final = "application/n-triples"
SECONDS: Final = 120
_DIGEST: Final = "https://schema.org/sha256"
_NOT_FOUND: Final = 404


class PublishError(Exception):
    """The server did not do what it was asked; the message says what, for people."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was done to a server."""

    put: tuple[str, ...]
    """IRIs of the graphs that were sent."""
    deleted: tuple[str, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class Login:
    """Who may write to a server, by HTTP's Basic or Digest authentication."""

    user: str
    password: str = field(repr=False)


def publish(triples: Triples, url: str, login: Login | None = None) -> Published:
    """Make the server at *url*, a Graph Store Protocol endpoint, hold just the graphs of *triples*
    that an earlier run or this one sent; graphs of others are left alone.

    Raises :class:`PublishError` for an address that is not http or https, a server that cannot be
    reached or refuses.
    """
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).netloc:
        raise PublishError(f"{url} is no http or https address")
    opener = _opener(url, login)
    contents = dict(_graphs(triples))
    ledger = NamedNode(f"{triples.base_iri}/data#ledger")
    wanted = {name: sha256(content).hexdigest() for name, content in contents.items()}
    there = _ledger(_request(opener, url, ledger.value, "GET"))
    changed = tuple(name for name in sorted(wanted) if there.get(name) != wanted[name])
    gone = tuple(sorted(set(there) - set(wanted)))
    for name in changed:
        _request(opener, url, name, "PUT", contents[name])
    for name in gone:
        _request(opener, url, name, "DELETE")
    if changed or gone:
        _request(opener, url, ledger.value, "PUT", _ledger_content(wanted))
    return Published(changed, gone, len(wanted) - len(changed))


def _graphs(triples: Triples) -> Iterator[tuple[str, bytes]]:
    """Each named graph with its statements in N-Triples, sorted: the same bytes each time."""
    by_graph: dict[str, list[Quad]] = {}
    for quad in triples.quads:
        if not isinstance(quad.graph_name, NamedNode):
            raise TypeError(f"not in a named graph: {quad}")
        by_graph.setdefault(quad.graph_name.value, []).append(quad)
    for name, quads in by_graph.items():
        lines = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
        yield name, lines or b""


def _ledger(content: bytes) -> Mapping[str, str]:
    return {
        quad.subject.value: quad.object.value
        for quad in parse(content, format=RdfFormat.N_TRIPLES)
        if isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and quad.predicate.value == _DIGEST
    }


def _ledger_content(digests: Mapping[str, str]) -> bytes:
    lines = (f'<{name}> <{_DIGEST}> "{digest}" .\n' for name, digest in sorted(digests.items()))
    return "".join(lines).encode()


def _opener(url: str, login: Login | None) -> urllib.request.OpenerDirector:
    """Sends *login* to the server at *url* alone, in the way that it asks for."""
    known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    if login:
        known.add_password(None, url, login.user, login.password)
    basic = urllib.request.HTTPBasicAuthHandler(known)
    return urllib.request.build_opener(urllib.request.HTTPDigestAuthHandler(known), basic)


def _request(
    opener: urllib.request.OpenerDirector,
    url: str,
    graph: str,
    method: str,
    content: bytes | None = None,
) -> bytes:
    address = f"{url}{'&' if urlsplit(url).query else '?'}graph={quote(graph, safe='')}"
    request = urllib.request.Request(address, content, method=method)  # noqa: S310 - checked above
    # What is put is answered with a page for people, if with anything: Virtuoso refuses to write
    # where that is not accepted.
    request.add_header("Accept", N_TRIPLES if method == "GET" else "*/*")
    if content is not None:
        request.add_header("Content-Type", N_TRIPLES)
    try:
        with opener.open(request, timeout=SECONDS) as response:
            body: bytes = response.read()
    except urllib.error.HTTPError as refused:
        if refused.code == _NOT_FOUND and method != "PUT":
            return b""
        said = refused.read(500).decode("utf-8", "replace").strip()
        raise PublishError(
            f"{method} of {graph}: {refused.code} {refused.reason}. {said}"
        ) from refused
    except (OSError, ValueError) as failed:
        raise PublishError(f"{url} cannot be reached: {failed}") from failed
    return body
