// The patterns, statements and conditions of SPARQL 1.1 (its grammar, 17.4 and 19.8), read for what is
// missing or too much in them.
import { Mistake, Reader, nearest } from "./tokens.js";

export const CLAUSES = ["FILTER", "OPTIONAL", "MINUS", "GRAPH", "SERVICE", "BIND", "VALUES", "UNION"];
const AGGREGATES = ["COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"];
export const FUNCTIONS = [
  ...AGGREGATES, "STR", "LANG", "LANGMATCHES", "DATATYPE", "BOUND", "IRI", "URI", "BNODE", "RAND", "ABS", "CEIL", "FLOOR", "ROUND", "CONCAT", "STRLEN", "SUBSTR", "REPLACE", "UCASE", "LCASE",
  "ENCODE_FOR_URI", "CONTAINS", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER", "YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS", "TIMEZONE", "TZ", "NOW", "UUID", "STRUUID", "MD5", "SHA1",
  "SHA256", "SHA384", "SHA512", "COALESCE", "IF", "STRLANG", "STRDT", "SAMETERM", "ISIRI", "ISURI", "ISBLANK", "ISLITERAL", "ISNUMERIC", "REGEX",
];
const WITHOUT = /^(?:NOW|RAND|UUID|STRUUID|BNODE|CONCAT|COALESCE)$/; // work on nothing, too

export class Patterns extends Reader {
  group() {
    this.enter("{", "A pattern stands between { and }.");
    if (this.is("SELECT")) { this.select(); this.leave("}", "Beside a query inside the query nothing else stands in the same { }: give it a pair of its own."); return; }
    for (;;) {
      if (this.startsTerm()) this.triples(false);
      else if (!this.clause()) break;
      else this.skip(".");
    }
    if (!this.is("}")) this.inside();
    this.leave("}", "");
  }

  /** What cannot stand in a pattern. */
  inside() {
    if (this.is(".") || this.is(";") || this.is(",")) this.fail(this.last.text === "." ? `One full stop ends a statement: take away this “${this.now.text}”.` : "A statement comes before this: subject, property, value.");
    if (this.is("NOT", "EXISTS")) this.fail("(NOT) EXISTS needs FILTER before it: FILTER NOT EXISTS { … }.");
    if (this.is("UNION")) this.fail("UNION stands between two patterns, each in { }.");
    if (this.is("ORDER", "GROUP", "LIMIT", "OFFSET", "HAVING")) this.fail(`It stands after the pattern, and the { of line ${this.line(this.open.at(-1).at)} is still open: a } is missing before this, or a { is one too many.`);
    if (this.is("WHERE")) this.fail("WHERE stands once, before the pattern.");
    if (this.is("SELECT")) this.fail("A query inside the query has a pair of { } of its own.");
    if (this.kind("word") && FUNCTIONS.includes(this.now.upper)) this.fail("A condition needs FILTER before it, and a calculation BIND (… AS ?name).");
    this.fail("A pattern holds statements (subject, property, value and a full stop), FILTER, OPTIONAL and the like. Names of things need a prefix, texts quotation marks.", [...CLAUSES, "EXISTS"]);
  }

  clause() {
    if (this.is("{")) { this.group(); while (this.skip("UNION")) this.group(); return true; }
    const word = this.kind("word") && this.skip(...CLAUSES.filter((one) => one !== "UNION"))?.upper;
    if (!word) return false;
    if (word === "OPTIONAL" || word === "MINUS") { this.pair(word); this.group(); }
    else if (word === "FILTER") this.filter();
    else if (word === "GRAPH" || word === "SERVICE") { this.skip("SILENT"); if (!this.kind("variable")) this.iri(`${word} is followed by an address or a variable.`); this.pair(word); this.group(); }
    else if (word === "BIND") this.bind();
    else this.values();
    return true;
  }

  filter() {
    const before = this.aggregate;
    this.aggregate = null;
    this.constraint("FILTER");
    const { at, end, upper } = this.aggregate ?? {};
    if (upper) throw new Mistake(at, end, `${upper} calculates over groups of rows, and FILTER looks at one row at a time.`, `Write it after the pattern: GROUP BY … HAVING (${upper}(…) > 1).`);
    this.aggregate = before;
  }

  bind() {
    const group = this.all.indexOf(this.open.at(-1)), from = this.at;
    this.enter("(", "BIND is followed by a round bracket: BIND (… AS ?name).");
    this.expression();
    const name = this.named("AS");
    this.leave(")", "The bracket of BIND closes after the name.");
    const used = this.all.slice(group, from).some(({ kind, text }) => kind === "variable" && text.slice(1) === name.text.slice(1));
    if (used) throw new Mistake(name.at, name.end, `${name.text} has a value already, from what stands before.`, "Choose another name after AS.");
  }

  pair(word) { if (!this.is("{")) this.fail(`What belongs to ${word} stands between { and }: ${word} { … }.`); }

  values() {
    const single = this.kind("variable");
    const many = !single && this.is("(");
    if (!single && !many) this.fail("VALUES is followed by a variable, or by several in round brackets.");
    let width = 0;
    if (single) this.take();
    else { this.enter("("); while (this.kind("variable")) { this.take(); width += 1; } this.leave(")", "Only variables stand in the brackets after VALUES, with spaces between them."); }
    this.enter("{", "The values stand between { and }.");
    while (!this.is("}")) {
      if (!many) this.value();
      else { this.enter("(", "Where VALUES has variables in brackets, each row of values stands in brackets too."); let held = 0; for (; !this.is(")"); held += 1) this.value(); if (held !== width) this.fail(`This row has ${held} values, for ${width} variables. Where there is no value, write UNDEF.`); this.leave(")", ""); }
    }
    this.leave("}", "");
  }

  value() {
    if (this.is(",")) this.fail("Between the values are spaces and no commas.");
    if (this.skip("UNDEF")) return;
    if (this.kind("variable")) this.fail("Values are addresses, texts and numbers, not variables.");
    if (!this.literal() && !this.kind("iri", "name")) this.fail("Values are addresses, prefixed names, texts and numbers.", ["UNDEF"]);
    else if (this.kind("iri", "name")) this.take();
  }

  // Statements -----------------------------------------------------------------------------------

  startsTerm() { return this.kind("variable", "iri", "name", "blank", "string", "open", "number") || this.is("(", "[", "TRUE", "FALSE", "?", "$", "+", "-"); }

  triples(template) {
    for (;;) {
      const subject = this.term("A statement begins with its subject.");
      if (subject !== "list" || !this.is(".", "}")) this.properties();
      const dot = this.skip(".");
      if (!this.startsTerm()) return;
      if (!dot) this.run();
      if (template && this.is("}")) return;
    }
  }

  /** One statement runs into the next. */
  run() {
    const between = this.text.slice(this.last.end, this.now.at);
    if (this.kind("open")) this.fail("");
    if (between.includes("\n")) this.lack("A statement ends with a full stop; with a semicolon the next line goes on about the same subject.");
    this.fail("The statement is complete before this: subject, property, value. A full stop is missing, or a semicolon to go on about the same subject, or a comma for one more value.");
  }

  properties() {
    this.verb();
    this.objects();
    while (this.skip(";")) {
      while (this.skip(";"));
      if (this.is(".", "}", "]") || this.is(...CLAUSES)) return;
      this.verb();
      this.objects();
    }
  }

  verb() {
    if (this.kind("variable")) { this.take(); return; }
    if (this.is("}", ".", ";", ",", "]") || this.is(...CLAUSES) || this.kind("end")) this.stop("Its property and its value are missing.");
    if (this.kind("string", "number")) this.fail("A property is a prefixed name, an address or a variable, never a text or a number.");
    this.path();
  }

  objects() {
    do {
      if (this.is("}", ".", ";", ",", "]") || this.is(...CLAUSES) || this.kind("end")) this.stop(this.last.text === "," ? "After a comma comes one more value." : "Its value is missing: a statement is subject, property, value.");
      this.term("A statement ends with its value: an address, a text, a number or a variable.");
    } while (this.skip(","));
  }

  stop(cause) {
    if (this.kind("end")) { const own = this.open.at(-1); this.lack(`The statement is not complete. ${cause}${own ? ` The ${own.text} of line ${this.line(own.at)} is not closed either.` : ""}`); }
    const { at, end, text } = this.now;
    throw new Mistake(at, end, `The statement is not complete at this “${text}”.`, cause);
  }

  path() {
    do { do this.step(); while (this.skip("/")); } while (this.skip("|"));
  }

  step() {
    this.skip("^");
    if (this.skip("!")) {
      const one = () => { this.skip("^"); if (!this.skip("A")) this.iri("After ! stand properties."); };
      if (this.is("(")) { this.enter("("); if (!this.is(")")) do one(); while (this.skip("|")); this.leave(")", "The bracket of the path is not closed."); } else one();
    } else if (this.is("(")) { this.enter("("); this.path(); this.leave(")", "The bracket of the path is not closed."); } else if (!this.skip("A")) {
      if (this.kind("word") && FUNCTIONS.includes(this.now.upper)) this.fail("A property stands here. A condition needs FILTER before it, and a calculation BIND (… AS ?name).");
      this.iri("A property is a prefixed name such as rdfs:label, an address between < and >, or a variable.");
    }
    this.skip("?", "*", "+");
  }

  /** A subject or a value; "list" where it can be a statement by itself. */
  term(cause) {
    if (this.is("?", "$")) this.variable("");
    if (this.kind("variable", "iri", "name", "blank")) { this.take(); return ""; }
    if (this.literal()) return "";
    if (this.is("(")) {
      this.enter("(");
      while (!this.is(")")) this.term("A list holds addresses, texts, numbers and variables.");
      this.leave(")", "");
      return "list";
    }
    if (this.is("[")) {
      this.enter("[");
      if (!this.is("]")) this.properties();
      this.leave("]", "The [ is not closed: ] is missing before this.");
      return "list";
    }
    if (this.kind("word") && this.next.text === "(") this.fail("A calculation cannot stand in a statement: give it a name first, with BIND (… AS ?name).");
    if (this.kind("word")) this.fail("Names of things need a prefix, as in rdfs:label, and texts quotation marks.", ["TRUE", "FALSE"]);
    return this.fail(cause);
  }

  literal() {
    if (this.kind("string")) {
      this.take();
      if (this.kind("language")) this.take();
      else if (this.skip("^^")) this.iri("After ^^ stands a datatype, such as xsd:integer.");
      return true;
    }
    if (this.is("+", "-") && this.next.kind === "number") this.take();
    if (this.kind("number")) { this.take(); return true; }
    return Boolean(this.skip("TRUE", "FALSE"));
  }

  // Conditions -----------------------------------------------------------------------------------

  constraint(word) {
    if (this.is("(") || this.kind("iri", "name") || (this.kind("word") && (FUNCTIONS.includes(this.now.upper) || this.is("NOT", "EXISTS") || this.next.text === "("))) this.primary();
    else this.fail(`The condition of ${word} stands in round brackets: ${word} (?number > 3).`, ["NOT", "EXISTS", ...FUNCTIONS]);
  }

  expression() {
    do this.comparison(); while (this.skip("||", "&&"));
  }

  comparison() {
    this.sum();
    if (this.skip("=", "!=", "<", ">", "<=", ">=")) {
      if (this.is("=") && this.last.text === "=") this.fail("Equal is a single = in SPARQL.");
      this.sum();
    } else if (this.is("IN") || (this.is("NOT") && this.next.upper === "IN")) {
      this.skip("NOT");
      this.take();
      this.list("After IN the values stand in round brackets, with commas between them.");
    }
  }

  sum() {
    do { do this.unary(); while (this.skip("*", "/")); } while (this.skip("+", "-"));
  }

  unary() { while (this.skip("!", "+", "-")); this.primary(); }

  list(cause) {
    const { upper } = this.last;
    this.enter("(", cause);
    if (this.is(")") && FUNCTIONS.includes(upper) && !WITHOUT.test(upper)) this.fail(`Nothing stands between the brackets of ${upper}: what does it work on?`);
    if (!this.is(")")) {
      this.skip("DISTINCT");
      do { if (!this.skip("*")) this.expression(); } while (this.skip(","));
      if (this.skip(";")) { this.need("SEPARATOR", "After ; stands SEPARATOR = \", \"."); this.need("=", "After SEPARATOR stands =."); if (!this.kind("string")) this.fail("The separator is a text, such as \", \"."); this.take(); }
    }
    if (!this.is(")")) this.operator();
    this.leave(")", "");
  }

  primary() {
    if (this.is("(")) {
      this.enter("(");
      this.expression();
      if (!this.is(")")) this.operator();
      this.leave(")", "");
    } else if (this.is("?", "$")) this.variable("");
    else if (this.kind("variable")) this.take();
    else if (this.is("NOT", "EXISTS")) { this.skip("NOT"); this.need("EXISTS", "NOT is followed by EXISTS { … }, or by IN after a value; the opposite of a condition is !(…)."); this.group(); }
    else if (this.kind("iri", "name")) { this.take(); if (this.is("(")) this.list(""); } else if (!this.literal()) this.call();
  }

  call() {
    if (this.kind("blank")) this.fail("A condition cannot use _:name: use a variable instead.");
    if (!this.kind("word")) this.fail("A value is missing here: a variable, a text, a number or a function such as STR(?x).");
    if (!FUNCTIONS.includes(this.now.upper)) {
      const near = nearest(this.now.upper, FUNCTIONS);
      this.fail(near ? `Is ${near} meant?` : this.next.text === "(" ? "There is no function of this name in SPARQL." : "A text stands between quotation marks, a variable begins with a question mark.", near ? [near] : []);
    }
    if (AGGREGATES.includes(this.now.upper)) this.aggregate = this.now;
    const { upper } = this.take();
    this.list(`${upper} is followed by what it works on, in round brackets: ${upper}(?x).`);
  }

  /** What stands where a condition goes on or its bracket closes. */
  operator() {
    const words = { AND: "And is written && in SPARQL.", OR: "Or is written || in SPARQL.", LIKE: "Use CONTAINS(LCASE(STR(?x)), \"word\") or REGEX(?x, \"pattern\", \"i\").", IS: "Use = to compare, and BOUND(?x) or !BOUND(?x) to see whether there is a value.", NOT: "Not equal is !=, and the opposite of a condition is !(…)." };
    if (this.kind("word") && words[this.now.upper]) this.fail(words[this.now.upper]);
    if (this.is("|")) this.fail("Or is written with two strokes: ||.");
    if (this.kind("strange") && this.now.text === "&") this.fail("And is written with two signs: &&.");
    if (this.kind("iri") && this.now.text === "<>") this.fail("Not equal is written != in SPARQL.");
    if (this.kind("variable", "string", "number", "iri", "name")) this.fail("Between two values stands a comma, or a sign such as =, && or +.");
    if (this.is(";", ".", "{")) { const own = this.open.at(-1); this.fail(`The ( of line ${this.line(own.at)} is not closed yet: ) is missing before this.`); }
    if (this.is("AS")) { const own = this.open.at(-1); this.fail(`Close the ( of ${this.all[this.all.indexOf(own) - 1]?.text ?? "before"} first: (COUNT(?x) AS ?name).`); }
    this.fail("A condition goes on with a sign such as =, && or +, or ends with ).", ["IN", "AS"]);
  }
}
