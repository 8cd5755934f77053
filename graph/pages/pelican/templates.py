"""Jinja, made faster by leaving out what our templates do not need.

Jinja wraps every text that it prints in an object of its own, and looks for a name among the items
of an object where it has no such attribute. Our templates print texts and read nothing but fields
of dataclasses. Everything else is as in Jinja.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from typing import Any, Final

from jinja2 import Environment, Template
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup, escape

SHORT: Final = 200
"""Characters of a text that is kept with its escaped form: the same labels and addresses stand on
many pages."""


@lru_cache(maxsize=1 << 14)
def _short(text: str) -> str:
    return str(escape(text))


def escaped(value: object) -> str:
    """*value* as it may stand in a page: what is HTML already as it is, all else escaped."""
    if type(value) is str and len(value) <= SHORT:
        return _short(value)
    return value if type(value) is Markup else escape(value)


class QuickTemplate(Template):
    """A template that prints by :func:`escaped`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: Any,  # noqa: ANN401 - as Jinja has it
        globals: MutableMapping[str, Any],  # noqa: A002
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Jinja's call for each template that it has compiled."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = escaped
        return made


class _Compiled(BytecodeCache):
    """What this process has compiled: it may build many times, as one that watches does."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja's call before it compiles a template."""
        known = self._known.get((bucket.key, bucket.checksum))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja's call after that."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


_COMPILED: Final = _Compiled()


def quicken(environment: Environment) -> None:
    """Have *environment*, which has loaded no template yet, work in this way."""
    environment.bytecode_cache = _COMPILED
    environment.template_class = QuickTemplate
    environment.auto_reload = False
    # mypy has no way to say that a function, told as much, takes a method's place.
    environment.getattr = getattr  # type: ignore[method-assign, assignment]
