// A query of SPARQL 1.1 as a whole (its grammar, 19.8): prologue, form, pattern, modifiers in order.
import { CLAUSES, FUNCTIONS, Patterns } from "./patterns.js";
import { Mistake } from "./tokens.js";

const ENDS = ["GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"];

export class Query extends Patterns {
  query() {
    this.prologue();
    const forms = { SELECT: () => this.select(), CONSTRUCT: () => this.construct(), DESCRIBE: () => this.describe(), ASK: () => { this.take(); this.dataset(); this.where(); } };
    const act = forms[this.now.kind === "word" && this.now.upper];
    if (!act) this.fail("A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after its PREFIX lines.", [...Object.keys(forms), "PREFIX", "BASE"]);
    act();
    if (!this.kind("end")) this.surplus();
  }

  prologue() {
    for (;;) {
      if (this.skip("BASE")) this.iri("BASE is followed by an address between < and >.");
      else if (this.skip("PREFIX")) {
        if (this.kind("word")) { this.take(); this.lack("The name of a prefix ends with a colon: PREFIX name: <…>."); }
        if (!this.kind("name") || !this.now.text.endsWith(":")) this.fail("PREFIX is followed by a name with a colon and an address between < and >.");
        this.take();
        if (!this.kind("iri")) this.fail("The address of a prefix stands between < and >.");
        this.take();
        if (this.is(".")) this.fail("In SPARQL no full stop stands after a PREFIX line (as it does in Turtle).");
      } else if (this.kind("language") && /^@(?:prefix|base)$/i.test(this.now.text)) this.fail("That is Turtle. In SPARQL: PREFIX name: <…>, without @ and without a full stop.");
      else return;
    }
  }

  dataset() { while (this.skip("FROM")) { this.skip("NAMED"); this.iri("FROM is followed by the address of a graph between < and >."); } }

  where() {
    const said = this.skip("WHERE");
    const wanted = said ? [] : ["WHERE", "FROM"];
    if (!this.is("{")) this.fail("The pattern stands between { and }.", wanted);
    const own = this.group();
    return own;
  }

  select() {
    this.take();
    this.skip("DISTINCT", "REDUCED");
    const outer = this.aggregate;
    this.aggregate = null;
    const chosen = [], star = this.skip("*"), seen = new Set();
    const once = (name) => {
      const { at, end, text } = name;
      if (seen.has(text.slice(1))) throw new Mistake(at, end, `${text} is selected twice.`, "Take one of them away, or give the second another name.");
      seen.add(text.slice(1));
      return name;
    };
    while (!star) {
      if (this.kind("variable")) chosen.push(once(this.take()));
      else if (this.is("(")) { this.enter("("); this.expression(); once(this.named("AS")); this.leave(")", "After the name the bracket closes: (… AS ?name)."); } else break;
    }
    this.afterSelect(star, chosen);
    this.dataset();
    this.where();
    const { grouped, by } = this.modifiers();
    if (star && grouped) throw new Mistake(star.at, star.end, "SELECT * and GROUP BY do not go together.", "Name the variables that you group by, and what to calculate for each group.");
    const over = this.kind("end") || (this.is("}") && this.open.length); // what comes next is no mistake
    const free = over && (grouped || this.aggregate) && chosen.find((one) => !by.has(one.text.slice(1)));
    if (free) throw new Mistake(free.at, free.end, `${free.text} has no single value: the rows are put together in groups, and not by ${free.text}.`, `Add ${free.text} after GROUP BY, or calculate with it, as in (SAMPLE(${free.text}) AS ?one).`);
    this.aggregate = outer;
  }

  afterSelect(star, chosen) {
    if (this.is(",")) this.fail("Between the variables of SELECT are spaces and no commas.");
    if (this.kind("word") && FUNCTIONS.includes(this.now.upper)) this.fail(`A calculation stands in round brackets and gets a name: (${this.now.upper}(…) AS ?name).`);
    if (this.is("AS")) this.fail("A calculation and its name stand in round brackets together: (… AS ?name).");
    if (this.is("TOP")) this.fail("To get the first rows only, write LIMIT and their number at the end of the query.");
    if (!star && this.is("?", "$")) this.variable("");
    if (!star && this.last.upper === "SELECT") this.fail("SELECT is followed by variables such as ?thing, or by *.", ["DISTINCT", "REDUCED"]);
    if (!star && !chosen.length && this.last.upper === "DISTINCT") this.fail("After DISTINCT stand variables such as ?thing, or *.");
    if (this.is(".", ";")) this.fail("The pattern stands between { and }: WHERE { … }.");
  }

  named(as) {
    if (!this.is(as)) {
      if (this.kind("variable")) this.lack("Between a calculation and its name stands AS: (… AS ?name).");
      if (this.is(")")) this.fail("A calculation gets a name: (… AS ?name).");
      this.operator();
    }
    this.need(as, "A calculation gets a name: (… AS ?name).");
    return this.variable("After AS stands the name of a variable, such as ?name.");
  }

  construct() {
    this.take();
    if (this.is("{")) {
      this.enter("{");
      this.triples(true);
      this.leave("}", "Only statements stand between the first { and } of CONSTRUCT.");
    } else if (!this.is("WHERE", "FROM")) this.fail("The statements to make stand between { and }: CONSTRUCT { … } WHERE { … }.", ["WHERE"]);
    this.dataset();
    this.where();
    this.modifiers();
  }

  describe() {
    this.take();
    if (!this.skip("*")) {
      if (!this.kind("variable", "iri", "name")) this.fail("DESCRIBE is followed by an address between < and >, a prefixed name or a variable.");
      while (this.kind("variable", "iri", "name")) this.take();
    }
    this.dataset();
    if (this.is("WHERE", "{")) this.where();
    this.modifiers();
  }

  modifiers() {
    const by = new Set();
    const by_ = (word) => this.need("BY", `${word} is followed by BY.`);
    const grouped = this.skip("GROUP");
    if (grouped) {
      by_("GROUP");
      const from = this.at;
      while (this.kind("variable", "iri", "name") || this.is("(") || (this.kind("word") && FUNCTIONS.includes(this.now.upper))) {
        if (this.kind("variable")) by.add(this.take().text.slice(1));
        else if (this.is("(")) { this.enter("("); this.expression(); if (this.skip("AS")) by.add(this.variable("After AS stands a variable.").text.slice(1)); this.leave(")", "The bracket of GROUP BY is not closed."); } else this.primary();
      }
      if (this.at === from) this.fail("GROUP BY is followed by variables, such as ?thing.");
      if (this.is(",")) this.fail("Between the variables of GROUP BY are spaces and no commas.");
    }
    if (this.skip("HAVING")) do this.constraint("HAVING"); while (this.is("("));
    if (this.skip("ORDER")) this.order(by_);
    while (this.skip("LIMIT", "OFFSET")) {
      if (!this.kind("number") || !/^\d+$/.test(this.now.text)) this.fail(`${this.last.upper} is followed by a whole number, such as 10.`);
      this.take();
    }
    if (this.skip("VALUES")) this.values();
    return { grouped, by };
  }

  order(by_) {
    by_("ORDER");
    const from = this.at;
    for (;;) {
      if (this.kind("variable")) this.take();
      else if (this.skip("ASC", "DESC")) {
        if (!this.is("(")) this.fail(`After ${this.last.upper} the variable stands in round brackets: ${this.last.upper}(?name).`);
        this.primary();
      } else if (this.is("(") || this.kind("iri", "name") || (this.kind("word") && FUNCTIONS.includes(this.now.upper))) this.primary();
      else break;
    }
    if (this.at === from) this.fail("ORDER BY is followed by a variable, or by DESC(?name) for the largest first.", ["ASC", "DESC"]);
    if (this.is("ASC", "DESC")) this.fail(`${this.now.upper} stands before its variable, in brackets: ${this.now.upper}(?name).`);
    if (this.is(",")) this.fail("Between the parts of ORDER BY are spaces and no commas.");
  }

  /** What stands after the end of a query. */
  surplus() {
    const order = "After the pattern come, in this order: GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET, VALUES.";
    if (this.is(...ENDS)) this.fail(`${this.now.upper} stands too late. ${order}`);
    if (this.is("ASC", "DESC") && this.last.kind === "variable") this.fail(`${this.now.upper} stands before its variable, in brackets: ${this.now.upper}(?name).`);
    if (this.is("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")) this.fail("One query is asked at a time.");
    if (this.is(";")) this.fail("A query has no semicolon at its end; only one query is asked at a time.");
    if (this.is("WHERE")) this.fail("WHERE stands once, before the one pattern of the query.");
    if (this.is("{")) this.fail("The query has its pattern already: put everything between one { and }.");
    if (this.is(...CLAUSES)) this.fail(`${this.now.upper} belongs inside the pattern, before its last }.`);
    if (this.kind("variable", "iri", "name")) this.fail("The pattern has ended before this: is there a } too early?");
    this.fail(order, ENDS);
  }
}
