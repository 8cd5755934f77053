// Results as files. CSV and TSV after SPARQL 1.1 Query Results CSV and TSV Formats.

const FORMULA = /^[=+\-@\t\r]/;

/** A value for a spreadsheet: one that would run as a formula gets an apostrophe before it. */
function cell(value) {
  const guarded = FORMULA.test(value) && !/^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function plain(term) {
  if (!term) return "";
  return term.type === "bnode" ? `_:${term.value}` : typeof term.value === "string" ? term.value : turtle(term);
}

const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}"`;

/** A term in Turtle's long form. */
export function turtle(term) {
  if (!term) return "";
  if (term.type === "uri") return `<${term.value}>`;
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type === "triple") return `<<( ${turtle(term.value.subject)} ${turtle(term.value.predicate)} ${turtle(term.value.object)} )>>`;
  if (term["xml:lang"]) return `${quoted(term.value)}@${term["xml:lang"]}`;
  return term.datatype ? `${quoted(term.value)}^^<${term.datatype}>` : quoted(term.value);
}

export const csv = ({ names, rows }) =>
  [names.map(cell), ...rows.map((row) => names.map((name) => cell(plain(row[name]))))].map((line) => line.join(",")).join("\r\n") + "\r\n";

export const tsv = ({ names, rows }) =>
  [names.map((name) => `?${name}`), ...rows.map((row) => names.map((name) => turtle(row[name])))].map((line) => line.join("\t")).join("\n") + "\n";

export const json = ({ names, rows, answer }) =>
  JSON.stringify(answer === undefined ? { head: { vars: names }, results: { bindings: rows } } : { head: {}, boolean: answer }, null, 1) + "\n";

/** Triples, one a line: N-Triples, which is Turtle too. */
export const nTriples = ({ rows }) => rows.map(({ subject, predicate, object }) => `${turtle(subject)} ${turtle(predicate)} ${turtle(object)} .\n`).join("");

/** Hand a text to the reader as a file. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
