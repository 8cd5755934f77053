"""LaTeX: its list in the same file, ways to cite, what is in other files, formulas."""

from __future__ import annotations

from functools import partial
from operator import mul

import pytest

from graph.documents.formats import read_bytes
from graph.documents.latex import is_latex, plain_latex, prepared
from graph.documents.model import Document, Heading
from graph.references.read import read_references
from tests.documents.test_hostile import hold
from tests.hostile_texts import too_slow

ARTICLE = r"""% a remark with \documentclass in it
\documentclass[11pt]{article}
\title{Ferries and falls}
\author{Ada Dam \and Bo Oar}
\date{14 September 2019}
\begin{document}
\maketitle
\begin{abstract}
Ferries float. One in four sailors fall.
\end{abstract}
\section{Introduction}
Ferries can lead to falls \citep{reed2001, oar2002}.\footnote{A note on ropes.} % not this
\citet{reed2001} found that 40\% of sailors fell~\cite[see][p.~7]{oar2002}, as $x^2$ says.
\subsection{Numbers}
\begin{itemize}\item one rope\end{itemize}
\begin{tabular}{lr}
Year & Falls \\
2001 & 12 \\
\end{tabular}
\begin{thebibliography}{9}
\bibitem[Reed(2001)]{reed2001} Reed, E. (2001). \newblock \emph{Ropes at sea}. Ship Press.
\bibitem[{Oar and Eve(2002)}]{oar2002} Oar, B., \& Eve, C. (2002). Sails on ferries.
\emph{Ship Review}, 7(2), 101--119.
\end{thebibliography}
\end{document}
"""


def read(text: str) -> Document:
    found, problems = read_bytes("toy", text.encode(), "toy.tex")
    assert found is not None, problems
    hold(found)
    return found


def test_a_whole_article() -> None:
    found = read(ARTICLE)
    assert (found.reason, found.problems) == ("It is a LaTeX file.", ())
    values = {(one.name, one.value) for one in found.fields}
    assert {("title", "Ferries and falls"), ("author", "Dam, Ada"), ("author", "Oar, Bo"),
            ("issued", "2019-09-14")} <= values  # fmt: skip
    heads = [one.prose.text for one in found.blocks if isinstance(one, Heading)]
    assert heads == ["Ferries and falls", "Abstract", "Introduction", "Numbers", "References"]
    for words in ("One in four sailors fall.", "A note on ropes.", "- one rope", "| 2001 | 12 |"):
        assert words in found.text
    assert "not this" not in found.text


def test_citations_lead_to_the_entries_of_the_list() -> None:
    references, problems = read_references(read(ARTICLE))
    assert [one.record.title for one in references.references] == [
        "Ropes at sea", "Sails on ferries",
    ]  # fmt: skip
    assert [(one.text, one.reference) for one in references.citations] == [
        ("Reed, 2001", "reed-2001"), ("Oar and Eve, 2002", "oar-2002"),
        ("Reed (2001)", "reed-2001"), ("Oar and Eve, 2002", "oar-2002"),
    ]  # fmt: skip
    assert problems == ()


@pytest.mark.parametrize(
    ("cited", "printed"),
    [
        (r"\cite{a,b}", r"[\hyperlink{ref-a}{1}, \hyperlink{ref-b}{2}]"),
        (r"\cite[p. 3]{b}", r"[\hyperlink{ref-b}{2}, p. 3]"),
        (r"\parencite[see][p. 3]{b}", r"[see \hyperlink{ref-b}{2}, p. 3]"),
        (r"\cite{unknown}", r"[\hyperlink{ref-unknown}{unknown}]"),
        (r"\textcite{ years }", r"\hyperlink{ref-years}{Reed (2001)}"),
        (r"\citeauthor{years}", r"\hyperlink{ref-years}{Reed}"),
        (r"\citeyear{years}", r"\hyperlink{ref-years}{2001}"),
        (r"\autocite*{years}", r"(\hyperlink{ref-years}{Reed, 2001})"),
    ],
)
def test_ways_to_cite(cited: str, printed: str) -> None:
    listed = r"\bibitem{a} A. \bibitem{b} B. \bibitem[Reed(2001)]{years} Reed."
    text = rf"\begin{{thebibliography}}{{9}}{listed}\end{{thebibliography}}"
    assert prepared(f"{cited}|{text}").text.startswith(f"{printed}|")


def test_what_is_in_other_files_is_told() -> None:
    text = r"""\documentclass{article}
\begin{document}
Ferries can lead to falls \cite{reed2001}.
\input{chapters/two}
\bibliography{ropes}
\end{document}"""
    found = read(text)
    assert "[reed2001]" in found.text
    assert [one.message for one in found.problems] == [
        "The file takes in another, chapters/two, which was not read.",
        "The reference list is in another file, ropes, which was not read.",
    ]


def test_what_pandoc_leaves_out_is_told() -> None:
    whole = r"\documentclass{a}\begin{document}Kept. \unknown{Unkept words}\end{document} Behind."
    said = "".join(one.message for one in read(whole).problems)
    assert "Unkept" in said
    assert "Behind" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\\documentclass{article}", True),
        ("% remark\n  \\begin{document}", True),
        ("How to write \\documentclass{article} in prose", False),
        ("Title: x\n\n\\section{y}", False),
    ],
)
def test_what_latex_is(text: str, told: bool) -> None:
    assert is_latex(text) == told


@pytest.mark.parametrize(
    "text",
    [
        r"\cite[" * 9999, r"\bibitem[{" * 9999, "%" * 99999, r"\begin{thebibliography}" * 999,
        "$" * 99999, r"\begin{equation}" * 999, "{" * 99999, r"\label{" * 9999,
    ],
)  # fmt: skip
def test_hostile_texts_end(text: str) -> None:
    assert isinstance(prepared(text).text, str)
    assert len(list(plain_latex(rf"\begin{{document}}{text}"))) <= 2


def test_lists_that_never_end_are_read_in_time() -> None:
    begun = (r"\begin{thebibliography}", r"\begin{thebibliography}{9}\bibitem{a} b ")
    for unit in begun:
        assert too_slow(prepared, partial(mul, unit), 10_000, whole=True) == []


def test_an_address_begins_no_remark_and_what_prints_nothing_is_no_citation() -> None:
    words = r"""\documentclass{article}\begin{document}
Ferries float, as \url{https://example.org/a%20b} says. \nocite{*}\nocite{reed}Nobody drowned.
\setcitestyle{round}% with \url{no address}
Ropes hold \cite{reed}.
\begin{thebibliography}{9}
\bibitem{reed} Reed, E. (2001). Ropes. \url{https://example.org/c%2Fd} Ship Press.
\end{thebibliography}
\end{document}
"""
    document = read(words)
    assert "as https://example.org/a%20b says. Nobody drowned. Ropes hold [1].\n" in document.text
    assert "Reed, E. (2001). Ropes. https://example.org/c%2Fd Ship Press.\n" in document.text
    assert document.problems == ()
