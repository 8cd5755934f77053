"""One invented article, as JATS; other formats are made from it. Names and findings are made up."""

# ruff: noqa: E501 - lines of XML
from __future__ import annotations

JATS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2//EN" "JATS.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" dtd-version="1.2" xml:lang="en">
<front><journal-meta>
<journal-title-group><journal-title>Journal of Invented Studies</journal-title></journal-title-group>
<issn pub-type="epub">1234-5679</issn>
<publisher><publisher-name>Slipway Press</publisher-name></publisher>
</journal-meta><article-meta>
<article-id pub-id-type="doi">10.1000/INV.2021.7</article-id>
<title-group><article-title>Domestic abuse and <italic>small</italic> children</article-title></title-group>
<contrib-group>
<contrib contrib-type="author"><name><surname>van Dam</surname><given-names>Ada</given-names></name></contrib>
<contrib contrib-type="author"><name><surname>Hoff</surname><given-names>Karl</given-names></name></contrib>
<contrib contrib-type="author"><collab>Estmark Study Group</collab></contrib>
</contrib-group>
<pub-date date-type="pub"><day>4</day><month>9</month><year>2021</year></pub-date>
<volume>12</volume><issue>3</issue><fpage>45</fpage><lpage>61</lpage>
<permissions><copyright-statement>© 2021 The authors</copyright-statement>
<license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Open.</license-p></license>
</permissions>
<abstract><p>One in four children live with domestic abuse. Support helps.</p></abstract>
<kwd-group><kwd>children</kwd><kwd>violence</kwd></kwd-group>
</article-meta></front>
<body>
<sec><title>Introduction</title>
<p>Children who are exposed to domestic violence are more likely to have depression
(<xref ref-type="bibr" rid="B1">Hoff, 2014</xref>). In one survey, 35% of mothers reported
anxiety.<xref ref-type="fn" rid="fn1">1</xref></p>
<p>Exposure to domestic abuse increases the risk of behavioural problems
(<xref ref-type="bibr" rid="B2">Reed &amp; Lund, 2019</xref>;
<xref ref-type="bibr" rid="B1">Hoff, 2014</xref>). The reasons are:</p>
<list list-type="bullet"><list-item><p>fear</p></list-item><list-item><p>lost sleep</p></list-item></list>
</sec>
<sec><label>2</label><title>Findings</title>
<sec><title>What children say</title>
<disp-quote><p>I hid in the wardrobe until it was quiet.</p><attrib>Girl, nine</attrib></disp-quote>
<p>Parenting programmes reduced aggression in children
(<xref ref-type="bibr" rid="B2">Reed &amp; Lund, 2019</xref>).</p>
<table-wrap><label>Table 1</label><caption><p>Who took part.</p></caption>
<table><thead><tr><th>Group</th><th>Number</th></tr></thead>
<tbody><tr><td>Mothers</td><td>120</td></tr><tr><td>Fathers | others</td><td>80</td></tr></tbody></table>
</table-wrap></sec></sec>
</body>
<back>
<fn-group><fn id="fn1"><label>1</label><p>The survey was held twice.</p></fn></fn-group>
<ref-list><title>References</title>
<ref id="B1"><element-citation publication-type="journal">
<person-group person-group-type="author"><name><surname>Hoff</surname><given-names>K.</given-names></name></person-group>
<year>2014</year><article-title>Children and fear</article-title><source>Estmark Journal of Care</source>
<volume>7</volume><issue>2</issue><fpage>101</fpage><lpage>119</lpage>
<pub-id pub-id-type="doi">10.1000/ejc.7</pub-id></element-citation></ref>
<ref id="B2"><mixed-citation publication-type="book"><name><surname>Reed</surname><given-names>P.</given-names></name>,
&amp; <name><surname>Lund</surname><given-names>S.</given-names></name> (<year>2019</year>).
<source>Homes without harm</source>. <publisher-loc>Oban</publisher-loc>:
<publisher-name>Slipway Press</publisher-name>.</mixed-citation></ref>
<ref id="B3"><mixed-citation>World Health Organization. (2020). Violence and health.
Geneva: World Health Organization.</mixed-citation></ref>
</ref-list></back>
</article>
"""
