"""What is a heading, and of which level."""

from __future__ import annotations

import pytest

from graph.documents.model import Heading
from graph.documents.read import read_document
from graph.documents.running_text.headings import number_depth, plain_heading, plain_name
from tests.documents.reading import outline


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("References", "known-name"),
        ("REFERENCES:", "known-name"),
        ("References (12)", "known-name"),
        ("4. Discussion", "known-name"),
        ("Literaturverzeichnis", "known-name"),
        ("**What helps**", "bold-line"),
        ("WHAT CAN BE DONE", "capitals"),
        ("2.1 What towns learn", "numbered-line"),
        ("What towns learn from floods", "plain-line"),
        ("Who pays?", "plain-line"),
        ("It rained.", None),
        ("it rained", None),
        ("Figure 3: Rain by month", None),
        ("A. Novak, B. Quist, and C. Rossi", None),
        ("Rain and snow          12", None),
        ("Small ferries close when the ferryman retires.1 Fares", None),
        ("Small ferries close when the ferryman retires.[1]", None),
        ("Small ferries close when the ferryman retires. [1, 2]", None),
        ("Ferries and the law [draft]", "plain-line"),
        ("See www.a.example.org", None),
        ("2019", None),
        ("In the four towns by the river the rain was heavier than in any year before", None),
    ],
)  # fmt: skip
def test_rules(line: str, rule: str | None) -> None:
    assert plain_heading(line) == rule


@pytest.mark.parametrize(
    ("line", "depth"), [("2. Rain", 1), ("2.1 Rain", 2), ("A. Rain", 1), ("Rain", None)]
)
def test_number_depth(line: str, depth: int | None) -> None:
    assert number_depth(line) == depth


def test_plain_name() -> None:
    assert plain_name("## 4. **Works Cited** (3)") == "works cited"


LONG = "It rained for days and the river rose until it stood in the street."


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (f"# Rain\n\n## Causes\n\n{LONG}\n\n### Wind\n\n{LONG}",
         ["h1 Rain", "h2 Causes", "h3 Wind"]),
        (f"Rain\n====\n\nCauses\n------\n\n{LONG}", ["h1 Rain", "h2 Causes"]),
        (f"Rain in towns\n\nSummary\n\n{LONG}", ["h1 Rain in towns", "h2 Summary"]),
        (f"# Rain\n\n1. Causes\n\n{LONG}\n\n1.1 Wind\n\n{LONG}\n\n2. Ends\n\n{LONG}",
         ["h1 Rain", "h2 1. Causes", "h3 1.1 Wind", "h2 2. Ends"]),
        (f"# Rain\n\n#### **Overall, most of it comes**\n\nfrom the west. {LONG}", ["h1 Rain"]),
    ],
    ids=["hashes", "underlined", "plain", "numbered", "half a sentence"],
)  # fmt: skip
def test_levels(text: str, headings: list[str]) -> None:
    assert [line for line in outline(text) if line.startswith("h")] == headings


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("## Methods {#sec:methods}", "Methods"),
        ('## Methods {#m .unnumbered lang="en"}', "Methods"),
        ("## Methods {-}", "Methods"),
        ("## Sets of the form {x}", "Sets of the form {x}"),
        ("## {#only}", "{#only}"),
    ],
)
def test_attributes_behind_a_heading_are_none_of_its_words(line: str, words: str) -> None:
    document = read_document("toy", f"# Rain\n\n{line}\n\nRain fell.\n", "a.md")
    assert [one.prose.text for one in document.blocks if isinstance(one, Heading)] == [
        "Rain",
        words,
    ]


CONTENTS = """# Rain in towns

## {first}

{imprint}

## {second}

## {one}Findings

## {two}Advice

## Findings

It rained in all of the towns for a very long time.

## Advice

Take an umbrella with you wherever you go."""


@pytest.mark.parametrize(
    ("first", "imprint", "second", "numbers"),
    [
        ("Background", "It rains.", "Contents", ("", "")),
        ("Contents", "Rain in towns is a project that many people have paid for.", "Contents",
         ("4 ", "6 ")),
        ("Background", "It rains.", "Rain Trust contents", ("", "")),
    ],
    ids=["plain", "an imprint below the first", "whose"],
)  # fmt: skip
def test_a_list_of_contents_is_no_row_of_headings(
    first: str, imprint: str, second: str, numbers: tuple[str, str]
) -> None:
    one, two = numbers
    text = CONTENTS.format(first=first, imprint=imprint, second=second, one=one, two=two)
    document = read_document("toy", text, "toy.md")
    found = [block.prose.text for block in document.blocks if isinstance(block, Heading)]
    assert found == ["Rain in towns", first, second, "Findings", "Advice"]
