"""Words that tell names from other words, and the names of organisations from those of people."""

from __future__ import annotations

import re
from functools import cache

import simplemma

ORGANISATION = re.compile(
    r"""\b(?:Department|Ministry|Office|Institutes?|Institution|Universit\w+|Council|Commission\w*
    |Committee|Association|Agency|Agencies|Trust|Foundation|Cent(?:re|er)s?|Services?|Society
    |Organi[sz]ations?|Group|Network|College|School|Hospital|Board|Bank|Government|Authority
    |Federation|Union|Alliance|Forum|Partnership|Consulting|LLP|Ltd|Limited|Inc|GmbH|Royal|National
    |International|World|Global|European|Nations|UK|US|USA|EU|NHS|Public|Health|Statistics|Research|Library
    |Museum|Police|Charity|Bureau|Academy|Team|Unit|Programme|Program|Project|Fund|Initiative
    |Collaboration|Consortium|House|Press|Company|Corporation|State|Federal|Welsh|Scottish|English
    |Ministerium|Bundes\w+|Institut|Stiftung|Amt|Verband|Verein|Gesellschaft|Zentrum|Panel|Assembly
    |Parliament|Court|Cochrane|Campaign|Coalition|Secretariat|Directorate|Survey|Taskforce|Force
    |Inspectorate|Ombudsman|Observatory|Laborator\w+|Citizens|Action|Rights|Aid|Care|Justice
    |Environment|Education|Development|Policy|Safety|Support|Working|States|Kingdom
    |Minist(?:[èé]r(?:e|io)|erio)|Secretar[ií]a|Secrétariat|Instituto|Universi[td]\w+|Universität
    |Comiss[ãa]o|Comisión|Comité|Comitê|Consel?ho|Consejo|Conseil|Associação|Asociación|Sociedade?
    |Société|Funda[çc]\w+|Fondation|Organiza[çc]\w+|Centro|Departamento|Agência|Agencia|Governo
    |Gobierno|Presid[êe]ncia|Tribunal|Kommission|Akademie|Hochschule|Landes\w+|Fakultät|Observatório
    |Observatoire|Collectif|Empresa|Compañ[íi]a|Companhia|Câmara|Cámara|Prefeitura|Superintendência)\b""",
    re.VERBOSE,
)

_ALSO = re.compile(
    r"\b(?:Children|Women|Families|Parents|Youth|Economics|Associates|Partners|Solutions|Analytics"
    r"|Watch|England|Scotland|Wales|Ireland|Britain|Europe|Australia|Canada|America)\b"
)
"""More words of bodies, which the weights were not taught as such."""


def is_body(text: str) -> bool:
    """Whether *text* has a word of an organisation's name."""
    return bool(ORGANISATION.search(text) or _ALSO.search(text))


@cache
def is_word(word: str) -> bool:
    """Whether *word* is one of the language's, and no name: its dictionary form is small."""
    return simplemma.lemmatize(word.capitalize(), lang="en").islower()
