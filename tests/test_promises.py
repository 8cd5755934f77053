"""What the project promises of scale and trust, and that it is watched over: each promise is broken
in a copy of the program, and a test has to fail.
"""

# ruff: noqa: E501 - rows of a table
from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("build.py", "graph", "pyproject.toml", "site", "sources", "tests")
"""What the tests of the table read. The rest is linked, and must not be broken."""
LINKED = (".venv", "node_modules", "Makefile", "package.json", "package-lock.json", "SECURITY.md",
          "README.md", "docs", "requirements.txt", "benchmarks", ".npmrc")  # fmt: skip
GENERATED = shutil.ignore_patterns("__pycache__", "output", ".site.*", "*.pyc")
FAILED = 1
"""What pytest ends with where tests failed, and nothing else went wrong. It may also be killed: by
what a worker process should have suffered.
"""


@dataclass(frozen=True)
class Broken:
    """One promise, a change that breaks it, and the tests that have to notice."""

    promise: str
    file: str
    old: str
    """Stands once in the file."""
    new: str
    tests: str
    """A file of tests, or one of them."""
    long: bool = False
    """Whether they are among those that take minutes."""


TABLE = (
    # --- a change costs what it touches ---
    Broken("a damaged entry of the cache does not count", "graph/rebuilding/cache.py",
           "return content if sha256(content).hexdigest().encode() == sign else None",
           "return content", "tests/rebuilding/test_cache.py::test_what_is_damaged_does_not_count"),
    Broken("the cache stays within its bounds", "graph/rebuilding/cache.py",
           "if held > most:", "if held < 0:", "tests/rebuilding/test_cache.py::test_what_was_used_longest_ago_goes_first"),
    Broken("a changed library reads anew", "graph/corpus/all_documents.py",
           '*(f"{name} {version(name)}" for name in LIBRARIES)', "", "tests/corpus/test_all_documents.py::test_what_is_read_with_another_program_has_another_key"),
    Broken("what was read counts for that document alone", "graph/corpus/all_documents.py",
           "for path in there for part in (path.name, path.read_bytes())",
           "for path in there for part in (path.name,)", "tests/corpus/test_all_documents.py"),
    Broken("a file that was read is read again where it is another", "graph/rebuilding/cache.py",
           "return _read(path, state.st_size, state.st_mtime_ns, state.st_ino)", "return _read(path, 0, 0, 0)", "tests/rebuilding/test_cache.py"),
    Broken("another program reads anew", "graph/corpus/all_documents.py",
           'code = files_key(HERE, ("*.py", "**/*.py", "**/*.toml", "vocabulary/**/*.ttl"))',
           'code = ""', "tests/corpus/test_all_documents.py::test_what_is_read_with_another_program_has_another_key"),
    Broken("a site stands only until a source changes", "graph/standing.py",
           'files_key(config.sources, ("*", "*/*")),', "", "tests/corpus/test_all_documents.py"),
    Broken("a page is made anew where its context is another", "graph/rebuilding/site.py",
           "known.key != key or not key or not self._linked", "not key or not self._linked", "tests/pages/test_taken_over.py"),
    Broken("a page is made anew where something that it read is another", "graph/rebuilding/reads.py",
           "self._noted[Read(where, how, key)] = None", "pass", "tests/rebuilding/test_reads.py"),
    Broken("what is there and what is not are told apart", "graph/rebuilding/reads.py",
           "if read.key in thing else ABSENT", "if read.key in thing else self._of(None)",
           "tests/rebuilding/test_reads.py::test_what_is_there_no_more_has_no_digest"),
    Broken("another program, or another setting, makes every page anew", "graph/rebuilding/traces.py",
           "if base != self.base or not base:", "if not base:", "tests/rebuilding/test_reads.py::test_traces_are_kept_as_they_are"),
    Broken("files beside a page are there with it", "graph/rebuilding/site.py",
           "return all(self.keep(path, key) for path in self._paths(key))", "return True", "tests/pages/test_taken_over.py"),
    Broken("a data file is made anew where what it shows is another", "graph/files/written.py",
           "keys.get(id(due.made_from)) or fingerprint(*seen, due.made_from)", "fingerprint(*seen, name)", "tests/files/test_written.py"),
    Broken("what the graph says is told anew where it is another", "graph/triples/retelling.py",
           "if name in then and then[name][0] == one.digest)", "if name in then)",
           "tests/triples/test_retelling.py"),
    Broken("the graph's files are copied from those of this program alone", "graph/rebuilding/site.py",
           "if known is None or known.key != key or not key:\n            return False\n        return bool",
           "if known is None:\n            return False\n        return bool", "tests/test_changing.py::test_files_are_taken_over_by_key_or_by_content"),
    Broken("a standing file that somebody changed is not taken over", "graph/rebuilding/site.py",
           "return state.st_ino if same else 0", "return state.st_ino",
           "tests/test_changing.py::test_files_are_taken_over_by_key_or_by_content"),
    Broken("what did not change keeps its time", "graph/rebuilding/site.py",
           "os.link(f\"{self.standing}/{path}\", here, follow_symlinks=False)", "return False",
           "tests/test_changing.py::test_files_are_taken_over_by_key_or_by_content"),
    Broken("an edit shows in the pages that are being served", "graph/server.py",
           "ignore_errors=True)\n        server.builds += 1\n", "ignore_errors=True)\n", "tests/test_server.py"),
    Broken("documents are read in processes of their own", "graph/corpus/workers.py",
           "if jobs <= 1 or len(things) <= 1:", "if True:", "tests/corpus/test_workers.py"),
    Broken("a killed process loses nothing", "graph/corpus/workers.py",
           "return isinstance(future.exception(), BrokenProcessPool)", "return False", "tests/corpus/test_workers.py"),
    Broken("documents are read in as many processes as there are cores", "graph/commands/arguments.py",
           "jobs=options.jobs or cores(),", "jobs=options.jobs or 1,", "tests/test_build.py"),
    # --- the same bytes ---
    Broken("the order of a set does not count", "graph/rebuilding/fingerprint.py",
           'return {"set": sorted(value, key=repr)}', 'return {"set": list(value)}',
           "tests/rebuilding/test_fingerprint.py"),
    Broken("the order of statements does not count", "graph/triples/canonical.py",
           "lines = sorted(written.splitlines(keepends=True))", "lines = written.splitlines(keepends=True)",
           "tests/triples/test_canonical.py"),
    Broken("the names of blank nodes do not count", "graph/triples/canonical.py",
           "dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)", "pass", "tests/triples/test_canonical.py"),
    Broken("SOURCE_DATE_EPOCH is the day of the build", "graph/config.py",
           "date=day_of(epoch),", "", "tests/test_build.py::test_the_day_of_the_build"),
    Broken("a published copy is verified", "graph/files/verify.py",
           "if _digest(there[name]) != wanted[name]", "if False", "tests/files/test_verify.py"),
    # --- whole or not at all ---
    Broken("the old site stands while the new one is made", "graph/rebuilding/swap.py",
           "new.folder.mkdir(exist_ok=", "shutil.rmtree(place, ignore_errors=True); new.folder.mkdir(exist_ok=",
           "tests/rebuilding/test_swap.py::test_a_killed_build_leaves_the_last_site_whole"),
    Broken("nothing is written to a file that stands in the site", "graph/rebuilding/site.py",
           "self.spare.clear(path)", "pass", "tests/rebuilding/test_spare.py"),
    Broken("what is left of the edition before the last is gone", "graph/rebuilding/spare.py",
           "for path in (*self.gone, *self.files):", "for path in ():", "tests/rebuilding/test_spare.py"),
    Broken("two builds do not mix", "graph/rebuilding/swap.py",
           "with lock:", "if lock:", "tests/test_pipeline.py::test_one_build_at_a_time"),
    Broken("a full disk says so", "graph/rebuilding/swap.py",
           "if wrong.errno in _FULL:", "if False:", "tests/rebuilding/test_swap.py"),
    Broken("a site that cannot be whole is not published", "graph/pipeline.py",
           "if grave or not corpus.sources:", "if not corpus.sources:",
           "tests/test_permanence.py"),
    # --- permanent ---
    Broken("a name that was published and is gone ends the build", "graph/permanence/registry.py",
           "if name not in there:", "if False:", "tests/test_permanence.py"),
    Broken("a name is never used again", "graph/permanence/registry.py",
           "if name in live:", "if False:", "tests/test_permanence.py"),
    Broken("a retraction shows on what rests on the work", "graph/pages/works/noticed.py",
           "for work, alone in doubts(works_under(claim, index)):\n        said",
           "for work, alone in ():\n        said", "tests/references/test_notices.py"),
    Broken("what rests on a retracted work alone is told", "graph/pages/works/noticed.py",
           'rest = " It rests on nothing else that stands." if alone else ""', 'rest = ""', "tests/references/test_notices.py"),
    # --- checked ---
    Broken("the graph is checked against its shapes", "graph/triples/check.py",
           "if not results:", "if True:", "tests/triples/test_check.py"),
    Broken("a quotation is what stands at its place", "graph/corpus/quotations.py",
           "if citation.span.of(text) != citation.text:", "if False:", "tests/test_pipeline.py::test_a_quotation_that_is_not_there_is_found"),
    Broken("a claim says what stands at its place", "graph/corpus/quotations.py",
           "if not _reads_as(claim.text, claim.span.of(text)):", "if False:", "tests/test_pipeline.py::test_a_claim_that_says_what_is_not_there_is_found"),
    Broken("a link that leads nowhere is found", "graph/pages/pelican/links.py",
           "if target not in self._files:", "if False:", "tests/pages/test_links.py"),
    Broken("a fragment that is nowhere is found", "graph/pages/pelican/links.py",
           'return not place or "=" in place or place in self._anchors_of(target)',
           "return True", "tests/pages/test_links.py"),
    Broken("words that blame are found", "graph/wording.py",
           "if match.lastgroup is not None:", "if False:", "tests/test_wording.py"),
    Broken("a helpline that nobody checked for a year is told", "graph/pages/helplines.py",
           "if months(line.checked, today) >= MONTHS:", "if False:", "tests/pages/test_helplines.py"),
    Broken("a decision on words that are gone is told", "graph/claims/review/ground.py",
           "found = Problem(Code.REVIEW_STALE, Severity.WARNING, message, hint, span=nearest)",
           "return", "tests/claims/review/test_decisions.py"),
    # --- hardened ---
    Broken("no page may load anything from elsewhere", "site/theme/templates/base.html",
           "default-src 'none'", "default-src *", "tests/pages/test_site.py::test_every_page_has_its_frame"),
    Broken("every text is escaped", "site/pelicanconf.py",
           '"autoescape": True', '"autoescape": False', "tests/test_poison.py"),
    Broken("no cell of a table is a formula", "graph/files/tables.py",
           "return f\"'{line}\" if line.startswith(_FORMULA) else line", "return line", "tests/test_poison.py"),
    Broken("entities of XML are not expanded", "graph/documents/xml/tree.py",
           "if content is None or len(content) > LONGEST_ENTITY or set(\"&%<\") & set(content):", "if False:",
           "tests/documents/test_xml.py"),
    Broken("archives are bounded", "graph/documents/containers.py",
           "left = MAX_UNPACKED", "left = 2**40", "tests/documents/test_word.py"),
)  # fmt: skip
IDS = [row.promise.replace(" ", "-") for row in TABLE]


@pytest.mark.parametrize("row", TABLE, ids=IDS)
def test_the_table_is_of_this_program(row: Broken) -> None:
    assert (ROOT / row.file).read_text(encoding="utf-8").count(row.old) == 1
    file, _, name = row.tests.partition("::")
    assert (ROOT / file).exists()
    if name:
        assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.long
@pytest.mark.parametrize("row", TABLE, ids=IDS)
def test_a_broken_promise_is_noticed(row: Broken, tmp_path: Path) -> None:
    for name in COPIED:
        there = ROOT / name
        if there.is_dir():
            shutil.copytree(there, tmp_path / name, ignore=GENERATED)
        else:
            shutil.copy(there, tmp_path / name)
    for name in LINKED:
        if (ROOT / name).exists():
            (tmp_path / name).symlink_to(ROOT / name)
    file = tmp_path / row.file
    file.write_text(file.read_text(encoding="utf-8").replace(row.old, row.new), encoding="utf-8")
    marks = ["-m", "long"] if row.long else []
    words = ["-q", "-x", "-p", "no:cacheprovider", "--deselect", "tests/test_promises.py"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words, *marks, row.tests], cwd=tmp_path,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True,
        timeout=1800, check=False,
    )  # fmt: skip
    assert done.returncode == FAILED or done.returncode < 0, done.stdout[-2000:]
