"""Records without a text: every field of theirs, whatever the format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.formats import read_bytes
from graph.documents.records.files import one_record
from graph.documents.records.lines import left_out
from graph.problems import Code, Problem
from graph.records import Name, Record
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from tests.documents.test_hostile import hold
from tests.hostile_texts import too_slow

RIS = """TY  - JOUR
AU  - van Dam, Ada
AU  - World Health Organization
TI  - Ferries, and who sails in them
T2  - Ship Review
JO  - Ship Rev
PY  - 2019
DA  - 2019/09/14/
VL  - 7
IS  - 2
SP  - 101
EP  - 119
SN  - 1234-5679
DO  - https://doi.org/10.1000/SHIP.7
UR  - https://example.org/ferries
KW  - ferries
KW  - sailors
AB  - Ferries float. One in four
sailors fall.
LA  - English
ER  -
"""
MEDLINE = """PMID- 12345678
DP  - 2019 Sep 14
TI  - Ferries, and who sails in
      them.
PG  - 101-119
LID - 10.1000/ship.7 [doi]
AB  - Ferries float. One in four sailors fall.
FAU - van Dam, Ada
AU  - van Dam A
CN  - World Health Organization
LA  - eng
JT  - Ship Review
TA  - Ship Rev
VI  - 7
IP  - 2
IS  - 1234-5679 (Electronic)
OT  - ferries
OT  - sailors
"""
BIBTEX = """@article{dam2019,
  title = {Ferries, and who sails in them}, author = {van Dam, Ada and {World Health Organization}},
  journal = {Ship Review}, year = 2019, month = sep, day = 14, date = {2019-09-14}, volume = 7,
  number = 2, pages = {101--119}, doi = {10.1000/SHIP.7}, issn = {1234-5679}, langid = {en},
  url = {https://example.org/ferries}, keywords = {ferries, sailors},
  abstract = {Ferries float. One in four sailors fall.}
}
"""
CSL = """[{"id": "x", "type": "article-journal", "title": "Ferries, and who sails in them",
"author": [{"family": "Dam", "non-dropping-particle": "van", "given": "Ada"},
{"literal": "World Health Organization"}], "container-title": "Ship Review",
"issued": {"date-parts": [[2019, 9, 14]]}, "volume": 7, "issue": "2", "page": "101-119",
"DOI": "10.1000/SHIP.7", "URL": "https://example.org/ferries", "ISSN": "1234-5679",
"language": "en", "keyword": "ferries; sailors",
"abstract": "Ferries float. One in four sailors fall."}]"""
YAML = """---
type: article-journal
title: "Ferries, and who sails in them"
author:
  - family: Dam
    given: Ada
    literal: ""
  - World Health Organization
journal: Ship Review
date: 2019-09-14
volume: 7
issue: 2
pages: 101-119
doi: 10.1000/SHIP.7
url: https://example.org/ferries
issn: 1234-5679
language: en
keywords: [ferries, sailors]
abstract: >
  Ferries float. One in four
  sailors fall.
"""
TOML = """title = "Ferries, and who sails in them"
type = "article-journal"
author = ["van Dam, Ada", "World Health Organization"]
journal = "Ship Review"
date = 2019-09-14
volume = 7
issue = 2
pages = "101-119"
doi = "10.1000/SHIP.7"
url = "https://example.org/ferries"
issn = "1234-5679"
language = "en"
keywords = ["ferries", "sailors"]
abstract = "Ferries float. One in four sailors fall."
"""
WHOLE = Record(
    type="article-journal",
    title="Ferries, and who sails in them",
    author=(Name("van Dam", "Ada"), Name(literal="World Health Organization")),
    year="2019",
    issued="2019-09-14",
    container_title="Ship Review",
    volume="7",
    issue="2",
    page="101–119",
    doi="10.1000/ship.7",
    url="https://example.org/ferries",
    issn="1234-5679",
    language="en",
    abstract="Ferries float. One in four sailors fall.",
    keyword=("ferries", "sailors"),
)
DC = """<?xml version="1.0"?><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>On ferries</dc:title>
<dc:creator>Dam, Ada</dc:creator><dc:date>2019-09-14</dc:date><dc:type>Doctoral thesis</dc:type>
<dc:description>Ferries float.</dc:description><dc:subject>ferries</dc:subject>
<dc:identifier>https://doi.org/10.1000/F</dc:identifier><dc:language>eng</dc:language>
<dc:publisher>Estmark University</dc:publisher></oai_dc:dc>"""
DATACITE = """<resource xmlns="http://datacite.org/schema/kernel-4">
<identifier identifierType="DOI">10.1000/F</identifier><creators><creator>
<creatorName nameType="Personal">Dam, Ada</creatorName></creator></creators>
<titles><title>On ferries</title></titles><publisher>Estmark University</publisher>
<publicationYear>2019</publicationYear><dates><date dateType="Issued">2019-09-14</date></dates>
<subjects><subject>ferries</subject></subjects><language>en</language>
<resourceType resourceTypeGeneral="Dissertation">Doctoral thesis</resourceType>
<descriptions><description descriptionType="Abstract">Ferries float.</description></descriptions>
</resource>"""
DSPACE = """<?xml version="1.0"?><dublin_core schema="dc">
<dcvalue element="contributor" qualifier="author">Dam, Ada</dcvalue>
<dcvalue element="title" qualifier="none">On ferries</dcvalue>
<dcvalue element="date" qualifier="accessioned">2021-01-01</dcvalue>
<dcvalue element="date" qualifier="issued">2019-09-14</dcvalue>
<dcvalue element="identifier" qualifier="doi">10.1000/F</dcvalue>
<dcvalue element="description" qualifier="abstract">Ferries float.</dcvalue>
<dcvalue element="subject">ferries</dcvalue>
<dcvalue element="language" qualifier="iso">en_GB</dcvalue>
<dcvalue element="publisher">Estmark University</dcvalue>
<dcvalue element="type">Doctoral thesis</dcvalue></dublin_core>"""
THESIS = Record(
    type="thesis",
    title="On ferries",
    author=(Name("Dam", "Ada"),),
    year="2019",
    issued="2019-09-14",
    publisher="Estmark University",
    doi="10.1000/f",
    genre="Doctoral thesis",
    language="en",
    abstract="Ferries float.",
    keyword=("ferries",),
)
REFER = """%0 Journal Article
%A van Dam, Ada
%A World Health Organization
%T Ferries, and who sails in them
%J Ship Review
%D 2019
%8 2019/09/14
%V 7
%N 2
%P 101-119
%@ 1234-5679
%R 10.1000/SHIP.7
%U https://example.org/ferries
%K ferries; sailors
%X Ferries float. One in four
sailors fall.
%G English
"""
ROWS = """"Item Type","Publication Year","Author","Title","Publication Title","ISSN","DOI","Url",\
"Abstract Note","Date","Pages","Issue","Volume","Language","Manual Tags"
"journalArticle","2019","van Dam, Ada; World Health Organization","Ferries, and who sails in them",\
"Ship Review","1234-5679","10.1000/SHIP.7","https://example.org/ferries",\
"Ferries float. One in four sailors fall.","2019-09-14","101-119","2","7","en","ferries; sailors"
""".replace("\\\n", "")
PUBMED = """<?xml version="1.0"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID>12345678</PMID><Article>
<Journal><ISSN IssnType="Electronic">1234-5679</ISSN><JournalIssue><Volume>7</Volume>
<Issue>2</Issue><PubDate><Year>2019</Year><Month>Sep</Month><Day>14</Day></PubDate></JournalIssue>
<Title>Ship Review</Title></Journal><ArticleTitle>Ferries, and who sails in them.</ArticleTitle>
<Pagination><MedlinePgn>101-119</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/SHIP.7</ELocationID>
<Abstract><AbstractText>Ferries float. One in four sailors fall.</AbstractText></Abstract>
<AuthorList><Author><LastName>van Dam</LastName><ForeName>Ada</ForeName><Initials>A</Initials>
<AffiliationInfo><Affiliation>The quay.</Affiliation></AffiliationInfo></Author>
<Author><CollectiveName>World Health Organization</CollectiveName></Author></AuthorList>
<Language>eng</Language></Article>
<KeywordList><Keyword>ferries</Keyword><Keyword>sailors</Keyword></KeywordList></MedlineCitation>
<PubmedData><PublicationStatus>ppublish</PublicationStatus></PubmedData>
</PubmedArticle></PubmedArticleSet>"""
ENDNOTE = """<?xml version="1.0" encoding="UTF-8"?><xml><records><record>
<database name="x.enl">x.enl</database><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">van Dam, Ada</style></author>
<author>World Health Organization,</author></authors></contributors>
<titles><title>Ferries, and who sails in them</title><secondary-title>Ship Review</secondary-title>
</titles><periodical><full-title>Ship Review</full-title></periodical><pages>101-119</pages>
<volume>7</volume><number>2</number><keywords><keyword>ferries</keyword><keyword>sailors</keyword>
</keywords><dates><year>2019</year></dates><isbn>1234-5679</isbn>
<abstract>Ferries float. One in four sailors fall.</abstract>
<urls><related-urls><url>https://example.org/ferries</url></related-urls></urls>
<electronic-resource-num>10.1000/SHIP.7</electronic-resource-num><language>English</language>
</record></records></xml>"""
MODS = """<mods xmlns="http://www.loc.gov/mods/v3" version="3.7">
<titleInfo><title>Ferries, and who sails in them</title></titleInfo>
<titleInfo type="alternative"><title>Ferries</title></titleInfo>
<name type="personal"><namePart type="family">van Dam</namePart>
<namePart type="given">Ada</namePart><role><roleTerm type="code">aut</roleTerm></role></name>
<name type="corporate"><namePart>World Health Organization</namePart></name>
<typeOfResource>text</typeOfResource>
<originInfo><dateIssued>c2019</dateIssued><dateIssued encoding="w3cdtf">2019-09-14</dateIssued>
</originInfo><language><languageTerm type="code">eng</languageTerm></language>
<abstract>Ferries float. One in four sailors fall.</abstract>
<subject><topic>ferries</topic><topic>sailors</topic></subject>
<identifier type="doi">10.1000/SHIP.7</identifier>
<location><url>https://example.org/ferries</url></location>
<relatedItem type="host"><titleInfo><title>Ship Review</title></titleInfo>
<identifier type="issn">1234-5679</identifier><part>
<detail type="volume"><number>7</number></detail><detail type="issue"><number>2</number></detail>
<extent unit="pages"><start>101</start><end>119</end></extent></part></relatedItem></mods>"""
WEB_OF_SCIENCE = """\ufeffFN Clarivate Analytics Web of Science
VR 1.0
PT J
AU van Dam, A
AF van Dam, Ada
CA World Health Organization
TI Ferries, and who sails
   in them
SO Ship Review
LA English
DT Article
DE ferries; sailors
AB Ferries float. One in four
   sailors fall.
SN 1234-5679
PD SEP 14
PY 2019
VL 7
IS 2
BP 101
EP 119
DI 10.1000/SHIP.7
UT WOS:000000000000001
ER

EF
"""
REFWORKS = """RT Journal Article
SR Electronic(1)
ID 206
A1 van Dam,Ada
A1 World Health Organization
T1 Ferries, and who sails in them
JF Ship Review
YR 2019
FD 2019/09/14
VO 7
IS 2
SP 101
OP 119
K1 ferries
K1 sailors
AB Ferries float. One in four sailors fall.
SN 1234-5679
DO 10.1000/SHIP.7
UL https://example.org/ferries
LA English
"""
DATACITE_JSON = """{"data": {"type": "dois", "attributes": {"doi": "10.1000/SHIP.7",
"titles": [{"title": "Ferries, and who sails in them"}],
"creators": [{"name": "van Dam, Ada", "givenName": "Ada", "familyName": "van Dam"},
{"name": "World Health Organization", "nameType": "Organizational"}],
"types": {"resourceTypeGeneral": "JournalArticle", "citeproc": "article"},
"publicationYear": 2019, "dates": [{"date": "2019-09-14", "dateType": "Issued"}],
"container": {"title": "Ship Review", "volume": "7", "issue": "2", "firstPage": "101",
"lastPage": "119", "identifier": "1234-5679", "identifierType": "ISSN"},
"descriptions": [{"description": "Ferries float.<br/> One in four sailors fall.",
"descriptionType": "Abstract"}], "subjects": [{"subject": "ferries"}, {"subject": "sailors"}],
"language": "en", "url": "https://example.org/ferries"}}}"""
REGISTER = """ISRCTN12345678
Public title: Ferries and falls
Scientific title
A trial of rails on ferries
Principal investigator: Dam, Ada
Primary sponsor: Estmark University
Date of registration: 14/09/2019
Condition: falls
Interventions:
Rails were put up on two ferries for a year.
"""


def read(text: str) -> tuple[Record, list[Problem]]:
    document, problems = read_bytes("toy", text.encode(), "toy.any")
    assert document is not None
    hold(document)
    return record_of(complete_record(document)), [*problems, *document.problems]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (RIS, ()),
        (MEDLINE, ("url",)),
        (BIBTEX, ()),
        (CSL, ()),
        (YAML, ()),
        (TOML, ()),
        (REFER, ()),
        (ROWS, ()),
        (PUBMED, ("url",)),
        (ENDNOTE, ("issued",)),
        (MODS, ()),
        (WEB_OF_SCIENCE, ("url",)),
        (REFWORKS, ()),
        (DATACITE_JSON, ()),
    ],
    ids=[
        "ris", "medline", "bibtex", "csl", "yaml", "toml", "refer", "csv", "pubmed", "endnote",
        "mods", "web-of-science", "refworks", "datacite-json",
    ],
)  # fmt: skip
def test_every_field(text: str, left_out: tuple[str, ...]) -> None:
    record, problems = read(text.replace("Dam\n    given", "van Dam\n    given"))
    wanted = {name: getattr(WHOLE, name) for name in WHOLE.__slots__ if name not in left_out}
    found = {name: getattr(record, name) for name in wanted}
    found["page"] = found["page"].replace("-", "–")
    assert found == wanted
    assert problems == []


@pytest.mark.parametrize("text", [DC, DATACITE, DSPACE], ids=["dc", "datacite", "dspace"])
def test_records_in_xml(text: str) -> None:
    assert read(text)[0] == THESIS


def test_a_doi_that_stands_as_an_address_is_taken() -> None:
    address = DSPACE.replace(">10.1000/F<", ">https://doi.org/10.1000/F<")
    for text in (address, address.replace('qualifier="doi"', 'qualifier="uri"')):
        record, problems = read(text)
        assert record.doi == "10.1000/f"
        assert problems == []
    more = address.replace("</dublin_core>", '<dcvalue element="x">Lost</dcvalue></dublin_core>')
    assert read(more)[1] != []


def test_a_trial_register() -> None:
    record, problems = read(REGISTER)
    assert problems == []
    assert (record.title, record.author[0].family) == ("Ferries and falls", "Dam")
    assert record.abstract == "Interventions: Rails were put up on two ferries for a year."


def test_a_label_that_a_register_has_for_itself_ends_the_line_above() -> None:
    record, problems = read(
        "Trial registration: ISRCTN12345678\nTitle: Rain on roofs\nRecruitment status: Completed\n"
        "Primary sponsor: Elm Trust\nDate of registration: 2019-03-01\nSummary: Roofs leak.\n"
    )
    assert (record.title, record.publisher) == ("Rain on roofs", "Elm Trust")
    assert [problem.code for problem in problems] == [Code.PARTS_LEFT_OUT]


@pytest.mark.parametrize("sign", ["%", r"\%"])
def test_a_percent_sign_in_bibtex_ends_nothing(sign: str) -> None:
    text = BIBTEX.replace("One in four sailors", f"In all, 25{sign} of sailors")
    assert read(text)[0].abstract == "Ferries float. In all, 25% of sailors fall."


def test_a_row_of_a_table_is_a_record() -> None:
    text = "title;authors;year\nOn ferries;Dam A, Reed PK;2019\nOn rafts;Hoff, K.;2014\n"
    record, problems = read(text)
    assert [name.family for name in record.author] == ["Dam", "Reed"]
    assert [one.code for one in problems] == [Code.RECORDS_SEVERAL]
    second = one_record(text.encode(), 2)
    assert second is not None
    assert (read(second.decode())[0].title, read(second.decode())[0].year) == ("On rafts", "2014")
    numbers = b"country,year,share\nEstmark,2019,12\n"
    document, _ = read_bytes("toy", numbers, "toy.csv")
    assert document is not None
    assert document.reader != "csv"


def test_what_stands_behind_a_bracket_too_many_is_told() -> None:
    text = "@article{dam2019, title = {On ferries}, author = {Dam, A}}, journal = {Ship Review}}\n"
    _, problems = read(text)
    assert [(one.code, one.line) for one in problems] == [(Code.PARTS_LEFT_OUT, 1)]


def test_what_a_row_says_in_vain_is_told() -> None:
    head, row = "Title;Authors;Year;Shelf", "On ferries;Dam A;2019;third from below"
    _, problems = read(f"{head}\n{row}\n")
    assert [(one.code, one.line) for one in problems] == [(Code.PARTS_LEFT_OUT, 2)]
    assert "“Shelf: third from below”" in problems[0].message
    _, problems = read(f"{head}\n{row};more\n")
    assert [one.code for one in problems] == [Code.DOCUMENT_DAMAGED, Code.PARTS_LEFT_OUT]
    assert read("Title;Authors;Year\rOn ferries;Dam A;2019")[0].title == "On ferries"


def test_marks_of_a_page_are_no_words_of_an_abstract() -> None:
    text = '[{"title": "On rain", "abstract": "<p>Rain <i>falls</i>.</p><p>It is < 2.</p>"}]'
    assert read(text)[0].abstract == "Rain falls. It is < 2."


def test_an_article_that_names_its_register_is_none() -> None:
    text = (
        "Title\n\nFerries (ISRCTN12345678)\n\nSummary\n\nA.\n\nObjective\n\nB.\n\nResults\n\nC.\n"
    )
    document, _ = read_bytes("toy", text.encode(), "toy.txt")
    assert document is not None
    assert document.reader == "running-text"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (RIS.replace("ER  -\n", ""), Code.DOCUMENT_DAMAGED),
        (RIS + RIS, Code.RECORDS_SEVERAL),
        (MEDLINE + "\n" + MEDLINE, Code.RECORDS_SEVERAL),
        (BIBTEX + "@book{b, title={Broken\n" + BIBTEX, Code.DOCUMENT_DAMAGED),
        (CSL.replace("[{", "[{", 1)[:-1] + ", {\"title\": \"B\"}]", Code.RECORDS_SEVERAL),
    ],
    ids=["no ER", "two", "two of medline", "broken", "two items"],
)  # fmt: skip
def test_damage_is_said_and_the_rest_read(text: str, code: Code) -> None:
    record, problems = read(text)
    assert record.title == WHOLE.title
    assert code in [problem.code for problem in problems]
    assert all(problem.line for problem in problems)


LINES = st.sampled_from([*RIS.splitlines(), *MEDLINE.splitlines(), *BIBTEX.splitlines(),
                         *YAML.splitlines(), *TOML.splitlines(), *REGISTER.splitlines(),
                         "{", "}", "[", "\x00", '"', "@", "---", "\\"])  # fmt: skip


@given(st.sampled_from(["TY  - JOUR\n", "PMID- 1\n", "@article{a,\n", "[{", "---\n", "title = "]),
       st.lists(LINES, max_size=15).map("\n".join))  # fmt: skip
def test_any_record_is_read(first: str, rest: str) -> None:
    document, problems = read_bytes("any", (first + rest).encode(), "any.txt")
    assert document is not None or problems
    if document is not None:
        hold(document)


def test_very_many_lines_that_came_to_nothing_are_found_in_time() -> None:
    def find(count: int) -> None:
        lines = [f"XX  - {chr(0x4E00 + at) * 4} unkept" for at in range(count)]
        assert len(left_out("\n".join(lines), "something else " * count, "ris")) == count

    assert too_slow(find, int, 16_000, whole=True) == []
