"""A whole build beside the obvious use of the same packages, on the same sources, in one run.

The obvious way: rdflib holds the graph; every page asks it with SPARQL what it says of its thing,
and, with our own queries, for each list that our page of it shows; it becomes a Markdown file, with
Turtle and JSON-LD of its thing beside it, as ours has; pyvis's ``generate_html`` draws each
concept's neighbours; networkx's ``spring_layout`` places all concepts; pySHACL checks the graph;
Pelican makes the site of the Markdown files. Queries are prepared once. It reads no document,
formats no citation, and makes no map, search index, table or file for reference managers: that is
on our side only. A second ratio leaves out what lists and files cost.

    python benchmarks/obvious.py SITE [SOURCES]

SITE is a built site of the sources in SOURCES (default: this project's); it says which pages there
are and holds the graph for the obvious way. Ours is a cold build of SOURCES. Seconds of CPU, with
children. Needs numpy, scipy and markdown beside our own packages, which do without them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from compileall import compile_dir
from pathlib import Path

import networkx as nx
import pyshacl
import rdflib
from pyvis.network import Network
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import ResultRow

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.processor import timed
from graph.config import BASE_IRI
from graph.pages.queries.behind import THINGS
from graph.queries.run import load_queries
from graph.triples.vocabulary import shapes, turtle

SAYS = "SELECT ?property ?value WHERE { ?thing ?property ?value } ORDER BY ?property ?value"
PANELS = {
    "claim": ("claim_triples",),
    "concept": ("concept_claims", "concept_statistics"),
    **THINGS,
}
"""By the first step of an address, the queries that give what our pages of it list."""
TIES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?from ?to WHERE { ?from ?tie ?to . ?from a skos:Concept . ?to a skos:Concept }
"""


def things(site: Path) -> list[rdflib.URIRef]:
    """What the site has a page for."""
    pages = (page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    return [rdflib.URIRef(f"{BASE_IRI}/{name}") for name in sorted(pages) if "/" in name]


def asked(graph: rdflib.Graph, query: Query, name: str, thing: rdflib.URIRef) -> list[str]:
    """The answer for *thing*, which is the variable *name*, as lines of a list."""
    rows = graph.query(query, initBindings={name: thing})
    return [
        "- " + ", ".join(str(cell).replace("<", "&lt;") for cell in row)
        for row in rows
        if isinstance(row, ResultRow)
    ]


def ask(graph: rdflib.Graph, pages: list[rdflib.URIRef], said: list[list[str]]) -> None:
    """A query a page."""
    says = prepareQuery(SAYS)
    said.extend(asked(graph, says, "thing", thing) for thing in pages)


def ask_lists(graph: rdflib.Graph, pages: list[rdflib.URIRef], said: list[list[str]]) -> None:
    """A query for each list of a page."""
    shipped = {query.name: prepareQuery(query.text) for query in load_queries(BASE_IRI)}
    for thing, lines in zip(pages, said, strict=True):
        kind = thing.removeprefix(f"{BASE_IRI}/").partition("/")[0]
        for name in PANELS.get(kind, ()):
            lines.extend(asked(graph, shipped[name], kind, thing))


def write(pages: list[rdflib.URIRef], said: list[list[str]], into: Path) -> None:
    """A Markdown file a page."""
    into.mkdir()
    for number, (thing, lines) in enumerate(zip(pages, said, strict=True)):
        head = f"Title: {thing}\nDate: 2020-01-01\nSlug: page-{number}\n\n"
        (into / f"{number}.md").write_text(head + "\n".join(lines), encoding="utf-8")


def describe(graph: rdflib.Graph, pages: list[rdflib.URIRef], into: Path) -> None:
    """Turtle and JSON-LD of each page's thing."""
    into.mkdir()
    for number, thing in enumerate(pages):
        own = rdflib.Graph(namespace_manager=graph.namespace_manager)
        for triple in graph.triples((thing, None, None)):
            own.add(triple)
        for form, end in (("turtle", "ttl"), ("json-ld", "jsonld")):
            own.serialize(into / f"{number}.{end}", form)


def draw(ties: nx.Graph[str]) -> None:
    """A page of pyvis for each concept's neighbours."""
    for name in ties:
        drawing = Network(cdn_resources="remote")
        drawing.from_nx(nx.ego_graph(ties, name))
        drawing.generate_html()


def pelican(content: Path, output: Path) -> None:
    """The site of the Markdown files, by Pelican as it comes."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output), "-q"]
    subprocess.run(command, check=True, cwd=content.parent)  # noqa: S603 - our own


def build(sources: Path, output: Path) -> None:
    """Our own build, from nothing; the program is compiled, as pip leaves packages."""
    compile_dir(ROOT / "graph", quiet=1)
    places = ["--sources", str(sources), "--output", str(output)]
    command = [sys.executable, "build.py", "--no-cache", *places]
    subprocess.run(command, check=False, cwd=ROOT, capture_output=True)  # noqa: S603 - our own


def cpu(name: str, work: Callable[[], object]) -> float:
    """Print and give the seconds of the processor that *work* takes."""
    spent, _ = timed(work)
    print(f"{name:<44}{spent:10.1f} s", flush=True)
    return spent


def main() -> None:
    """Print each step's seconds and the ratio."""
    site = Path(sys.argv[1]).resolve()
    sources = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else ROOT / "sources"
    pages = things(site)
    said: list[list[str]] = []
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        graph = rdflib.Graph()
        obvious = [
            cpu("rdflib: parse", lambda: graph.parse(site / "data" / "evidence.ttl")),
            cpu("pySHACL", lambda: pyshacl.validate(graph, shacl_graph=shapes_graph())),
            cpu("rdflib: a query a page", lambda: ask(graph, pages, said)),
        ]
        beside = [
            cpu("rdflib: a query a list", lambda: ask_lists(graph, pages, said)),
            cpu("rdflib: Turtle and JSON-LD a page", lambda: describe(graph, pages, here / "rdf")),
        ]
        write(pages, said, here / "content")
        rows = (row for row in graph.query(TIES) if isinstance(row, ResultRow))
        ties: nx.Graph[str] = nx.Graph((str(one), str(other)) for one, other in rows)
        obvious += [
            cpu("pyvis: generate_html a concept", lambda: draw(ties)),
            cpu("networkx: spring_layout", lambda: nx.spring_layout(ties, seed=1)),
            cpu("Pelican: a Markdown file a page", lambda: pelican(here / "content", here / "out")),
        ]
        whole = sum(obvious) + sum(beside)
        print(f"{'the obvious way':<44}{whole:10.1f} s")
        ours = cpu("ours, documents and all", lambda: build(sources, here / "ours"))
        assert (here / "ours" / "index.html").is_file()
    print(f"{len(pages)} pages, {len(graph)} statements: {whole / ours:.1f} times")
    print(f"without a query a list and files of RDF: {sum(obvious) / ours:.1f} times")


def shapes_graph() -> rdflib.Graph:
    """Our shapes for pySHACL."""
    return rdflib.Graph().parse(data=turtle(shapes(), BASE_IRI), format="turtle")


if __name__ == "__main__":
    main()
