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
  let naming = false;
  for (const { word } of words(text)) {
    const upper = word.toUpperCase();
    if (naming) { naming = false; continue; }
    if (upper === "PREFIX") naming = true;
    else if (FORMS.has(upper)) return upper;
    else if (UPDATES.has(upper)) return "UPDATE";
    else if (upper !== "BASE") return "";
  }
  return "";
}

/** Where the query asks another server (SERVICE), or -1. */
export function asksElsewhere(text) {
  for (const { word, at } of words(text)) if (word.toUpperCase() === "SERVICE") return at;
  return -1;
}

/** The prefixes that a query uses and does not declare. */
export function missingPrefixes(text) {
  const declared = new Set(), used = new Set();
  let naming = false;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (naming) { declared.add(token.replace(/:.*$/s, "")); naming = false; continue; }
    if (token.toUpperCase() === "PREFIX") { naming = true; continue; }
    const name = /^([\p{L}][\p{L}\p{N}_.-]*)?:/u.exec(token);
    if (name) used.add(name[1] ?? "");
  }
  return [...used].filter((name) => !declared.has(name));
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
  return `${text.trimEnd()}\nVALUES ?${variable} { <${iri}> }\n`;
}
