"""Records in XML of registries, archives and library catalogues: Crossref, arXiv, MARC, OAI-PMH."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.records.files import one_record
from graph.problems import Code
from graph.records import Name, Record
from graph.references.own_record.read import record_of

CROSSREF = """<doi_records><doi_record owner="10.1000" timestamp="2019-09-14"><crossref><journal>
<journal_metadata language="en"><full_title>Ship Review</full_title><issn>1234-5679</issn>
</journal_metadata><journal_issue><publication_date media_type="print"><month>09</month>
<year>2019</year></publication_date><journal_volume><volume>7</volume></journal_volume>
<issue>2</issue></journal_issue><journal_article publication_type="full_text"><titles>
<title>Ferries, and who sails in them</title></titles><contributors>
<person_name sequence="first" contributor_role="author"><given_name>Ada</given_name>
<surname>van Dam</surname></person_name><organization sequence="additional"
contributor_role="author">World Health Organization</organization></contributors>
<abstract><p>Ferries float.</p><p>One in four sailors fall.</p></abstract>
<pages><first_page>101</first_page><last_page>119</last_page></pages>
<doi_data><doi>10.1000/SHIP.7</doi><resource>https://example.org/ferries</resource></doi_data>
</journal_article></journal></crossref></doi_record></doi_records>
"""
CHAPTER = """<?xml version="1.0"?><crossref_result><query_result><body><query status="resolved">
<doi_record><crossref><book book_type="edited_book"><book_metadata language="en"><contributors>
<person_name contributor_role="editor"><given_name>Ed</given_name><surname>Reed</surname>
</person_name></contributors><titles><title>Ropes</title><subtitle>A handbook</subtitle></titles>
<publication_date><year>2012</year></publication_date><isbn>9783161484100</isbn><publisher>
<publisher_name>Ship Press</publisher_name><publisher_place>Bergen</publisher_place></publisher>
</book_metadata><content_item component_type="chapter"><contributors>
<person_name contributor_role="author"><given_name>Bo</given_name><surname>Oar</surname>
</person_name></contributors><titles><title>On knots</title></titles><doi_data>
<doi>10.1000/knots</doi></doi_data></content_item></book></crossref></doi_record></query></body>
</query_result></crossref_result>
"""
ENTRY = """<entry><id>http://arxiv.org/abs/1909.01234v2</id><updated>2020-01-02T00:00:00Z</updated>
<published>2019-09-14T17:00:00Z</published><title>Ferries, and who
  sails in them</title><summary>  Ferries float. One in four sailors fall.
</summary><author><name>Ada van Dam</name></author><category term="cs.SE"/>
<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/SHIP.7</arxiv:doi></entry>"""
ARXIV = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">ArXiv Query: ferries</title>
<id>http://arxiv.org/api/x</id>{ENTRY}{ENTRY.replace("Ferries, and who", "Ropes, and who")}</feed>
"""
MARC = """<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam a2200000 c 4500</leader>
<controlfield tag="008">190914s2019    no ||||| |||| 00||||eng  </controlfield>
<datafield tag="020" ind1=" " ind2=" "><subfield code="a">9783161484100 (pbk.)</subfield>
</datafield>
<datafield tag="100" ind1="1" ind2=" "><subfield code="a">Dam, Ada van,</subfield>
<subfield code="e">author.</subfield></datafield>
<datafield tag="245" ind1="1" ind2="0"><subfield code="a">Ferries :</subfield>
<subfield code="b">and who sails in them /</subfield><subfield code="c">Ada van Dam.</subfield>
</datafield><datafield tag="264" ind1=" " ind2="1"><subfield code="a">Bergen :</subfield>
<subfield code="b">Ship Press,</subfield><subfield code="c">[2019]</subfield></datafield>
<datafield tag="520" ind1=" " ind2=" "><subfield code="a">One in four sailors fall.</subfield>
</datafield><datafield tag="650" ind1=" " ind2="0"><subfield code="a">Ferries</subfield>
<subfield code="x">Safety.</subfield></datafield><datafield tag="700" ind1="1" ind2=" ">
<subfield code="a">Reed, Ed</subfield><subfield code="4">edt</subfield></datafield></record>
<record><leader>00000naa a2200000 c 4500</leader>
<datafield tag="245" ind1="1" ind2="0"><subfield code="a">On ropes</subfield></datafield>
<datafield tag="773" ind1="0" ind2="8"><subfield code="t">Knot</subfield>
<subfield code="g">Bd. 12 (2010), Heft 3, S. 5-9</subfield><subfield code="x">1234-5679</subfield>
</datafield></record></collection>
"""
DC = """<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>Dam, Ada</dc:creator>
<dc:date>2019</dc:date></oai_dc:dc>"""
OAI = f"""<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>1</identifier></header><metadata>{DC.format("Ferries")}</metadata>
</record><record><header/><metadata>{DC.format("Ropes")}</metadata></record></ListRecords></OAI-PMH>
"""


def document(text: str) -> Document:
    found, problems = read_bytes("ferries", text.encode(), "ferries.any")
    assert found is not None, problems
    return found


def read(text: str) -> Record:
    return record_of(document(text))


def second(text: str) -> Record:
    found = one_record(text.encode(), 2)
    assert found is not None
    return read(found.decode())


def test_an_article_of_crossref() -> None:
    record, found = read(CROSSREF), document(CROSSREF)
    assert (record.title, record.container_title) == (
        "Ferries, and who sails in them",
        "Ship Review",
    )
    assert record.author == (Name("van Dam", "Ada"), Name(literal="World Health Organization"))
    assert (record.issued, record.volume, record.issue, record.page, record.doi) == (
        "2019-09", "7", "2", "101–119", "10.1000/ship.7",
    )  # fmt: skip
    assert found.text.endswith("Ferries float.\n\nOne in four sailors fall.\n")
    assert found.problems == ()


def test_a_chapter_of_crossref_in_an_envelope() -> None:
    record = read(CHAPTER)
    assert (record.type, record.title, record.container_title) == (
        "chapter", "On knots", "Ropes: A handbook",
    )  # fmt: skip
    assert (record.author, record.editor) == ((Name("Oar", "Bo"),), (Name("Reed", "Ed"),))
    assert (record.year, record.publisher, record.publisher_place, record.isbn) == (
        "2012", "Ship Press", "Bergen", "9783161484100",
    )  # fmt: skip


def test_a_preprint_of_arxiv() -> None:
    record = read(ARXIV)
    assert (record.title, record.genre) == ("Ferries, and who sails in them", "preprint")
    assert (record.author, record.issued) == ((Name("van Dam", "Ada"),), "2019-09-14")
    assert record.url == "http://arxiv.org/abs/1909.01234v2"
    assert "One in four sailors fall." in document(ARXIV).text
    assert [one.code for one in document(ARXIV).problems] == [Code.RECORDS_SEVERAL]
    assert second(ARXIV).title == "Ropes, and who sails in them"
    other = ARXIV.replace("http://arxiv.org/abs/", "https://example.org/")
    assert read_bytes("a", other.encode(), "a.xml")[0] is None


def test_a_book_of_a_catalogue_and_an_article() -> None:
    record = read(MARC)
    assert (record.type, record.title) == ("book", "Ferries: and who sails in them")
    assert (record.author, record.editor) == ((Name("Dam", "Ada van"),), (Name("Reed", "Ed"),))
    assert (record.year, record.publisher, record.publisher_place, record.isbn) == (
        "2019", "Ship Press", "Bergen", "9783161484100",
    )  # fmt: skip
    assert "Keyword: Ferries – Safety" in document(MARC).text
    article = second(MARC)
    assert (article.type, article.container_title, article.volume, article.issue) == (
        "article-journal", "Knot", "12", "3",
    )  # fmt: skip
    assert (article.page, article.year, article.issn) == ("5-9", "2010", "1234-5679")


def test_records_of_an_archive() -> None:
    assert read(OAI).title == "Ferries"
    assert [one.code for one in document(OAI).problems] == [Code.RECORDS_SEVERAL]
    assert second(OAI).title == "Ropes"


@pytest.mark.parametrize("text", [CROSSREF, CHAPTER, ARXIV, MARC, OAI])
def test_with_or_without_a_prolog(text: str) -> None:
    bare = text.partition("?>")[2] if text.startswith("<?") else f'<?xml version="1.0"?>{text}'
    assert read(bare.lstrip()) == read(text)
