"""The data files of a build, written one after the other, the larger ones part by part."""

from __future__ import annotations

from typing import Final

from graph import __version__
from graph.config import Config
from graph.corpus.model import Corpus, corpus_hash
from graph.files.compressed import brotli, gzipped
from graph.files.data import all_files
from graph.files.manifest import NAME as MANIFEST
from graph.files.manifest import manifest_json
from graph.files.ro_crate import NAME as RO_CRATE
from graph.files.ro_crate import Release, ro_crate_json
from graph.files.written import FOLDER, DataFiles, write_data, write_due, written
from graph.pages.downloads import ABOUT
from graph.pages.edition import edition_of
from graph.pages.machines.signposting import MEDIA_TYPES
from graph.problems import Problem
from graph.rebuilding.fingerprint import fingerprint
from graph.rebuilding.site import Site
from graph.triples.description import MEDIA_TYPES as FORMS
from graph.triples.description import description
from graph.triples.dumps import dumps, own_files
from graph.triples.model import Triples
from graph.triples.usage import Usage, usage

DESCRIPTION: Final = (
    "Claims of source documents with their quotations, the evidence and the works that they rest "
    "on, and the concepts that they are about, as a graph and as tables."
)
"""Of the published data, for repositories."""
ONCE: Final = "evidence.nt"
"""The data file in which each statement stands once."""
WHOLE: Final = "evidence.trig"
"""The data file that the query page loads: the whole graph, with its named graphs."""


def write_data_files(
    site: Site, corpus: Corpus, triples: Triples, problems: tuple[Problem, ...], config: Config,
    program: str,
) -> tuple[DataFiles, Usage]:  # fmt: skip
    """All data files, written to *site*. Also, how the graph uses its terms.

    :param program: the key of the code that makes them, or nothing where none is kept.
    """
    write_due(site, all_files(corpus, config.base_iri, problems), program, config.base_iri)
    write_data(site, own_files(config.base_iri))
    own = fingerprint(program, config.base_iri) if program else ""
    stand = all(site.stands(f"{FOLDER}{name}", own) for name in FORMS)
    standing = site.standing / FOLDER if site.standing and stand else None
    for name, dump in dumps(triples, standing).items():
        site.write_by(f"{FOLDER}{name}", dump, own)
    whole = site.folder / FOLDER / WHOLE
    write_data(site, {f"{WHOLE}.gz": gzipped(whole), f"{WHOLE}.br": brotli(whole)})
    sizes = {name: file.bytes for name, file in written(site).known.items() if name in FORMS}
    with written(site).open(ONCE) as lines:
        used = usage(lines, config.base_iri)
    write_data(site, {"void.ttl": description(config.base_iri, used, sizes, config.site_name)})
    graph = triples.hash
    release = Release(edition_of(corpus, config), DESCRIPTION, graph, ABOUT, MEDIA_TYPES)
    known = written(site).known.values()
    write_data(site, {RO_CRATE: ro_crate_json(release, known, corpus.sources)})
    known = written(site).known.values()
    manifest = manifest_json(known, version=__version__, corpus=corpus_hash(corpus), graph=graph)
    write_data(site, {MANIFEST: manifest})
    return written(site), used
