// An engine's or a server's answer as names and rows, in one form for everything that shows, draws
// or saves it. SPARQL 1.1 Query Results JSON and N-Triples are read.
import { columns } from "./sparql.js";
import { triples } from "./terms.js";

/** How an answer to a query of this form is asked for. */
export const mediaType = (form) => (form === "SELECT" || form === "ASK" ? "application/sparql-results+json" : "application/n-triples");

/**
 * @param found what came, in `mediaType(form)`, for the query in `text`
 * @returns `{names, rows}`, rows as objects of SPARQL-JSON terms by variable; for ASK with `answer`,
 * for CONSTRUCT and DESCRIBE with `graph: true` and the names subject, predicate, object
 */
export function read(found, form, text) {
  if (form !== "SELECT" && form !== "ASK") return { names: ["subject", "predicate", "object"], rows: triples(found), graph: true };
  const { head, results, boolean } = JSON.parse(found);
  return form === "ASK" ? { names: [], rows: [], answer: boolean } : { names: columns(text, head.vars ?? []), rows: results.bindings };
}
