// Why a query found nothing: names and texts in it that stand nowhere in the graph, found out by
// asking the graph. Fetched when there is an answer without rows.
import { nearest, tokens } from "./tokens.js";

const MOST = 20; // names or texts of one query that are looked for
const SECONDS = 5;
const OF_GRAPHS = /^(?:GRAPH|FROM|NAMED|PREFIX|BASE|SERVICE)$/;
const AFTER_A_THING = /^[.;,}\]]$/;

function whole(iri, base) {
  try { return new URL(iri, base).href; } catch { return iri; }
}

/** The names in a query that may stand in the graph, by their IRIs: `{text, prefix, space, local}`. */
function namesOf(all, base) {
  const spaces = new Map(), found = new Map();
  all.forEach((token, at) => {
    const before = all[at - 1], first = all[at - 2];
    if (token.kind === "iri" && before?.upper === "BASE") base = token.text.slice(1, -1);
    if (token.kind === "iri" && first?.upper === "PREFIX") spaces.set(before.text, whole(token.text.slice(1, -1), base));
  });
  all.forEach((token, at) => {
    const before = all[at - 1], declared = all[at - 2]?.upper === "PREFIX", called = all[at + 1]?.text === "(";
    if (declared || called || before?.text === "^^" || OF_GRAPHS.test(before?.upper ?? "")) return;
    const colon = token.text.indexOf(":") + 1, space = spaces.get(token.text.slice(0, colon));
    if (token.kind === "name" && space) found.set(space + token.text.slice(colon), { text: token.text, prefix: token.text.slice(0, colon), space, local: token.text.slice(colon) });
    if (token.kind === "iri") found.set(whole(token.text.slice(1, -1), base), { text: token.text });
  });
  return new Map([...found].filter(([iri]) => /^[a-z][a-z\d+.-]*:[^<>"{}|^`\\\s]*$/i.test(iri)).slice(0, MOST));
}

/** The texts without language or type that stand as a thing of a statement. */
function textsOf(all) {
  const alone = all.filter((token, at) => token.kind === "string" && AFTER_A_THING.test(all[at + 1]?.text ?? ".") && !/^[(=,]$/.test(all[at - 1]?.text ?? ""));
  return [...new Set(alone.map(({ text }) => text.replace(/^("""|'''|"|')([^]*)\1$/, "$2")))].filter((one) => one && !/["'\\\n]/.test(one)).slice(0, MOST);
}

/**
 * Sentences on what of `query` is nowhere in the graph. `ask` is an engine's: a promise of rows.
 * `base` is what relative IRIs start from where the query says nothing else.
 */
export async function absent(query, ask, base) {
  const all = [...tokens(query)], names = namesOf(all, base), texts = textsOf(all), said = [];
  const rows = async (text) => (await ask(text, "SELECT", { seconds: SECONDS })).rows;
  if (names.size) {
    const values = [...names.keys()].map((iri) => `<${iri}>`).join(" ");
    const lost = await rows(`SELECT ?term WHERE { VALUES ?term { ${values} } FILTER NOT EXISTS { ?term ?p1 ?o1 } FILTER NOT EXISTS { ?s2 ?term ?o2 } FILTER NOT EXISTS { ?s3 ?p3 ?term } }`);
    const used = lost.length ? await rows("SELECT DISTINCT ?term WHERE { { ?s ?term ?o } UNION { ?s a ?term } }") : [];
    for (const { term } of lost) {
      const one = names.get(term.value);
      if (!one) continue;
      const known = used.filter((row) => one.space && row.term.value.startsWith(one.space)).map((row) => row.term.value.slice(one.space.length));
      const near = one.local && nearest(one.local, known);
      said.push(`${one.text} stands nowhere in the graph.${near ? ` Is ${one.prefix}${near} meant?` : ""}`);
    }
  }
  if (texts.length) {
    const values = texts.map((one) => JSON.stringify(one)).join(" ");
    const found = await rows(`SELECT DISTINCT ?text ?there WHERE { ?s ?p ?there . FILTER(isLiteral(?there)) VALUES ?text { ${values} } FILTER(LCASE(STR(?there)) = LCASE(?text)) }`);
    for (const text of texts) {
      const there = found.filter((row) => row.text.value === text).map((row) => row.there), language = (term) => term["xml:lang"] ?? "";
      if (there.some((term) => term.value === text && !language(term))) continue;
      const [same] = [...there.filter((term) => term.value === text), ...there];
      said.push(same
        ? `The text "${text}" stands in the graph as "${same.value}"${language(same) ? `@${language(same)}: it carries a language, which belongs to it` : ""}.`
        : `The text "${text}" stands nowhere in the graph by itself. FILTER(CONTAINS(LCASE(STR(?label)), "…")) looks for words in longer texts.`);
    }
  }
  return said;
}
