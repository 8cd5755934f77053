"""What the fields of a curator's decisions may hold, and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph.claims.review.decisions import Action, GivenRating, Number
from graph.documents.sources.fields import Wrong, iso_date, one_of, text, unknown_key

Value = str | int | tuple[str, ...] | tuple[GivenRating, ...] | Number | None
"""``None`` is for a statistic that the claim has not."""
Reader = Callable[[object], Value | Wrong]
Wrongs = list[tuple[str, Wrong]]
"""Fields with what is wrong with them."""


def quotation(value: object) -> str | Wrong:
    """Words of a document, whatever characters are in them."""
    if isinstance(value, str) and value.strip():
        return value
    return Wrong("has to be a quotation", 'Copy the words of the document: "..."')


def words(value: object) -> str | Wrong:
    """Text; empty for none."""
    return "" if value == "" else text(value)


ABOUT: Final[Mapping[str, Reader]] = {
    "quote": quotation,
    "action": one_of([action.value for action in Action]),
    "reason": text,
    "date": iso_date,
    "by": text,
}
"""Fields that every decision has to have."""


@dataclass(frozen=True, slots=True)
class Values:
    """What was read of one decision, by field."""

    read: Mapping[str, Value]

    def text(self, key: str) -> str | None:
        """A text; ``None`` where the field is not there."""
        value = self.read.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts."""
        value = self.read.get(key)
        if not isinstance(value, tuple):
            return None
        return tuple(one for one in value if isinstance(one, str))

    def ratings(self) -> tuple[GivenRating, ...] | None:
        """The ratings of a record."""
        value = self.read.get("ratings")
        if not isinstance(value, tuple):
            return None
        return tuple(one for one in value if isinstance(one, GivenRating))

    def about(self) -> tuple[Action, str, str, str, str]:
        """What every decision has: action, quotation, reason, date, by whom."""
        words = (self.text(key) or "" for key in ("quote", "reason", "date", "by"))
        quote, reason, date, by = words
        return Action(self.text("action") or ""), quote, reason, date, by

    def offset(self, key: str) -> int | None:
        """A number of characters."""
        value = self.read.get(key)
        return value if isinstance(value, int) else None

    def number(self) -> Number | None:
        """The statistic of a claim."""
        value = self.read.get("statistic")
        return value if isinstance(value, Number) else None


_EMPTY: Final = {
    "quote": "Copy the words that the decision is made on.",
    "action": 'Write "accept", "correct", "reject" or "add".',
    "reason": "Write in a sentence why you decide so.",
    "date": "Write the day on which you decide, as 2024-05-17.",
    "by": 'Write your initials or role, for instance: by = "AB"',
}
"""What a person has to write where a line was left as it was printed."""


def read_fields(
    table: Mapping[str, object], readers: Mapping[str, Reader]
) -> tuple[Values, Wrongs]:
    """The fields of one decision, and those that are wrong or missing."""
    values: dict[str, Value] = {}
    wrongs: Wrongs = []
    for key, raw in table.items():
        read = readers[key](raw) if key in readers else unknown_key(key, tuple(readers))
        if isinstance(read, Wrong):
            # A line that has to be there is not one to leave out.
            empty = key in ABOUT and isinstance(raw, str) and not raw.strip()
            wrongs.append((key, replace(read, hint=_EMPTY[key]) if empty else read))
        else:
            values[key] = read
    wrongs += [
        (key, Wrong("is missing", f'Add a line: {key} = "..."'))
        for key in ABOUT
        if key not in table
    ]
    return Values(values), wrongs


def against(action: str, changed: Collection[str]) -> Wrongs:
    """What does not go with accepting or rejecting, and a correction of nothing."""
    if action in (Action.ACCEPT, Action.REJECT) and changed:
        first = next(iter(changed))
        hint = f'Take {first} out, or write action = "correct".'
        return [(first, Wrong(f"does not go with {action}", hint))]
    if action == Action.CORRECT and not changed:
        hint = 'Add the fields that are to be otherwise, or write action = "accept".'
        return [("action", Wrong("corrects nothing", hint))]
    return []
