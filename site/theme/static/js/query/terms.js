// Terms of results as people read them, and where their pages are.

const NUMBERS = new Set(["integer", "decimal", "double", "float", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "negativeInteger", "nonPositiveInteger", "unsignedInt", "unsignedLong"].map((name) => `http://www.w3.org/2001/XMLSchema#${name}`));

export const isNumber = (term) => term?.type === "literal" && NUMBERS.has(term.datatype) && Number.isFinite(Number(term.value));

/** What a term says, without a label: an IRI shortened by its prefix. */
export function words(term, prefixes) {
  if (!term) return "";
  if (term.type === "uri") return short(term.value, prefixes);
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type === "triple") return ["subject", "predicate", "object"].map((part) => words(term.value[part], prefixes)).join(" ");
  return term.value;
}

/** `skos:prefLabel` for an IRI that begins with a known namespace. */
export function short(iri, prefixes) {
  let best = "";
  for (const [name, space] of Object.entries(prefixes)) {
    if (iri.startsWith(space) && space.length > (prefixes[best]?.length ?? 0)) best = name;
  }
  const local = best && iri.slice(prefixes[best].length);
  return best && /^[\w.-]+$/.test(local) ? `${best}:${local}` : iri;
}

/** The address of the page of an IRI, from the site's root; "" where it has none here. */
export function page(iri, { base, sections }) {
  if (!iri.startsWith(`${base}/`)) return "";
  const [path, fragment] = iri.slice(base.length + 1).split("#", 2);
  if (!sections.includes(path.split("/", 1)[0]) || path.includes("..")) return "";
  return `${path}/index.html${fragment ? `#${encodeURIComponent(fragment)}` : ""}`;
}

const LETTERS = new Intl.Collator("en", { numeric: true });

/** An order for terms: empty first, numbers by value, the rest by letters. */
export function compare(a, b) {
  if (!a || !b) return Boolean(a) - Boolean(b);
  if (isNumber(a) && isNumber(b)) return Number(a.value) - Number(b.value);
  return LETTERS.compare(words(a, {}), words(b, {}));
}

/** The terms of N-Triples, as rows of subject, predicate, object. */
export function triples(text) {
  const rows = [];
  for (const line of text.split("\n")) {
    const cells = [];
    let rest = line.trim();
    while (rest && rest !== ".") {
      const match = /^(?:<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?)\s*/.exec(rest);
      if (!match) break;
      const [whole, iri, blank, literal, language, datatype] = match;
      if (iri !== undefined) cells.push({ type: "uri", value: unescape(iri) });
      else if (blank !== undefined) cells.push({ type: "bnode", value: blank });
      else cells.push({ type: "literal", value: unescape(literal), ...(language && { "xml:lang": language }), ...(datatype && { datatype }) });
      rest = rest.slice(whole.length);
    }
    if (cells.length === 3) rows.push({ subject: cells[0], predicate: cells[1], object: cells[2] });
  }
  return rows;
}

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };
function unescape(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs, (_, four, eight, one) =>
    four || eight ? String.fromCodePoint(parseInt(four || eight, 16)) : ESCAPES[one] ?? one);
}
