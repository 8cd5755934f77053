"""Numbers that tell of no finding: ages, dates, places in a document, settings of a method, what
was expected, what is wanted. English, and the spans of time of some more languages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb"
    "|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
SPANS_OF_TIME: Final = (
    "years?|months?|weeks?|days?|hours?|minutes?|decades?|seconds?|winters?|summers?|autumns?|springs?"
    "|seasons?|semesters?|fortnights?|weekends?|evenings?|mornings?|afternoons?|nights?|centur(?:y|ies)"
    "|generations?"
    "|anos?|años?|jahren?|ans|meses|mois"
    "|monaten?|semanas?|semaines?|wochen|dias?|días?|jours?|tagen?|horas?|stunden|heures|minutos"
)
_PLACE_IN_A_DOCUMENT = (
    "pp?\\.?|pages?|sections?|chapters?|paragraphs?|para\\.?|tables?|figures?|fig\\.?|box|appendix"
    "|appendices|volume|vol\\.?|no\\.?|article|schedule|clause|note|equation|eq\\.?"
)
_NUMBERED_THING = (
    "steps?|tier|phase|number|part|level|version|wave|item"
    "|question|type|group|issue|grade|stage|class|form|room|unit|act|module"
    "|component|factor|model|study|domain|category|theme|dimension|cluster|cohort|experiment|day|week"
    "|month|year|line|row|column|age|dose|exon|chromosome|player|sheet|route|goal|routes|lines|rooms"
)
_FAR = 160
"""Characters of a sentence before a number in which it may be said that it tells of no finding."""
_BEFORE = 80
"""Characters right before it, which most of the cues take."""
_NEAR = 40
"""Characters right after it."""
_PARAGRAPH_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3}){1,3}\.?\s{1,3}[A-Z“‘]")
_AGE: Final = "an age"
_MAY_BE_AN_AGE = re.compile(r"\d{1,3}(?:\s?[–-]\s?\d{1,3}|\sto\s\d{1,3})?|[a-z-]+", re.IGNORECASE)
_BEGINS = re.compile(r"^\W*$|[.:;!?]['”’)]?\s$")
"""Where a text or a sentence begins."""
_ON = r"(?:[^.;:!?]|\.\d)"
"""A character of the same sentence; a point in a number is one."""


@dataclass(frozen=True, slots=True)
class NotAStatistic:
    """Why a number is none: what stands right before it and right after it, where either says."""

    why: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    shares: bool = False
    """Whether it holds of shares, too: ``12%`` is a share whatever stands around it."""
    far: bool = False
    """Whether what stands before may stand anywhere in the sentence: looking there is slow."""

    def holds(self, before: str, after: str) -> bool:
        """Whether what is *before* and *after* the number make it none."""
        if self.after is not None and self.after.match(after) is None:
            return False
        if self.before is None:
            return True
        return self.before.search(before if self.far else before[-_BEFORE:]) is not None


def tells_no_finding(text: str, start: int, end: int, *, share: bool) -> bool:
    """Whether the number at ``text[start:end]`` is none that a document found out."""
    before, after = text[max(0, start - _FAR) : start], text[end : end + _NEAR]
    if _PARAGRAPH_NUMBER.match(text, start) and _BEGINS.search(before):
        return True
    no_age = _MAY_BE_AN_AGE.fullmatch(text, start, end) is None
    return any(
        one.holds(before, after)
        for one in NOT_STATISTICS
        if (one.shares or not share) and not (no_age and one.why == _AGE)
    )


def _ends(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s?$", re.IGNORECASE)


def _begins(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _said(cue: str) -> re.Pattern[str]:
    """*cue* earlier in the same sentence."""
    return re.compile(rf"\b(?:{cue})\b{_ON}{{0,{_FAR}}}$", re.IGNORECASE)


_QUALIFIED = r"(?:(?:about|around|at|over|under|up to|at least|at most|as|of|is|was|=|:)\s?){0,3}"

NOT_STATISTICS: Final = (
    NotAStatistic("a duration", after=_begins(rf"[-\s]{{0,3}}(?:{SPANS_OF_TIME})\b")),
    NotAStatistic("a date", before=_ends(MONTHS)),
    NotAStatistic("a date", after=_begins(rf"\s(?:{MONTHS})\b")),
    NotAStatistic(
        _AGE,
        before=re.compile(r"\b(?:aged?|ages|under|over)\s(?:between\s|of\s)?$", re.IGNORECASE),
        after=_begins(r"(?!\s{0,3}(?:%|per|[a-z]+s\b|people|children|women|men))"),
    ),
    NotAStatistic(_AGE, before=_ends("aged?|ages|aged between|ages of|age of")),
    NotAStatistic(
        _AGE,
        before=re.compile(
            r"\b(?:people|persons?|adults|men|women|those|everyone|anyone|patients|children|pupils"
            r"|residents|(?:in|out of) (?:two|three|four|five|six|ten|\d{1,2})) (?:over|under)\s$"
        ),
    ),
    NotAStatistic("a place in a document", before=_ends(_PLACE_IN_A_DOCUMENT)),
    NotAStatistic(
        "one of several that are numbered",
        before=re.compile(
            r"(?<!\beach\s)(?<!\bevery\s)(?<!\bper\s)(?<!\blast\s)(?<!\bthis\s)(?<!\bthat\s)"
            rf"(?<!\bnext\s)(?<!\ba\s)(?<!\bone\s)\b(?:{_NUMBERED_THING})\s?$",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "one of several that are numbered",
        before=re.compile(
            r"\b(?:Year|Years|Grade|Grades|Stage|Tier|Level|Phase|Class|Type|Wave)\s$"
        ),
    ),
    NotAStatistic(
        "how large a study was",
        before=re.compile(
            r"\b(?:survey|study|sample|cohort|census|data ?set|questionnaire)s?\b[^.;()]{0,30}\($",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "a telephone number",
        before=re.compile(r"\b(?:call|tel|telephone|phone|helpline)\W{0,3}$", re.IGNORECASE),
    ),
    NotAStatistic(
        "a confidence level", after=_begins(r"\s?(?:CIs?\b|confidence|credible)"), shares=True
    ),
    NotAStatistic(
        "a confidence level",
        before=_ends(
            "confidence|confidence level of|confianza|confianza del|confiança|confiança de"
            "|confiance|confiance à|konfidenzintervalle?"
        ),
        shares=True,
    ),
    NotAStatistic(
        "an interval of another value",
        before=re.compile(
            r"(?:\b(?:[KC]I|CrI|IC)s?|(?:confidence|credible) (?:interval|limit)s?)\W{0,3}"
            r"(?:(?:of|from|was|between)\s)?[\[(]?$",
            re.IGNORECASE,
        ),
        shares=True,
    ),
    NotAStatistic(
        "a setting of a method",
        before=re.compile(
            r"\b(?:discount rates?|significance levels?|levels? of significance|alpha"
            r"|(?:statistical )?power|thresholds?|cut-?offs?(?: points?)?|margins? of error"
            r"|targets?|goals?)"
            rf"\s?(?:[(=:]\s?)?{_QUALIFIED}$",
            re.IGNORECASE,
        ),
        shares=True,
    ),
    NotAStatistic(
        "a setting of a method",
        after=_begins(
            r"\s(?:(?:statistical )?power\b|(?:level of )?significance\b|(?:coverage )?target\b"
            r"|threshold\b|discount rate\b|level of confidence)"
        ),
        shares=True,
    ),
    NotAStatistic(
        "what was expected, and not found",
        before=_said(
            r"we (?:\w+ )?(?:expect|expected|assume|assumed|hypothesi[sz]ed?|anticipated)|assuming"
            r"|to detect|powered to|sample size calculation"
        ),
        shares=True,
        far=True,
    ),
    NotAStatistic(
        "part of a definition",
        before=_said("(?:is|are|was|were|be|been) (?:defined|classified|classed|coded) as"),
        shares=True,
        far=True,
    ),
    NotAStatistic(
        "whom a document thanks",
        before=_said("we (?:\\w+ )?thank|(?:many )?thanks to|grateful to"),
        far=True,
    ),
    NotAStatistic(
        "what a part of the document holds",
        before=_said(
            r"(?:section|chapter|appendix|annex|part) [\dA-Z]{1,3}(?:\.\d)? (?:covers|lists"
            r"|describes|sets out|contains|introduces|discusses)"
        ),
        far=True,
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(
            r"\b(?:groups?|class(?:es)?|teams?|batch(?:es)?|panels?|scales?|scores?|grants?|fines?|loans?"
            r"|vouchers?|awards?|maximum|minimum|limit)\s(?:(?:size|was|is)\s)?(?:of\s)?"
            r"(?:up to|at most|no more than|at least|between)\s$",
            re.IGNORECASE,
        ),
        shares=True,
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(
            r"\b(?:legal|statutory|safe|safety|permitted|recommended|guideline|allowed|speed|age|upper"
            r"|lower|maximum|minimum)\s(?:[a-z]{1,15}\s)?(?:limits?|levels?|maximum|minimum|standards?"
            rf"|values?|ceiling)\s{_QUALIFIED}$",
            re.IGNORECASE,
        ),
        shares=True,
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(
            r"\b[a-z-]{3,20}s\s(?:with|of|employing|earning)\s(?:fewer than|less than|more than"
            r"|at least|at most|up to|no more than|under|over|a minimum of|a maximum of)\s$",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(r"\b(?:below|under|above|at|earn(?:s|ing)?|than|to|of|exceed\w{0,3})\s$"),
        after=_begins(
            r"\sof\s(?:the\s|their\s|its\s)?(?:[a-z-]{2,15}\s){0,3}(?:median|poverty|minimum\swage)\b"
        ),
        shares=True,
    ),
    NotAStatistic(
        "one of several that are numbered",
        before=re.compile(
            r"\ban?\s(?:grade|stage|level|category|class|type|band|tier|step|phase|group)\s$",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(
            r"\b(?:standard|target|goal|criterion|benchmark|threshold)s?:\s"
            r"|\b(?:set|fixed|capped|kept|held|normali[sz]ed|scaled|adjusted|rounded) (?:at|to)\s"
            r"|\b(?:in|of) (?:steps|increments|categories|bins|bands|intervals) of\s$",
            re.IGNORECASE,
        ),
        shares=True,
    ),
    NotAStatistic(
        "a part that is named",
        before=re.compile(
            r"\b(?:dorsal|ventral|anterior|posterior|inner|outer|left|right|northern|southern"
            r"|eastern|western|proximal|distal)\s$"
        ),
        after=_begins(r"\s(?:of|and|or)\b|[,.;)]"),
        shares=True,
    ),
    NotAStatistic(
        "an age",
        before=re.compile(r"(?:%|per ?cent)\s(?:at|by)\s(?:age\s)?$"),
        after=_begins(r"\s(?:years|months)\b"),
    ),
    NotAStatistic(
        "what is planned",
        before=re.compile(
            r"\baims?\s(?:[a-z]{1,15}\s)?to\s(?:reduce|cut|raise|increase|lower|bring)\b"
            r"[^.;:]{0,60}\s(?:to|by)\s(?:less than |under |below |at least |over )?$"
        ),
        shares=True,
    ),
    NotAStatistic(
        "how much is asked for",
        before=re.compile(
            r"(?:^|[.;:•]\s)\W{0,3}(?:Offer|Give|Provide|Drink|Eat|Allow|Use(?! of)|Keep|Take"
            r"|Ensure|Reposition|Check|Avoid|Aim)\s[^.;:]{0,120}$"
        ),
        far=True,
    ),
    NotAStatistic(
        "a setting of a method", before=re.compile(r"\b(?:adjust|controll?)(?:ed|ing) for\s$")
    ),
    NotAStatistic(
        "a limit that is set",
        after=_begins(
            r"(?:\s[\w%/]{1,12}){0,2}\sor\s(?:more|less|above|below|higher|lower|greater|fewer|older"
            r"|younger|over|under|longer|shorter)\b"
        ),
    ),
    NotAStatistic(
        "a limit that is set",
        before=re.compile(r"\b(?:with|having)\s(?:at least\s)?$"),
        after=_begins(r"\+"),
        shares=True,
    ),
    NotAStatistic(
        "how much is asked for",
        before=re.compile(
            r"(?:^|[.;:•]\s)\W{0,3}(?:Achieve|Reach|Reduce|Increase|Cut|Raise|Expand|Double|Halve)\s"
            r"[^.;:]{0,120}$"
        ),
        shares=True,
        far=True,
    ),
    NotAStatistic(
        "what is planned",
        before=re.compile(
            r"\b(?:promised|pledged|committed|promises|pledges)\sto\s(?:[a-z]{2,15}\s){1,3}$"
        ),
        shares=True,
    ),
    NotAStatistic("a speed that is set", after=_begins(r"\s?(?:mph|kph|km/h)\b")),
    NotAStatistic(
        "what is planned",
        before=re.compile(
            r"\b(?:plans|planning|planned)\s(?:for\s|to\s(?:[a-z]{2,15}\s){1,2})?$"
            r"|\b(?:hopes?|aims?|intends?|promised|pledged|wants?|commit(?:s|ted)?|plan)\sto"
            r"\s(?:[a-z]{2,15}\s){1,3}$"
            r"|\bwill\s(?:build|open|create|plant|install|recruit|train|fund|provide|hire|add)\s"
            r"(?:a further\s|another\s|up to\s|some\s)?$",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "a mark of a scale",
        before=re.compile(r"\d\s?%\s{1,3}$"),
        after=_begins(r"\s{1,3}\d{1,3}(?:\.\d{1,2})?\s?%"),
        shares=True,
    ),
    NotAStatistic(
        "a mark of a scale",
        before=re.compile(r"\d\s?%\s{1,3}\d{1,3}(?:\.\d{1,2})?\s?%\s{1,3}$"),
        shares=True,
    ),
    NotAStatistic(
        "a mark of a scale",
        after=_begins(r"(?:\s{1,3}\d{1,3}(?:\.\d{1,2})?\s?%){2}"),
        shares=True,
    ),
    NotAStatistic(
        "how much is asked for",
        before=re.compile(
            r"\b(?:should(?! be (?:noted|remembered|stressed))|must(?! have)|we recommend|aims? to"
            rf"|pledged to)\b{_ON}{{0,100}}\b(?:at least|at most|up to|no more than|no fewer than"
            r"|a minimum of|a maximum of|within|by)\s?$",
            re.IGNORECASE,
        ),
        shares=True,
        far=True,
    ),
    NotAStatistic(
        "the whole of which a part is named",
        before=re.compile(
            r"(?:\b(?:\d[\d,.]*|half|thirds?|quarters?|fifths?|two|three|four|five|six|seven|eight|nine"
            r"|ten)|%|\bper ?cent)\s(?:out\s)?of\s(?:the\s|all\s|our\s|these\s)?$",
            re.IGNORECASE,
        ),
    ),
    NotAStatistic(
        "a distance that is set",
        before=re.compile(r"\bwithin\s$"),
        after=_begins(r"\s(?:miles?|km|kilomet(?:er|re)s|met(?:er|re)s|yards)\b"),
    ),
    NotAStatistic(
        "how unlike studies are", before=re.compile(r"\b[Ii]\s?[2²]\s?=\s?$"), shares=True
    ),
    NotAStatistic("a count of downloads", after=_begins(r"\s(?:downloads?|views?|citations?)\b")),
    NotAStatistic("a name", before=re.compile(r"\b(?:[Cc]ovid|COVID|ISO|G|M|A|B)-?$"), shares=True),
    NotAStatistic("a telephone number", before=re.compile(r"\b\d{3,5}\s(?:\d{2,4}\s){0,3}$")),
    NotAStatistic("money", before=re.compile(r"(?:[$£€¥]|\b[A-Z]{3})\s?$")),
    NotAStatistic("what a rate is of", before=_ends("per|por|pro|je|pour|for every|in every")),
    NotAStatistic(
        "a part that is named",
        before=re.compile(
            r"\b(?:lower|upper|first|second|latter|other|last|final|middle|top|bottom|richest|poorest"
            r"|wealthiest|highest|lowest|(?:most|least)\s[a-z]{3,20})\s$"
        ),
        after=_begins(r"\s(?:of|was|were|is|are|had|has|a|the)\b|[,.;)]"),
        shares=True,
    ),
    NotAStatistic("part of an identifier", before=re.compile(r"[\w/#@.·-]$"), shares=True),
    NotAStatistic(
        "part of a word",
        after=_begins(
            r"-(?:[a-z]{1,20}-)?(?:party|way|part|stage|step|sided|fold|dimensional|tier|point"
            r"|yearly|year-old|week|month|day|hour|minute)s?\b"
        ),
    ),
)
"""The first that holds says why; those that hold of shares, too, are marked."""
