// What is wrong with a query that an engine refused, in plain words. The grammar of SPARQL 1.1 is
// read once more, token by token, because engines say where they gave up and not what is missing.
// Fetched when it is needed only.
import { Query } from "./grammar.js";
import { Mistake, tokens } from "./tokens.js";

export { nearest } from "./tokens.js";

const NEWER = /^(?:LATERAL|TRIPLE|SUBJECT|PREDICATE|OBJECT|ISTRIPLE|ADJUST|HASLANG|LANGDIR|HASLANGDIR|STRLANGDIR)$/; // words of SPARQL 1.2 and of one engine: such queries are not judged

const ENGINE = [
  [/Prefix not found/, "This prefix is not declared.", "Write a line such as PREFIX name: <…> above the query."],
  [/overrides an existing variable/, "The name after AS is used in the pattern already.", "Choose another name."],
  [/variable that is unbound/, "A variable is selected that has no single value.", "Add it after GROUP BY, or calculate with it. A calculation over groups, such as COUNT, cannot stand in FILTER: use HAVING after GROUP BY."],
  [/IRI parsing failed/, "An address between < and > is not whole.", "It has no spaces, and its letters follow the rules of addresses."],
  [/custom function (\S+) is not supported/, "This function is not known here.", "Only the functions of SPARQL 1.1 can be used."],
];

/**
 * The mistake in `text`, which an engine refused with `said`: `{at, end, met, cause}`, offsets into
 * the text; `at` is -1 where the place is not known.
 */
export function explain(text, said = "") {
  try {
    const reader = new Query(text);
    if (!reader.all.some(({ upper, kind }) => kind === "word" && NEWER.test(upper))) reader.query();
  } catch (error) {
    if (error instanceof Mistake) return { at: error.at, end: error.end, met: error.met, cause: error.cause };
    throw error;
  }
  const place = /\bat (\d+):(\d+)/.exec(said);
  const lines = text.split("\n"), row = place ? Number(place[1]) - 1 : 0;
  const offset = lines.slice(0, row).reduce((sum, line) => sum + line.length + 1, 0) + (place ? Number(place[2]) - 1 : 0);
  const found = [...tokens(text)], token = found.find((one) => one.end > offset) ?? found.at(-1);
  const [, met, cause] = ENGINE.find(([pattern]) => pattern.test(said)) ?? ["", "The query cannot be read from here on.", "What stands here or just before does not fit: compare it with a shipped query."];
  return place && token ? { at: token.at, end: token.end, met, cause } : { at: -1, end: -1, met, cause };
}

/** Line and column, from 1, and the line in three parts: before the mark, marked, after it. */
export function quoted(text, { at, end }) {
  const start = text.lastIndexOf("\n", at - 1) + 1, stop = text.indexOf("\n", at), width = 60;
  const line = text.slice(start, stop < 0 ? text.length : stop).replaceAll("\t", " ");
  const from = at - start, to = Math.min(Math.max(end - start, from), line.length), first = Math.max(0, from - width), last = Math.min(line.length, to + width);
  return {
    line: text.slice(0, at).split("\n").length, column: from + 1,
    parts: [(first ? "…" : "") + line.slice(first, from), line.slice(from, to), line.slice(to, last) + (last < line.length ? "…" : "")],
  };
}
