// What can be said of a query's text without an engine: its tokens, its form, what it may not do.

const TOKEN = /<[^<>"{}|^`\\\s]*>|"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|#[^\n\r]*|[?$@]?[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?::[\p{L}\p{N}_.:%-]*)?|:[\p{L}\p{N}_.:%-]*|[^\s]/gsu;
const UPDATES = new Set(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"]);
const FORMS = new Set(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]);

/** The words of a query outside its comments, strings and IRIs, each with where it begins. */
export function* words(text) {
  for (const match of text.matchAll(TOKEN)) {
    if (/^[\p{L}_]/u.test(match[0])) yield { word: match[0], at: match.index };
  }
}

/** SELECT, ASK, CONSTRUCT or DESCRIBE; "UPDATE" for what would change data; "" where neither is. */
export function form(text) {
  let naming = false; // the next token is the name of a prefix
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith("#")) continue;
    const word = token.toUpperCase();
    if (naming) naming = false;
    else if (word === "PREFIX") naming = true;
    else if (FORMS.has(word)) return word;
    else if (UPDATES.has(word)) return "UPDATE";
    else if (word !== "BASE" && !token.startsWith("<")) return "";
  }
  return "";
}

/** Where the query asks another server (SERVICE), or -1. */
export function asksElsewhere(text) {
  for (const { word, at } of words(text)) if (word.toUpperCase() === "SERVICE") return at;
  return -1;
}

/** Whether the query says itself which graphs it is about (FROM, FROM NAMED). */
export function choosesGraphs(text) {
  for (const { word } of words(text)) if (word.toUpperCase() === "FROM") return true;
  return false;
}

/** The names of an answer's columns in the order in which the query names them, for SELECT *. */
export function columns(text, names) {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token).filter((token) => !token.startsWith("#"));
  const head = tokens.findIndex((token) => token.toUpperCase() === "SELECT");
  const star = tokens[head + 1 + /^(?:DISTINCT|REDUCED)$/i.test(tokens[head + 1] ?? "")] === "*";
  if (head < 0 || !star) return names;
  const seen = [...new Set(tokens.filter((token) => /^[?$]/.test(token)).map((token) => token.slice(1)))];
  return [...seen.filter((name) => names.includes(name)), ...names.filter((name) => !seen.includes(name))];
}

/** The prefixes that a query uses and does not declare: a Map to where each first stands. */
export function missingPrefixes(text) {
  const declared = new Set(), used = new Map();
  let naming = false;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (naming) { declared.add(token.replace(/:.*$/s, "")); naming = false; continue; }
    if (token.toUpperCase() === "PREFIX") { naming = true; continue; }
    const name = /^([\p{L}][\p{L}\p{N}_.-]*)?:/u.exec(token);
    if (name && !used.has(name[1] ?? "")) used.set(name[1] ?? "", match.index);
  }
  for (const name of declared) used.delete(name);
  return used;
}

/** Line and column, from 1, of an offset. */
export function place(text, at) {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1).length + 1 };
}

/** A query with a variable bound by a VALUES block at its end (SPARQL 1.1, 18.2.4.3). */
export function bound(text, variable, iri) {
  if (!/^[A-Za-z]\w*$/.test(variable) || /[<>"{}|^`\\\s]/.test(iri)) return text;
  if (!new RegExp(`[?$]${variable}\\b`).test(text)) return text;
  // A query ends with one VALUES at most: another thing goes into the one that is there.
  const last = /\nVALUES \(?((?:\?\w+ ?)+)\)? \{ \(?((?:<[^<>]*> ?)+)\)? \}\s*$/.exec(text);
  const things = new Map(last ? last[1].trim().split(" ").map((name, at) => [name, last[2].trim().split(" ")[at]]) : []);
  things.set(`?${variable}`, `<${iri}>`);
  const [names, iris] = [[...things.keys()].join(" "), [...things.values()].join(" ")], start = (last ? text.slice(0, last.index) : text).trimEnd();
  return `${start}\nVALUES ${things.size > 1 ? `(${names}) { (${iris}) }` : `${names} { ${iris} }`}\n`;
}
