"""Web pages: the article is found, what stands around it set apart, links to entries kept."""

# ruff: noqa: E501 - lines of HTML
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.problems import Code
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from graph.references.read import read_references
from tests.documents.reading import describe
from tests.documents.test_hostile import hold

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ships | Site</title><meta charset="utf-8">
<meta name="citation_title" content="On ferries"><meta name="citation_author" content="Dam, Ada">
<meta name="citation_author" content="Karl van der Hoff">
<meta name="citation_journal_title" content="Ship Review"><meta name="citation_doi" content="10.1000/F">
<meta name="citation_publication_date" content="2019/09/14"></head><body>
<nav><ul><li><a href="/">Home</a></li><li>Menu</li></ul></nav>
<div class="wrap"><main><h1>On ferries</h1>
<div class="share-buttons"><a href="#">Tweet</a></div>
<h2>Background</h2><p>Ferries <em>float</em> (<a href="#r1">Hoff, 2014</a>), and sink
(Reed, 2019).<sup><a href="#fn1" id="back1">1</a></sup> They do so for a long time, as is known.</p>
<ul><li>wood</li><li>steel<ul><li>painted</li></ul></li></ul>
<blockquote><p>It sank.</p><footer>— A sailor</footer></blockquote>
<table><caption>Who sailed</caption><tr><th>Who</th><th>How many</th></tr>
<tr><td>Women</td><td>120</td></tr></table>
<h2>References</h2><ol>
<li id="r1">Hoff, K. (2014). Hulls. <i>Ship Review</i>, 7(2), 101–119. <a href="https://doi.org/10.1000/h">CrossRef</a></li>
<li id="r2">Reed, P. (2019). Wrecks and how to find them. Oban: Slipway Press. <a>Google Scholar</a></li></ol>
<div class="footnotes"><ol><li id="fn1"><p>Rarely. <a href="#back1">↩</a></p></li></ol></div>
</main></div><footer>© Site</footer></body></html>"""


def read(text: str | bytes) -> Document:
    data = text.encode() if isinstance(text, str) else text
    document, problems = read_bytes("toy", data, "toy.html")
    assert document is not None, problems
    hold(document)
    return document


def test_the_article_on_a_page() -> None:
    outline = [describe(block) for block in read(PAGE).blocks]
    assert [line for line in outline if not line.startswith(("- record", "- entry"))] == [
        "h1 On ferries",
        "- web page: div",
        "h2 Background",
        "p Ferries float (Hoff, 2014), and sink (Reed, 2019). They do so for a long time, as is known.",
        "li0 - wood",
        "li0 - steel",
        "li1 - painted",
        "q It sank. (A sailor)",
        "p Who sailed",
        "t 2x1",
        "h2 References",
        "n1 Rarely.",
    ]


def test_the_record_of_a_page() -> None:
    record = record_of(complete_record(read(PAGE)))
    assert [(name.family, name.given) for name in record.author] == [
        ("Dam", "Ada"), ("van der Hoff", "Karl"),
    ]  # fmt: skip
    assert (record.title, record.doi, record.issued) == ("On ferries", "10.1000/f", "2019-09-14")
    assert (record.container_title, record.type) == ("Ship Review", "article-journal")


def test_the_record_that_a_page_gives_as_json_ld() -> None:
    data = (
        '{"@graph": [{"@type": "WebPage", "name": "Home"}, {"@type": ["NewsArticle"],'
        ' "author": [{"@type": "Person", "name": "Ada van Dam"},'
        ' {"@type": "Organization", "name": "Ferry Watch"}],'
        ' "datePublished": "2019-09-14T10:00", "publisher": {"name": "Site"}}]}'
    )
    meta = '<meta property="article:author" content="https://example.org/ada">'
    page = f"<html><head>{meta}<script type='application/ld+json'>{data}</script></head><body>"
    record = record_of(complete_record(read(f"{page}<h1>Ferries</h1><p>They float.</p></body>")))
    assert [name.short for name in record.author] == ["van Dam", "Ferry Watch"]
    assert (record.issued, record.publisher) == ("2019-09-14", "Site")
    broken = page.replace("}]}", "}]")
    assert record_of(complete_record(read(f"{broken}<h1>Ferries</h1><p>They float.</p>"))).title


def test_raised_citations_of_a_processor_end_a_sentence() -> None:
    cited = '<span class="citation" data-cites="r1"> <sup>29</sup> </span>'
    (said,) = [
        prose for _, prose in read(f"<html><body><p>They float.{cited} They sink.</p>").prose()
        if "float" in prose.text
    ]  # fmt: skip
    assert said.text.split() == ["They", "float.", "They", "sink."]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ('<p class="byline">By <span>Ada van Dam</span> | Published 3 May 2022</p>', ["van Dam"]),
        ('<a rel="author" href="/x">Ada Dam</a> and others', ["Dam"]),
        ('<div class="post-author">Written by Ada Dam and Karl Hoff</div>', ["Dam", "Hoff"]),
        ('<p class="author">The team at the ferry</p>', []),
        ('<div class="comments"><span class="author">Tom Reed</span></div>', []),
    ],
)
def test_the_line_under_a_title(line: str, names: list[str]) -> None:
    day = '<time datetime="2022-05-03T10:00">3 May</time>'
    said = "<p>Ferries float, as is known to all of those who sail on them every day.</p>"
    page = f"<html><body><article><h1>Ferries</h1>{line}<p>{day}</p>{said}</article></body></html>"
    record = record_of(complete_record(read(page)))
    assert ([name.short for name in record.author], record.issued) == (names, "2022-05-03")


def test_a_page_that_a_word_processor_wrote() -> None:
    page = (
        '<html><body><p class="c1 title"><span>On ferries</span></p><h1>Background</h1><p>Ferries'
        ' float.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> They sink.</p><h1>References</h1>'
        "<p>Hoff, K. (2014). <i>Hulls</i>. Oban: Slipway Press.</p><hr><div><p>"
        '<a href="#ftnt_ref1" id="ftnt1">[1]</a> Rarely.</p></div></body></html>'
    )
    outline = [describe(block) for block in read(page).blocks]
    assert [line for line in outline if line[0] == "h"][:2] == ["h1 On ferries", "h2 Background"]
    assert "n1 Rarely." in outline


def test_links_to_entries_are_kept_and_others_found() -> None:
    found, _ = read_references(read(PAGE))
    assert [(one.record.title, one.record.doi) for one in found.references] == [
        ("Hulls", "10.1000/h"), ("Wrecks and how to find them", ""),
    ]  # fmt: skip
    assert [(one.text, one.reference) for one in found.citations] == [
        ("Hoff, 2014", "hoff-2014"), ("Reed, 2019", "reed-2019"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<html><body><p>Größe der Fähre".encode("cp1252"), "Größe"),
        ('<html><meta charset="iso-8859-15"><p>5 \u20ac'.encode("iso-8859-15"), "5 €"),
        ("<html><p>Größe".encode("utf-16"), "Größe"),
        (b"<html><p>Nul\x00 here &amp; there</p>", "here & there"),
        (b"<!doctype html><p>Not closed <b>at all", "Not closed **at all**"),
        ("<html><body>" + "<div>" * 3000 + "Deep down", "Deep down"),
        ("<html><body>" + "<table><tr><td>" * 60 + "Nested", "Nested"),
    ],
    ids=["cp1252", "latin-9", "utf-16", "nul", "not closed", "deep", "nested tables"],
)
def test_pages_as_they_come(data: bytes | str, words: str) -> None:
    assert words in read(data).text.replace("\\", "")


def test_words_for_the_browser_are_no_article() -> None:
    """Where something stands before the page's head, the head is read as a part of its body."""
    style = "<style>" + "p { margin: 1em 0; color: black; } " * 40 + "</style>"
    text = read(f"<a <!DOCTYPE html><html><head>{style}</head><p>Ferries float.</p></html>").text
    assert "Ferries float." in text
    assert "margin" not in text


def test_an_empty_page_is_a_problem() -> None:
    document, problems = read_bytes("toy", b"<html><body><nav></nav></body></html>", "toy.html")
    assert document is None
    assert [problem.code for problem in problems] == [Code.DOCUMENT_EMPTY]


TAGS = ["p", "div", "ul", "li", "ol", "table", "tr", "td", "h1", "h2", "a", "sup", "i", "blockquote",
        "nav", "section", "br", "span", "dl", "dt"]  # fmt: skip
PIECE = st.one_of(
    st.sampled_from(TAGS).map(lambda tag: f"<{tag} id='r1' href='#r1' class='fn'>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
    st.sampled_from(["<h2>References</h2>", "Hoff, K. (2014). Hulls.", " * ", "&amp;", "<", "[1]",
                     "\x00", "¹", "_a_", "|"]),
)  # fmt: skip


@given(st.lists(PIECE, max_size=40).map("".join))
def test_any_page_is_read(text: str) -> None:
    document, problems = read_bytes("any", f"<html>{text}".encode(), "any.html")
    assert document is not None or problems
    if document is not None:
        hold(document)
        read_references(document)


def test_words_before_the_page_begins_are_told() -> None:
    page = "<!DOCTYPE html><html><body><main><p>It rains in the hills.</p></main></body></html>"
    before = "<p>Sailors float on wooden ferries, and sink.</p>"
    for text, told in ((page, False), (f"<!-- {before} -->{page}", False), (before + page, True)):
        assert any("before the beginning" in one.message for one in read(text).problems) is told


def test_a_title_that_is_a_note_s_mark_alone_is_none() -> None:
    page = """<html><body><main><h1><a href="#n1" id="r1"><sup>1</sup></a></h1><p>It rains.</p>
<section role="doc-endnotes"><ol><li id="n1">Often. <a href="#r1">back</a></li></ol></section>
</main></body></html>"""
    assert "" not in {field.value for field in read(page).fields}


def test_what_never_ends_is_said() -> None:
    page = b"<html><body><p>Ferries float.</p><style>p { <p>They sink.</p></body></html>"
    document, _ = read_bytes("toy", page, "toy.html")
    assert document is not None
    assert ["<style>" in problem.message for problem in document.problems] == [True]


def test_a_title_that_ends_behind_the_page_is_said() -> None:
    page = b"<html><head><title>Ferries<title></head><body><p>They float.</p></title><p>So.</p>"
    document, _ = read_bytes("toy", page, "toy.html")
    assert document is not None
    assert any("<title>" in problem.message for problem in document.problems)


STORY = "<p>Ferries float for a long time, and sink when nobody looks after their hulls.</p>" * 3
LINKS = "".join(
    f'<li><a href="/{n}">What else happened on the water on day {n}</a></li>' for n in range(30)
)


def said(page: str) -> list[str]:
    return [one for one in map(describe, read(page).blocks) if not one.startswith("-")]


@pytest.mark.parametrize(
    "around",
    [
        "<ul>{links}</ul><div><h1>Hulls</h1>{story}</div>",
        "<div><h1>Hulls</h1>{story}<ul>{links}</ul></div>",
        "<div><h1>Hulls</h1>{story}<div><h3>Related stories</h3><p>Rafts sank.</p></div></div>",
        '<div class="ad-portal"><main><h1>Hulls</h1>{story}</main><div>{long}</div></div>',
        '<article><h1>Hulls</h1><div class="share-box" itemprop="articleBody">{story}</div>'
        '<article class="comment">So did mine.</article></article><section>{long}</section>',
    ],
)
def test_the_article_among_what_leads_to_others(around: str) -> None:
    long = "<p>Of cookies there are many kinds, and this page sets them all, as it says.</p>" * 3
    page = f"<html><body>{around.format(links=LINKS, story=STORY, long=long)}</body></html>"
    story = [line for line in said(page) if "Ferries float" in line or line == "h1 Hulls"]
    assert len(story) == 4
    assert said(page) == story or "So did mine" in " ".join(said(page))


def test_articles_of_one_page_are_all_read() -> None:
    parts = "".join(f"<article><h2>Part {n}</h2>{STORY}</article>" for n in range(3))
    assert len([one for one in said(f"<html><body>{parts}</body></html>") if one[0] == "p"]) == 9


def test_a_list_of_works_with_links_is_no_menu() -> None:
    works = "".join(
        f'<li><a href="https://doi.org/10.1000/{n}">Hoff, K. (201{n}). Hulls and wrecks.</a></li>'
        for n in range(5)
    )
    page = f"<html><body><h1>Hulls</h1>{STORY}<h2>References</h2><ol>{works}</ol></body></html>"
    document = read(page)
    assert len(read_references(document)[0].references) == 5


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("<h1>Health Centre</h1>{}<h2>Rafts and hulls</h2>", "Rafts and hulls"),
        ("<header><h1>The Water Daily</h1></header>{}", "Rafts and hulls | The Water Daily"),
        ("{}<h1>The Water Daily</h1><h2>Hulls</h2>", "The Water Daily"),
    ],
)
def test_the_heading_that_is_the_title(heads: str, title: str) -> None:
    name = "Rafts and hulls | The Water Daily"
    page = (
        f'<html><head><title>{name}</title><meta property="og:title" content="{name}"></head>'
        f"<body>{heads.format('<article>')}{STORY}</article></body></html>"
    )
    found = read(page).title
    assert found is not None
    assert found.prose.text == title


HALL = """<html lang="en"><head><title>Bridges</title><meta name="author" content="{author}"></head>
<body><main><h1>Bridges</h1><p>{line}</p><p>Bridges rust, as everybody in the town knows.</p></main>
<footer><div>Contact us</div><p>{rights}</p></footer></body></html>"""


@pytest.mark.parametrize(
    ("author", "literal"),
    [
        ("Elm Council", "Elm Council"),
        ("Research in Practice", "Research in Practice"),
        ("Ada van Dam", ""),
        ("Ada Frost", ""),
    ],
)
def test_an_organisation_is_no_person(author: str, literal: str) -> None:
    document = read(HALL.format(author=author, line="", rights=""))
    (name,) = record_of(document).author
    assert name.literal == literal


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("Last updated: 4 May 2023", "2023-05-04"),
        ("Published on 12th March 2021", "2021-03-12"),
        ("Publicado em 4 de março de 2021", "2021-03-04"),
        ("Stand: Mai 2020", "2020-05"),
        ("The bridge was published in a poem of 1921, and last updated on 4 May 1999.", ""),
    ],
)
def test_a_page_says_in_a_line_when_it_appeared(line: str, issued: str) -> None:
    assert record_of(read(HALL.format(author="", line=line, rights=""))).issued == issued


@pytest.mark.parametrize(
    ("printed", "rights"),
    [
        ("© Elm Council 2023 | Cookies", "© Elm Council 2023"),
        ("Copyright 2023 Elm Council.", "Copyright 2023 Elm Council"),
        ("© 2012 Ann Dole — Write to me", "© 2012 Ann Dole"),
        (f"© Elm Press. {'Use of this site binds. ' * 12}", "© Elm Press"),
        ("We right wrongs.", None),
    ],
)
def test_the_foot_of_a_page_says_whose_it_is(printed: str, rights: str | None) -> None:
    fields = read(HALL.format(author="", line="", rights=printed)).fields
    assert next((one.value for one in fields if one.name == "rights"), None) == rights
