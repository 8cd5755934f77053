"""Publishing to a real SPARQL server: only what changed, and what others put there stays."""

from __future__ import annotations

import os
import threading
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.publishing import Login, PublishError, publish
from graph.triples.model import Triples
from tests.servers import ask, oxigraph

BASE = "https://example.org/map"
OTHERS = "http://others.example/graph"


def triples(**graphs: str) -> Triples:
    """A graph for each name, with one statement."""
    return Triples.of(
        BASE,
        (
            Quad(
                NamedNode(f"{BASE}/thing"),
                NamedNode(f"{BASE}/says"),
                Literal(text),
                NamedNode(f"{BASE}/data#{name}"),
            )
            for name, text in graphs.items()
        ),
    )


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Address of an Oxigraph server with nothing in it."""
    with oxigraph(tmp_path) as url:
        yield url


def test_only_what_changed_is_sent(server: str) -> None:
    store = f"{server}/store"
    foreign = urllib.request.Request(
        f"{store}?graph={OTHERS}",
        b"<http://a> <http://b> <http://c> .",
        {"Content-Type": "text/turtle"},
        method="PUT",
    )
    urllib.request.urlopen(foreign, timeout=10).close()

    first = publish(triples(a="one", b="two", c="three"), store)
    assert (len(first.put), first.deleted, first.unchanged) == (3, (), 0)
    again = publish(triples(a="one", b="two", c="three"), store)
    assert (again.put, again.deleted, again.unchanged) == ((), (), 3)
    changed = publish(triples(a="one", b="other"), store)
    assert changed.put == (f"{BASE}/data#b",)
    assert changed.deleted == (f"{BASE}/data#c",)
    texts = ask(server, f"SELECT ?t {{ GRAPH ?g {{ ?s <{BASE}/says> ?t }} }} ORDER BY ?t")
    assert texts.split() == ["t", "one", "other"]
    assert "http://c" in ask(server, f"SELECT ?c {{ GRAPH <{OTHERS}> {{ ?a ?b ?c }} }}")


def test_a_run_that_broke_off_is_done_again(server: str) -> None:
    store = f"{server}/store"
    publish(triples(a="one"), store)
    # As after a break: the graph was sent, and the ledger still tells of the one before.
    lost = urllib.request.Request(f"{store}?graph={BASE}/data%23a", method="DELETE")
    urllib.request.urlopen(lost, timeout=10).close()
    assert publish(triples(a="new"), store).put == (f"{BASE}/data#a",)
    assert "new" in ask(server, f"SELECT ?t {{ GRAPH ?g {{ ?s <{BASE}/says> ?t }} }}")


@pytest.mark.skipif("GRAPH_STORE" not in os.environ, reason="GRAPH_STORE names no other server")
def test_a_server_of_others() -> None:
    """With its own Graph Store Protocol alone: any server does (docs/hosting names those tried)."""
    store = os.environ["GRAPH_STORE"]
    login = Login(os.environ.get("SPARQL_USER", ""), os.environ.get("SPARQL_PASSWORD", ""))
    content = 'é "q" \\ \n<b>'
    publish(triples(a=content, b="two"), store, login)
    again = publish(triples(a=content, b="two"), store, login)
    assert (again.put, again.deleted, again.unchanged) == ((), (), 2)
    assert kept(store, "a") == content
    changed = publish(triples(a="other"), store, login)
    assert (changed.put, changed.deleted) == ((f"{BASE}/data#a",), (f"{BASE}/data#b",))
    assert kept(store, "a") == "other"
    assert kept(store, "b") is None


def kept(store: str, name: str) -> str | None:
    """The text in a graph that :func:`triples` made; None where the server has no such graph."""
    address = f"{store}?graph={quote(f'{BASE}/data#{name}', safe='')}"
    request = urllib.request.Request(address, headers={"Accept": "application/n-triples"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            quads = list(parse(answer.read(), format=RdfFormat.N_TRIPLES))
    except urllib.error.HTTPError as refused:
        if refused.code != 404:
            raise
        return None
    return next((q.object.value for q in quads if isinstance(q.object, Literal)), None)


class Guarded(BaseHTTPRequestHandler):
    """A server that lets only one user write, and answers what is put with a page for people."""

    def do_GET(self) -> None:
        self._say(404)

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        known = "Basic " + b64encode(b"ann:secret").decode()
        fits = self.headers["Authorization"] == known and "*/*" in self.headers["Accept"]
        self._say(201 if fits else 401)

    def _say(self, code: int) -> None:
        self.send_response(code)
        if code == 401:
            self.send_header("WWW-Authenticate", 'Basic realm="store"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def test_a_server_that_asks_who_writes() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as guarded:
        threading.Thread(target=guarded.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{guarded.server_port}/store"
        login = Login("ann", "secret")
        assert "secret" not in repr(login)
        assert publish(triples(a="one"), url, login).put == (f"{BASE}/data#a",)
        with pytest.raises(PublishError, match="401"):
            publish(triples(a="one"), url)
        guarded.shutdown()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "no http"),
        ("nonsense", "no http"),
        ("http://127.0.0.1:9/store", "cannot be reached"),
    ],
)
def test_addresses_that_do_not_work(url: str, said: str) -> None:
    with pytest.raises(PublishError, match=said):
        publish(triples(a="one"), url)


def test_a_server_that_refuses(server: str) -> None:
    with pytest.raises(PublishError, match="400 Bad Request"):
        publish(triples(a="one"), f"{server}/query")
