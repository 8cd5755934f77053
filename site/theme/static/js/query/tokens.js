// The parts of a query's text, right or wrong, and the mistakes that are found at them.

const RULES = [
  ["space", /(?:\s|#[^\n\r]*)+/y],
  ["iri", /<[^<>"{}|^`\\\s]*>/y],
  ["string", /"""(?:"{0,2}(?:[^"\\]|\\[^]))*"""|'''(?:'{0,2}(?:[^'\\]|\\[^]))*'''|"(?!"")(?:[^"\\\n\r]|\\.)*"|'(?!'')(?:[^'\\\n\r]|\\.)*'/y],
  ["open", /"""[^]*|'''[^]*|["'][^\n\r]*/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /(?:[\p{L}](?:[\p{L}\p{N}_.-]{0,200}[\p{L}\p{N}_-])?)?:(?:(?:[\p{L}\p{N}_:]|%[\da-fA-F]{2}|\\[^])(?:(?:[\p{L}\p{N}_.:-]|%[\da-fA-F]{2}|\\[^])*(?:[\p{L}\p{N}_:-]|%[\da-fA-F]{2}|\\[^]))?)?/uy],
  ["blank", /_:[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?/uy],
  ["variable", /[?$][\p{L}\p{N}_]+/uy],
  ["language", /@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*/y],
  ["word", /[\p{L}_][\p{L}\p{N}_]*/uy],
  ["sign", /\^\^|&&|\|\||<=|>=|!=|[{}()[\].;,=<>+*/!|^?-]/y],
  ["strange", /[^]/uy],
];

/** The tokens of a text: `{kind, text, upper, at, end}`, offsets into the text. White space and comments are left out. */
export function* tokens(text) {
  for (let at = 0; at < text.length;) {
    for (const [kind, rule] of RULES) {
      rule.lastIndex = at;
      const found = rule.exec(text);
      if (!found) continue;
      if (kind !== "space") yield { kind, text: found[0], upper: found[0].toUpperCase(), at, end: at + found[0].length };
      at += found[0].length;
      break;
    }
  }
}

/** A mistake: where it is in the text, what was met there, what is likely meant. */
export class Mistake extends Error {
  constructor(at, end, met, cause) { super(cause); Object.assign(this, { at, end, met, cause }); }
}

/** How many letters differ: insertions, deletions, exchanges and swaps (optimal string alignment). */
function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

/** The one of `known` that `word` is most like, or "". */
export function nearest(word, known) {
  if (word.length > 20) return "";
  const most = word.length < 4 ? 1 : 2;
  const near = known.map((one) => [distance(word, one), one]).filter(([far]) => far > 0 && far <= Math.min(most, word.length - 1)).sort(([a], [b]) => a - b);
  return near[0]?.[1] ?? "";
}

const PAIRS = { "{": "}", "(": ")", "[": "]" };
const DEEPEST = 200; // open brackets: what is nested deeper is no query that a person wrote

/** Goes through the tokens of a text; what does not fit is thrown as a Mistake. */
export class Reader {
  constructor(text) {
    this.text = text;
    this.all = [...tokens(text)];
    this.at = 0;
    this.open = [];
    this.aggregate = null; // the last call of one, in the query that is read
  }

  get now() { return this.all[this.at] ?? { kind: "end", text: "", upper: "", at: this.text.length, end: this.text.length }; }
  get next() { return this.all[this.at + 1] ?? { kind: "end", text: "", upper: "" }; }
  get last() { return this.all[this.at - 1] ?? { kind: "start", text: "", upper: "", at: 0, end: 0 }; }
  is(...texts) { return this.now.kind !== "string" && texts.includes(this.now.upper); }
  kind(...kinds) { return kinds.includes(this.now.kind); }
  take() { return this.all[this.at++]; }
  skip(...texts) { return this.is(...texts) ? this.take() : null; }
  line(at) { return this.text.slice(0, at).split("\n").length; }

  /** The mistake at the token that stands here; `cause` says what is meant where nothing of it is telling. */
  fail(cause, wanted = []) {
    const { kind, text, upper, at, end } = this.now, cut = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    const met = (what) => what || `“${cut}” was not expected here.`;
    const told = (why, what) => { throw new Mistake(at, end, met(what), why); };
    if (kind === "open") told(`The quotation mark ${text[0]} is never closed: a text ends with the mark that it begins with${/^(?:"""|''')/.test(text) ? "" : ", on the same line"}.`, "A text begins here and does not end.");
    if (kind === "strange" && /[“”„«»‘’‚]/.test(text)) told("Write straight quotation marks: \" or '. Word processors turn them into curly ones.");
    if (text === "@") told("After a text @ is followed by its language, such as @en, without a space.");
    if (kind === "strange") told("This sign has no meaning in SPARQL.");
    if (kind === "sign" && text === "<" && /^<[^<>\n]*>/.test(this.text.slice(at))) told("An address between < and > has no spaces or quotation marks.", "This is not a whole address.");
    if (this.last.kind === "string" && this.last.end === at && kind === "word") told("The text has ended at the quotation mark before. Inside a text a quotation mark is written with a backslash: \\\" or \\'.");
    if (text === "}" && !this.open.some((one) => one.text === "{")) told("This } closes nothing: there is one too many, or a { is missing before it.");
    if (["}", ")", "]"].includes(text) && this.open.length && PAIRS[this.open.at(-1).text] !== text) {
      const own = this.open.at(-1);
      const open = `The ${own.text} of line ${this.line(own.at)} is not closed: ${PAIRS[own.text]} is missing`;
      if (this.text.slice(this.last.end, at).includes("\n")) this.lack(`${open}.`);
      told(`${open} before this.`);
    }
    if (kind === "end") {
      const own = this.open.at(-1);
      throw new Mistake(this.last.at, this.last.end, "The query ends here, too early.", own ? `The ${own.text} of line ${this.line(own.at)} is never closed: ${PAIRS[own.text]} is missing.` : cause);
    }
    const near = kind === "word" && nearest(upper, wanted);
    told(near ? `Is ${near} meant?` : cause, kind === "word" && near ? `“${cut}” is no word of SPARQL.` : "");
  }

  /** Something is missing after the token before. */
  lack(cause) { const { at, end } = this.last; throw new Mistake(at, end, "Something is missing after this.", cause); }

  need(text, cause, wanted = []) { return this.skip(text) ?? this.fail(cause, wanted.length ? wanted : [text]); }

  enter(text, cause, wanted) {
    if (this.open.length > DEEPEST) { const { at, end } = this.now; throw new Mistake(at, end, "Too many brackets are open here.", "Is one of them never closed?"); }
    this.open.push(this.need(text, cause, wanted));
  }

  leave(text, cause) { this.need(text, cause); this.open.pop(); }

  variable(cause) {
    if (this.kind("variable")) return this.take();
    if (this.is("?", "$")) this.fail("A variable has a name after the question mark, such as ?thing.");
    return this.fail(cause);
  }

  iri(cause) {
    if (this.kind("iri", "name")) return this.take();
    if (this.last.end && this.text.slice(this.last.end, this.now.at).includes("\n")) this.lack(cause);
    return this.fail(this.kind("word") && this.next.text === ":" ? "A prefix and its colon are written together." : cause);
  }
}
