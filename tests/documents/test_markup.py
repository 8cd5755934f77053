"""Texts in markup that pandoc reads, as people write them; and texts that only look so."""

from __future__ import annotations

import json

import pytest

from graph.documents.containers import WordError
from graph.documents.formats import read_bytes
from graph.documents.markup.tell import markup_of
from graph.documents.markup.wiki import with_sources_in_words
from graph.documents.model import Document, Heading, Note, Paragraph, Table
from graph.problems import Code
from graph.references.own_record.read import record_of
from graph.references.read import read_references

ORG = """# -*- mode: org; -*-
:PROPERTIES:
:ID: 7f3a
:END:
#+TITLE: Ferries, and who sails in them
#+AUTHOR: Ada van Dam
#+DATE: 2019-09-14
#+STARTUP: overview

* DONE Results                                                  :ships:
:PROPERTIES:
:CUSTOM_ID: results
:END:
One in four sailors fall.[fn:1] See [[https://example.org/a][the survey]].

#+BEGIN_SRC python
print("no words of the text")
#+END_SRC

- ropes
- sails

** Details
| Port   | Falls |
|--------+-------|
| Bergen |    12 |

[fn:1] It was asked twice.
"""
MEDIAWIKI = """{{Infobox ship|name=Ada|length=12 m}}
'''Ferries''' are [[boat|boats]] that carry people.<ref name="a">{{cite journal |last1=van Dam
|first1=Ada |last2=Oar |first2=Bo |year=2019 |title=Ferries, and who sails in them
|journal=[[Ship Review]] |volume=7 |issue=2 |pages=101–119 |doi=10.1000/ship.7}}</ref>

== Safety ==
One in four sailors fall.<ref>{{Cite book|author=Reed, E.|title=Ropes|publisher=Ship Press
|location=Bergen|date=2012}}</ref> It was asked twice.<ref name="a" />

{| class="wikitable"
! Port !! Falls
|-
| Bergen || 12
|}

== References ==
{{reflist}}
[[Category:Ships]]
"""
RST = """Ferries, and who sails in them
==============================

:Author: Ada van Dam
:Date: 2019-09-14

.. contents::

Results
-------

One in four sailors fall [#a]_. See `the survey <https://example.org/a>`_.

.. note:: It was asked in the harbour.

.. code-block:: python

   print("no words of the text")

.. [#a] It was asked twice.
"""
ASCIIDOC = """= Ferries, and who sails in them
Ada van Dam <ada@example.org>
:toc:
:revdate: 2019-09-14

[[results]]
== Results

One in four sailors fall.footnote:[It was asked twice.] See https://example.org/a[the survey].

|===
|Port |Falls

|Bergen |12
|===
"""
IPYNB = json.dumps({
    "nbformat": 4, "nbformat_minor": 5,
    "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    "cells": [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": [
            "# Ferries, and who sails in them\n", "\n", "By Ada van Dam.\n"]},
        {"cell_type": "code", "id": "b", "metadata": {}, "execution_count": 1,
         "source": "print('no words of the text')",
         "outputs": [{"output_type": "stream", "name": "stdout", "text": ["printed\n"]}]},
        {"cell_type": "markdown", "id": "c", "metadata": {},
         "source": "## Results\n\nOne in four sailors fall.\n"},
    ],
})  # fmt: skip
DOCBOOK = """<?xml version="1.0"?>
<article xmlns="http://docbook.org/ns/docbook" version="5.0">
<info><title>Ferries, and who sails in them</title><author><personname>
<firstname>Ada</firstname><surname>van Dam</surname></personname></author></info>
<section><title>Results</title><para>One in four sailors fall.<footnote><para>It was asked
twice.</para></footnote></para></section></article>
"""
FB2 = """<?xml version="1.0" encoding="UTF-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description><title-info>
<author><first-name>Ada</first-name><last-name>van Dam</last-name></author>
<book-title>Ferries, and who sails in them</book-title></title-info></description>
<body><section><title><p>Results</p></title><p>One in four sailors fall.</p></section></body>
</FictionBook>
"""
TEXTS = {"org": ORG, "mediawiki": MEDIAWIKI, "rst": RST, "asciidoc": ASCIIDOC, "ipynb": IPYNB,
         "docbook": DOCBOOK, "fb2": FB2}  # fmt: skip
EXPORT = f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11">
<siteinfo><sitename>Wiki</sitename></siteinfo>
<page><title>Ferry</title><revision><text xml:space="preserve">{
    MEDIAWIKI.replace("&", "&amp;").replace("<", "&lt;")
}</text></revision></page><page><title>Rope</title><revision><text>x</text></revision></page>
</mediawiki>"""


def read(text: str) -> Document:
    document, problems = read_bytes("ferries", text.encode(), "ferries.txt")
    assert document is not None, problems
    return document


@pytest.mark.parametrize("name", TEXTS)
def test_headings_paragraphs_and_the_record(name: str) -> None:
    document = read(TEXTS[name])
    said = [block.prose.text for block in document.blocks if isinstance(block, Paragraph)]
    heads = [block.prose.text for block in document.blocks if isinstance(block, Heading)]
    assert document.reader == "word"
    assert any(one.startswith("One in four sailors fall") for one in said)
    assert "no words of the text" not in " ".join(said)
    assert "printed" not in document.text
    if name == "mediawiki":
        assert heads == ["Safety", "References"]
    else:
        assert heads[:2] == ["Ferries, and who sails in them", "Results"]
        assert record_of(document).title == "Ferries, and who sails in them"
    notes = [one.prose.text for one in document.blocks if isinstance(one, Note)]
    if name in ("org", "rst", "asciidoc", "docbook"):
        assert notes == ["It was asked twice."]
    if name in ("org", "mediawiki", "asciidoc"):
        assert [block for block in document.blocks if isinstance(block, Table)]
    lost = [one.message for one in document.problems]
    assert lost == (["Words of the document are not in its text: Infobox, name, length, reflist."]
                    if name == "mediawiki" else [])  # fmt: skip


def test_a_wiki_names_its_sources() -> None:
    document = read(MEDIAWIKI)
    found, _ = read_references(document, "ferries")
    first, second, again = [one.prose.text for one in document.blocks if isinstance(one, Note)]
    assert first == again
    assert first.startswith("van Dam, Ada; Oar, Bo (2019). Ferries, and who sails in them.")
    assert second == "Reed, E. (2012). Ropes. Bergen: Ship Press"
    assert "10.1000/ship.7" in {one.record.doi for one in found.references}
    said = with_sources_in_words("{{cite web|title=Ropes|url=https://example.org|date=2 May 2020}}")
    assert said == "2 May 2020. ''Ropes''. https://example.org"
    assert with_sources_in_words("{{cite}} {{citation needed|date=May 2020}}").startswith(
        "{{cite}}"
    )


def test_an_export_of_a_wiki() -> None:
    document, problems = read_bytes("ferry", EXPORT.encode(), "ferry.xml")
    assert document is not None
    assert record_of(document).title == "Ferry"
    assert any("2 pages" in one.message for one in problems)


@pytest.mark.parametrize("form", ["org", "rst"])
def test_what_is_taken_in_from_elsewhere_is_said(form: str) -> None:
    more = {"org": '#+INCLUDE: "/etc/passwd"\n', "rst": "\n.. include:: /etc/passwd\n"}[form]
    document = read(TEXTS[form] + more)
    assert any("/etc/passwd" in one.message for one in document.problems)
    assert "root:" not in document.text


LOOK_SO = {
    "Markdown": "# Ferries\n\n* One in four sailors fall.\n* [[Ropes]] hold.\n\n==Not== so.\n",
    "underlined": "Ferries\n=======\n\nOne in four sailors fall.\n\nMore\n----\n\nRopes hold.\n",
    "sums": "The sums\n\n= 5 =\n\n== 7 ==\n\nOne in four sailors fall.\n",
    "front matter": "---\ntitle: Ferries\n---\n\n:star: One in four sailors fall.\n\n= x\n",
    "stars": "* Ferries\n* Ropes\n\n:PROPERTIES: are what we own.\n\n#+1 for that.\n",
    "hashes": "#hashtag\n\n#+ and #- are signs.\n\nOne in four sailors fall.\n",
    "dots": "Ferries\n=======\n\n.. and then? One in four sailors fall.\n\n... So it is.\n",
    "wiki in passing": "He wrote '''bold''' and [[a|b]].\n\nOne in four sailors fall.\n",
    "shown as code": (
        "# Ferries\n\n```\n== Oars ==\n'''Oars''' [[a|b]] <ref>c</ref>\n```\n\n"
        "``` org\n* Oars\n:PROPERTIES:\n:END:\n```\n\nOne in four sailors fall.\n"
    ),
    "mail": "From: a@example.org\nSubject: = Ferries\n\n= = =\n\nOne in four sailors fall.\n",
    "a line of equals": "== Ferries ==\n\nOne in four sailors fall.\n\n[1] Doe 2020\n",
}


@pytest.mark.parametrize("text", LOOK_SO.values(), ids=LOOK_SO)
def test_plain_text_and_markdown_stay_what_they_are(text: str) -> None:
    assert markup_of(text) == ""


def test_markup_that_pandoc_cannot_read_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise WordError(Code.DOCUMENT_DAMAGED, "Pandoc could not.", "Mend it.")

    monkeypatch.setattr("graph.documents.word._pandoc", fails)
    document, problems = read_bytes("ferries", ASCIIDOC.encode(), "ferries.adoc")
    assert document is not None
    assert document.reader == "running-text"
    assert any("read as running text" in one.message for one in problems)


def test_markup_that_takes_ages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.documents.word.SOON", 0)
    document, (problem,) = read_bytes("ferries", ORG.encode(), "ferries.org")
    assert (document, problem.code) == (None, Code.DOCUMENT_REFUSED)


def test_a_note_of_a_wiki_that_is_named_again_says_the_same_again() -> None:
    said = "Oar, B. (2019). ''Rope'' <i>and</i> ships."
    text = f'Falls.<ref name="a/b">{said}</ref> Ropes.<ref name="a/b"/> Sails.<ref name="no"/>'
    assert with_sources_in_words(text) == (
        f'Falls.<ref name="a/b">{said}</ref> Ropes.<ref>{said}</ref> Sails.<ref name="no"/>'
    )
