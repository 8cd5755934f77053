"""Publishing to a real SPARQL server: only what changed, and what others put there stays."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.publishing import PublishError, publish
from graph.triples.model import Triples

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


def ask(url: str, query: str) -> str:
    request = urllib.request.Request(
        f"{url}/query",
        query.encode(),
        {"Content-Type": "application/sparql-query", "Accept": "text/csv"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return str(answer.read().decode())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Address of an Oxigraph server with nothing in it."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert program, "the test extra brings the server"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    arguments = [program, "serve", "--location", str(tmp_path), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            ask(url, "ASK {}")
            break
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    yield url
    process.terminate()
    process.wait(10)


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
