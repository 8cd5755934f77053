"""Templates escape what they print as Jinja does, and a field that is not there is an error."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.pages.model import Link
from graph.pages.pelican.templates import SHORT, quicken


def rendered(text: str, **names: object) -> str:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    quicken(environment)
    return environment.from_string(text).render(names)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("a < b & \"c\" 'd'", "a &lt; b &amp; &#34;c&#34; &#39;d&#39;"),
        ("<" * SHORT + "<", "&lt;" * (SHORT + 1)),
        (Markup("<b>"), "<b>"),
        (7, "7"),
        (None, "None"),
    ],
)
def test_what_is_printed(value: object, printed: str) -> None:
    assert rendered("{{ value }}", value=value) == printed


def test_a_text_and_the_same_as_html_are_not_confused() -> None:
    assert rendered("{{ a }}{{ b }}{{ a }}", a="<", b=Markup("<")) == "&lt;<&lt;"


def test_macros_and_sets_are_html() -> None:
    text = "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{% set s %}{{ m(v) }}{% endset %}{{ s }}"
    assert rendered(text, v="<") == "<i>&lt;</i>"


def test_a_field_that_is_missing() -> None:
    with pytest.raises(AttributeError):
        rendered("{{ link.name }}", link=Link("a", "b"))


@pytest.mark.parametrize(
    ("words", "printed"),
    [("It rains.", "“It rains.”"), ("“It rains,” she said.", "“It rains,” she said."), ("", "“”")],
)
def test_a_quotation_with_marks_of_its_own_gets_no_others(
    project_root: Path, words: str, printed: str
) -> None:
    loader = FileSystemLoader(project_root / "site/theme/templates")
    text = '{% import "claims_parts.html" as said %}{{ said.quoted(words) }}'
    template = Environment(loader=loader, autoescape=True).from_string(text)
    assert template.render(words=words) == printed
