import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.citing.csl_json import CslItem
from graph.citing.pandoc import PandocError, bibliography
from graph.citing.rendered import Inline, UnknownNodeError, formatted, web_address
from graph.citing.styles import STYLES, Bibliography, format_all
from graph.problems import Code
from graph.records import Name, Record
from tests.citing.records import any_records

ORG = (Name(literal="Org & Co"),)
JONG = (Name("de Jong", "Anna M."),)
SMITH = (Name("Smith", "B."),)

WORKS = {
    "article": Record(
        "article-journal",
        "A study: of groups",
        (*JONG, *ORG),
        year="2020b",
        container_title="Journal of X",
        volume="3",
        issue="2",
        page="1-3",
        doi="10.1/ab",
    ),
    "web": Record("webpage", "A page", ORG, year="2019", url="https://x.org/a_b"),
    "seen": Record("webpage", "A page", ORG, accessed="2021-03-04", url="https://x.org/a"),
    "undated": Record("webpage", "A page", year="n.d.", url="www.x.org/a_b"),
    "report": Record("report", "A report", ORG, year="in press", publisher="Press"),
    "thesis": Record(
        "thesis", "A thesis", JONG, year="1999", genre="PhD thesis", publisher="University of Y"
    ),
    "chapter": Record(
        "chapter",
        "A chapter",
        JONG,
        SMITH,
        year="2001",
        container_title="The Book",
        page="5–9",
        publisher="Pub",
        publisher_place="London",
    ),
    "alone": Record("chapter", "A chapter"),
    "book": Record("book", "A Book", SMITH, year="2001", edition="2", publisher="Pub"),
    "same year": Record("book", "Another Book", SMITH, year="2001", publisher="Pub"),
}


@pytest.fixture(scope="module")
def made() -> Bibliography:
    return format_all(list(WORKS.items()))


@pytest.mark.parametrize(
    ("work", "style", "text"),
    [
        (
            "article",
            "apa",
            "de Jong, A. M., & Org & Co. (2020). A study: of groups. Journal of X, 3(2), 1–3. "
            "https://doi.org/10.1/ab",
        ),
        (
            "article",
            "harvard",
            "de Jong, A.M. and Org & Co (2020) ‘A study: of groups’, Journal of X, 3(2), pp. 1–3. "
            "Available at: https://doi.org/10.1/ab.",
        ),
        (
            "article",
            "vancouver",
            "de Jong AM, Org & Co. A study: of groups. Journal of X. 2020;3(2):1–3. doi:10.1/ab",
        ),
        ("web", "apa", "Org & Co. (2019). A page. https://x.org/a_b"),
        ("web", "harvard", "Org & Co (2019) A page. Available at: https://x.org/a_b."),
        (
            "web",
            "vancouver",
            "Org & Co. A page [Internet]. 2019. Available from: https://x.org/a_b",
        ),
        ("seen", "apa", "Org & Co. (n.d.). A page. Retrieved March 4, 2021, from https://x.org/a"),
        (
            "seen",
            "harvard",
            "Org & Co (no date) A page. Available at: https://x.org/a (Accessed: 4 March 2021).",
        ),
        ("undated", "apa", "A page. (n.d.). www.x.org/a_b"),
        ("undated", "harvard", "A page (no date). Available at: www.x.org/a_b."),
        (
            "undated",
            "vancouver",
            "A page [Internet]. [date unknown]. Available from: www.x.org/a_b",
        ),
        ("report", "apa", "Org & Co. (in press). A report. Press."),
        ("report", "harvard", "Org & Co (in press) A report. Press."),
        ("thesis", "apa", "de Jong, A. M. (1999). A thesis [PhD thesis]. University of Y."),
        ("thesis", "harvard", "de Jong, A.M. (1999) A thesis. PhD thesis. University of Y."),
        ("thesis", "vancouver", "de Jong AM. A thesis [PhD thesis]. University of Y; 1999."),
        (
            "chapter",
            "apa",
            "de Jong, A. M. (2001). A chapter. In B. Smith (Ed.), The Book (pp. 5–9). Pub.",
        ),
        (
            "chapter",
            "harvard",
            "de Jong, A.M. (2001) ‘A chapter’, in B. Smith (ed.) The Book. London: Pub, pp. 5–9.",
        ),
        (
            "chapter",
            "vancouver",
            "de Jong AM. A chapter. In: Smith B, editor. The Book. London: Pub; 2001. p. 5–9.",
        ),
        ("alone", "vancouver", "A chapter. [date unknown]."),
        ("book", "apa", "Smith, B. (2001). A Book (2nd ed.). Pub."),
        ("book", "harvard", "Smith, B. (2001) A Book. 2nd edn. Pub."),
        ("same year", "apa", "Smith, B. (2001). Another Book. Pub."),
        ("same year", "harvard", "Smith, B. (2001) Another Book. Pub."),
    ],
)
def test_entries(made: Bibliography, work: str, style: str, text: str) -> None:
    assert made.entries[style][work].text == text


def test_an_entry_is_the_same_alone(made: Bibliography) -> None:
    alone = format_all([("same year", WORKS["same year"])])
    assert not made.problems
    assert {style: made.entries[style]["same year"] for style in STYLES} == {
        style: alone.entries[style]["same year"] for style in STYLES
    }


def test_markup_of_a_style_is_kept_and_that_of_a_text_is_not() -> None:
    title = "<script>x</script> *y* $z$ <i>it</i> [a](javascript:b) \\emph{c}"
    record = Record("book", title, year="2020", url="javascript:alert(1)")
    for entry in (made[title] for made in format_all([(title, record)]).entries.values()):
        assert title in entry.text
        assert "&lt;script&gt;x&lt;/script&gt; *y* $z$ &lt;i&gt;it" in entry.html
        assert "href" not in entry.html
    assert made_html(record).startswith("<em>&lt;script")


def made_html(record: Record) -> str:
    return format_all([("x", record)], ["apa"]).entries["apa"]["x"].html


def test_one_bad_entry_costs_no_other() -> None:
    def fails_for_a_report(items: Sequence[CslItem], style: Path) -> Sequence[Sequence[Inline]]:
        if any(item["type"] == "report" for item in items):
            raise PandocError("heap exhausted")
        return bibliography(items, style)

    found = format_all(list(WORKS.items()), ["apa"], render=fails_for_a_report)
    assert [problem.code for problem in found.problems] == [Code.RENDER_FAILED]
    assert found.entries["apa"]["report"].text == "Org & Co (in press). A report. Press."
    assert found.entries["apa"]["book"].text == "Smith, B. (2001). A Book (2nd ed.). Pub."


def test_two_items_with_one_id_are_our_mistake() -> None:
    with pytest.raises(ValueError, match="same id"):
        format_all([("a", WORKS["book"]), ("a", WORKS["web"])])


def test_unknown_nodes_are_refused() -> None:
    with pytest.raises(UnknownNodeError, match="Marquee"):
        formatted([{"t": "Marquee", "c": []}])


def test_raw_nodes_become_text() -> None:
    raw: Sequence[Inline] = [{"t": "RawInline", "c": ["html", "<img src=x onerror=y>"]}]
    assert formatted(raw).html == "&lt;img src=x onerror=y&gt;"


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("https://x.org/a?b=c", True),
        ("http://x.org:80/", True),
        ("https://javascript:alert(1)", False),
        ("javascript:alert(1)", False),
        ("//x.org", False),
        ("https://[x", False),
        ("https://x.org/a b", False),
        ("", False),
    ],
)
def test_only_sound_web_addresses_are_linked(address: str, sound: bool) -> None:
    assert web_address(address) == (address if sound else "")


TAG = re.compile(r'</?(?:em|strong|sup|sub)>|<a href="https?://[^"<>]*">|</a>|</?span[^<>]*>')


@settings(max_examples=8, deadline=None)
@given(st.lists(any_records(), min_size=12, max_size=12))
def test_any_text_is_formatted_and_escaped(records: list[Record]) -> None:
    found = format_all([(str(at), record) for at, record in enumerate(records)])
    assert not found.problems
    for entries in found.entries.values():
        assert list(entries) == [str(at) for at in range(12)]
        for entry in entries.values():
            assert entry.text
            assert not re.search(r"[<>\"']", TAG.sub("", entry.html))
