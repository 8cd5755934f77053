"""Where reference lists begin and end: by their entries, not by their headings alone."""

from __future__ import annotations

import pytest

from graph.documents.model import Heading
from graph.documents.read import read_document
from graph.problems import Code
from graph.references.read import read_references

ONE = "Dole, A. (2019). Rain in towns: A study. Weather Notes, 33(1), 5–29."
TWO = "Holt, M., & Ives, R. (2010). Snow in towns. Weather Notes, 4(2), 12–20."
THREE = "Rain Trust. (2016). What children are told of rain. Leeds: Rain Trust."
ASKED = "The survey was sent to 400 households, and 212 of them answered (Holt & Ives, 2010)."
SHOWN = "Children who live near the river are more often absent in wet weather (Dole, 2019)."
BODY = f"Rain in towns\n\nIntroduction\n\n{ASKED}\n\n"
LIST = f"{ONE}\n\n{TWO}\n\n{THREE}\n\n"
MARKED = f"# Rain\n\n## Findings\n\n{ASKED}\n\n"
READ = "The works below are what is known of rain, as far as it was read."
QUESTIONS = "1. How often does it rain?\n2. Do you own an umbrella?\n3. Where do you live?\n"


@pytest.mark.parametrize(
    ("text", "entries", "cited", "codes"),
    [
        (BODY + "References\n\n" + LIST, 3, 1, ()),
        (BODY + "References\n\n" + LIST + SHOWN, 3, 2, (Code.REFERENCE_LIST_ENDS,)),
        (BODY + "References\n\n" + LIST + f"How it was done\n\n{SHOWN}", 3, 2, ()),
        (BODY + f"References\n\n{ASKED}\n\n{SHOWN}", 0, 3,
         (Code.REFERENCE_LIST_EMPTY, Code.REFERENCE_LIST_MISSING)),
        (MARKED + f"## References\n\n{LIST}### Annex\n\n{SHOWN}", 3, 2,
         (Code.REFERENCE_LIST_ENDS,)),
        (MARKED + f"## References\n\n{LIST}### Annex: questions\n\n{QUESTIONS}", 3, 1,
         (Code.REFERENCE_LIST_ENDS,)),
        (MARKED + f"## References\n\n### One\n\n{ONE}\n\n### Two\n\n{TWO}", 2, 1, ()),
        (MARKED + f"## References\n\n## One\n\n{ONE}\n\n## Two\n\n{TWO}\n\n## Three\n\n{SHOWN}",
         2, 2, ()),
        (MARKED + f"## References\n\n{READ}\n\n{LIST}",
         3, 1, ()),
        (MARKED + f"## Sources\n\n{SHOWN}\n\n## References\n\n{LIST}", 3, 2,
         (Code.REFERENCE_LIST_EMPTY,)),
        (MARKED + "## Notes\n\nAll figures are rounded, and may not add up.\n\n## References\n\n"
         + LIST, 3, 1, ()),
        (MARKED + f"## References\n\n1. {ONE}\n2. {TWO}\n3. The Act that was in force then.\n",
         2, 1, (Code.REFERENCE_UNPARSED,)),
        (MARKED + f"## References\n\n{SHOWN}\n\n## References\n\n{LIST}", 3, 2, ()),
        ("Rain\n\nContents\n\nIntroduction\n\nReferences\n\nIntroduction\n\n" + ASKED
         + "\n\nReferences\n\n" + LIST, 3, 1, ()),
    ],
    ids=["list", "text below", "plain heading below", "text only", "deeper annex", "questions",
         "chapters", "chapters of its level", "introduced", "sources", "notes", "numbered",
         "said twice", "contents"],
)  # fmt: skip
def test_lists_end_where_their_entries_end(
    text: str, entries: int, cited: int, codes: tuple[Code, ...]
) -> None:
    document = read_document("toy", text, "toy.md")
    found, problems = read_references(document)
    assert len(found.references) == entries
    assert len(found.citations) == cited
    said = {one.code for one in problems} - {Code.CITATION_UNRESOLVED, Code.REFERENCE_UNCITED}
    assert said == set(codes)


def test_contents_are_no_headings_and_what_stands_below_a_list_may_have_one() -> None:
    text = "Rain\n\nContents\n\nThe rain 1\n\nWhat was done 2\n\nReferences 9\n\nThe rain\n\n"
    text += f"{ASKED}\n\nWhat was done\n\n{SHOWN}\n\nReferences\n\n{LIST}About us\n\n{SHOWN}"
    document = read_document("toy", text, "toy.md")
    heads = [block.prose.text for block in document.blocks if isinstance(block, Heading)]
    expected = ["Rain", "Contents", "The rain", "What was done", "References", "About us"]
    assert heads == expected


def test_without_a_list_it_is_said_once_that_works_are_cited() -> None:
    text = "# Rain\n\nIt rains (Dole, 2014). It pours (Holt & Ives, 2016; WHO, 2019).\n"
    found, problems = read_references(read_document("toy", text, "toy.md"))
    assert len(found.citations) == 3
    (problem,) = problems
    assert problem.code is Code.REFERENCE_LIST_MISSING
    assert "cited in 3 places" in problem.message
    assert problem.line == 3
