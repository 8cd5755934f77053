"""Code in running text is set apart: it states nothing and cites nothing."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Furniture
from graph.references.read import read_references

SAID = "Screen time reduces sleep (Dole, 2014)."


def apart(text: str, name: str = "toy.md") -> str:
    """What is set apart as code or a comment."""
    document, _ = read_bytes("toy", text.encode(), name)
    assert document is not None
    found = [block for block in document.blocks if isinstance(block, Furniture)]
    return "\n".join(
        block.span.of(document.text) for block in found if block.why in ("code", "comment")
    )


def written(code: str) -> str:
    return (
        f"# Sleep\n\n## Findings\n\nWe ran what stands here on all days.\n\n{code}\n\nMore came.\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        f"```python\n# {SAID}\n\nx = 1  # {SAID}\n```",
        f"~~~\n{SAID}\n~~~",
        f"````\n```\n{SAID}\n```\n````",
        f"    # {SAID}\n    model <- lm(y ~ x)\n\n    print(model)",
        f"\tx = 1; // {SAID}",
        f"<!-- {SAID}\n{SAID} -->",
    ],
)
def test_code_is_set_apart(code: str) -> None:
    text = written(code)
    assert apart(text).count(SAID) == code.count(SAID)
    document, _ = read_bytes("toy", text.encode(), "toy.md")
    assert document is not None
    assert not read_references(document)[0].citations
    assert all(SAID not in prose.text for _, prose in document.prose())


@pytest.mark.parametrize(
    "said",
    [
        f"- One item:\n\n    {SAID}",
        f"    In all the schools that took part it was found that {SAID.lower()}",
        f"~~~~~~~\n\n{SAID}",
        f"He said `{SAID}` and left.",
        f"```\nnothing closes this\n\n{SAID}",
    ],
)
def test_what_is_no_code_is_read(said: str) -> None:
    assert SAID not in apart(written(said))


def test_an_indented_text_that_is_no_markdown_is_read() -> None:
    assert not apart(f"Sleep\n\n    Findings\n\n    {SAID}\n\n    More came of it.\n", "toy.txt")
