// The query page: an editor, an engine that is fetched when asked for, and its answers.
import { csv, json, nTriples, save, tsv } from "./downloads.js";
import { Endpoint, Engine, Refusal } from "./engine.js";
import { ask as askForm, choices, safeIri, written } from "./form.js";
import { drawable, draw as drawNetwork, note as networkNote } from "./network.js";
import { Results, draw, drawing } from "./results.js";
import { asksElsewhere, bound, form, missingPrefixes, place } from "./sparql.js";

const main = document.querySelector("[data-query-page]");
const find = (name) => main.querySelector(`[data-${name}]`);
const root = new URL(main.dataset.root, location.href);
const area = find("text"), status = find("status"), problem = find("problem"), progress = find("progress");
const say = (text) => { status.textContent = text; };

let site, engine, results, editor, terms = [];
const labels = new Map();

// The text of the query -----------------------------------------------------------------------

const text = {
  get value() { return editor ? editor.value : area.value; },
  set value(wanted) { area.value = wanted; if (editor) editor.value = wanted; },
};

async function mountEditor() {
  const { mount } = await import("../../vendor/editor/editor.js");
  const host = find("editor");
  editor = mount(host, { label: "SPARQL query", describedBy: "Control or Command and Enter runs the query. Tab leaves the editor.", value: area.value, complete, run });
  host.hidden = false;
  area.hidden = true;
  main.querySelector(`label[for="${area.id}"]`).hidden = true;
}

function complete(word) {
  if (/^[?$]/.test(word)) {
    return [...new Set(text.value.match(/[?$]\w+/g) ?? [])].filter((name) => name !== word).map((label) => ({ label }));
  }
  return terms;
}

function blame(message, line, column, mend) {
  problem.hidden = false;
  problem.querySelector("p").textContent = line ? `Line ${line}: ${message}` : message;
  const button = problem.querySelector("button");
  button.hidden = !mend;
  if (mend) { button.textContent = mend.label; button.onclick = mend.act; }
  editor?.blame(message, line, column);
}

function forgive() { problem.hidden = true; editor?.blame(); }

// Asking -------------------------------------------------------------------------------------

function refused(query, kind) {
  const elsewhere = asksElsewhere(query);
  if (elsewhere >= 0) {
    const { line, column } = place(query, elsewhere);
    return ["This query asks another server (SERVICE). Nothing leaves this page, so it is not run: ask here without SERVICE, or ask that server itself.", line, column];
  }
  if (kind === "UPDATE") return ["This would change data (SPARQL Update). The page only answers questions: SELECT, ASK, CONSTRUCT or DESCRIBE. To try your own statements, add them under “Your own data”."];
  const missing = [...missingPrefixes(query)];
  const known = missing.map(([name]) => name).filter((name) => site.prefixes[name]);
  if (known.length && known.length === missing.length) {
    const lines = known.map((name) => `PREFIX ${name}: <${site.prefixes[name]}>`).join("\n");
    return [`The prefix ${known.map((name) => `${name}:`).join(", ")} is not declared.`, undefined, undefined, { label: "Add it and run", act: () => { text.value = `${lines}\n${text.value}`; run(); } }];
  }
  const strange = missing.find(([name]) => !site.prefixes[name]);
  if (strange) {
    const { line, column } = place(query, strange[1]);
    return [`The prefix ${strange[0]}: is not declared, and this site has none of that name. Write a line such as PREFIX ${strange[0]}: <…> above the query.`, line, column];
  }
  if (!kind) return ["This is no query yet. It needs SELECT, ASK, CONSTRUCT or DESCRIBE."];
  return null;
}

async function run() {
  if (main.getAttribute("aria-busy") === "true") return;
  const query = text.value, kind = form(query), why = refused(query, kind);
  results.clear();
  show(false);
  if (why) { blame(...why); say("The query was not run."); return; }
  forgive();
  busy(true);
  try {
    if (!engine.isOpen) await open();
    say("Running…");
    const began = performance.now();
    const answer = await engine.ask(query, kind, { seconds: Number(find("limit").value) });
    present(answer);
    const { rows, answer: verdict } = results.answer;
    say(`${verdict === undefined ? `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}` : verdict ? "Yes" : "No"} in ${((performance.now() - began) / 1000).toFixed(2)} seconds.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const at = /\bat (\d+):(\d+)/.exec(error.message);
    blame(error.message.replace(/^error at \d+:\d+(?:-\d+:\d+)?:\s*/, ""), at && Number(at[1]), at && Number(at[2]));
    say("There is no answer.");
  } finally { busy(false); }
}

async function open() {
  progress.hidden = false;
  say("Fetching the engine and the data…");
  try {
    await engine.open((share) => { progress.value = share; if (share >= 0.95) say("Starting the engine…"); });
  } finally { progress.hidden = true; }
}

function busy(now) {
  find("run").disabled = now;
  find("stop").hidden = !now;
  main.setAttribute("aria-busy", String(now));
}

// Answering ----------------------------------------------------------------------------------

function present(answer) {
  results.show(answer);
  show(true);
}

function show(there) {
  find("after").hidden = !there;
  find("chart").replaceChildren();
  const suits = there && drawing(results.answer);
  find("draw").hidden = !suits;
  find("net").hidden = !(there && find("stage-form") && results.answer.graph && drawable(results.answer).held.length);
  find("turtle").hidden = !(there && results.answer.graph);
}

async function network() {
  const host = document.createElement("div"), told = document.createElement("p"), chosen = drawable(results.answer);
  told.className = "fine";
  told.textContent = networkNote(chosen, results.answer.rows.length);
  host.append(told, find("stage-form").content.cloneNode(true));
  find("chart").replaceChildren(host);
  await drawNetwork(host, chosen, site, names).catch(() => { told.textContent = "The drawing could not be loaded. The table holds the same."; });
}

async function names(iris) {
  const unknown = iris.filter((iri) => !labels.has(iri) && safeIri(iri));
  if (unknown.length) {
    const values = unknown.map((iri) => `<${iri}>`).join(" ");
    const { rows } = await engine.ask(`SELECT ?thing (SAMPLE(?label) AS ?name) WHERE { VALUES ?thing { ${values} } VALUES ?by { <http://www.w3.org/2004/02/skos/core#prefLabel> <http://www.w3.org/2000/01/rdf-schema#label> <http://purl.org/dc/terms/title> } ?thing ?by ?label } GROUP BY ?thing`, "SELECT");
    for (const row of rows) if (row.name) labels.set(row.thing.value, row.name.value);
    for (const iri of unknown) if (!labels.has(iri)) labels.set(iri, "");
  }
  return labels;
}

function wire() {
  find("run").addEventListener("click", run);
  find("stop").addEventListener("click", () => engine.cancel());
  area.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } });
  const files = {
    csv: () => save("answer.csv", "text/csv;charset=utf-8", csv(results.answer)),
    tsv: () => save("answer.tsv", "text/tab-separated-values;charset=utf-8", tsv(results.answer)),
    json: () => save("answer.srj", "application/sparql-results+json", json(results.answer)),
    turtle: () => save("answer.ttl", "text/turtle;charset=utf-8", nTriples(results.answer)),
  };
  for (const [name, act] of Object.entries(files)) find(name).addEventListener("click", act);
  find("draw").addEventListener("click", () => {
    const summary = document.createElement("p");
    const svg = draw(results.answer, site, labels);
    summary.className = "fine";
    summary.textContent = svg.getAttribute("aria-label");
    find("chart").replaceChildren(svg, summary);
  });
  find("net").addEventListener("click", network);
  find("link").addEventListener("click", (event) => window.explorer.copy(here(), event.currentTarget));
  find("cite").addEventListener("click", (event) => window.explorer.copy(site.citations[find("cite-style").value].replace("{address}", () => here(true)), event.currentTarget));
  find("gallery").addEventListener("change", (event) => { take(event.target.value); event.target.value = ""; });
  find("own-add").addEventListener("click", addOwn);
  find("own-remove").addEventListener("click", async () => { await engine.removeOwn(); ownSay("Your data was taken away again."); });
  find("own-file").addEventListener("change", async (event) => { const [file] = event.target.files; if (file) find("own-text").value = await file.text(); });
  window.addEventListener("hashchange", restore);
}

const ownSay = (words_) => { find("own-status").textContent = words_; };
async function addOwn() {
  const own = find("own-text").value;
  if (!own.trim()) { ownSay("There is nothing to add yet."); return; }
  try {
    if (!engine.isOpen) await open();
    const { added } = await engine.add(own, "text/turtle");
    labels.clear();
    ownSay(`${added.toLocaleString("en")} ${added === 1 ? "statement" : "statements"} added, in this page only, in the graph <urn:x-evidence-explorer:own>.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ownSay(`Not added: ${error.message}`);
  } finally { say(""); }
}

// Links --------------------------------------------------------------------------------------

/** A link to this query; `permanent` under the site's own base IRI, else where the reader is. */
function here(permanent = false) {
  const start = permanent ? `${site.base}/query/` : location.href.split("#")[0];
  return `${start}#query=${encodeURIComponent(text.value)}`;
}

function take(name, iri = "") {
  const query = site.queries[name];
  if (!query) { blame(`There is no query named “${name}” in this build.`); return; }
  text.value = iri ? bound(query.text, query.variable, iri) : query.text;
  forgive();
  results.clear();
  show(false);
  say(`${query.title}: ready to run.`);
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  if (wanted.has("query")) { text.value = wanted.get("query"); forgive(); }
  else if (wanted.has("name")) take(wanted.get("name"), wanted.get("iri") ?? "");
}

// The form -----------------------------------------------------------------------------------

function wireForm() {
  const kinds = find("form-kind"), conditions = find("form-conditions");
  kinds.append(...Object.entries(site.form.kinds).map(([key, kind]) => new Option(kind.name, key)));
  const write = () => { text.value = written(site.form, kinds.value, choices(conditions)); forgive(); };
  const renew = () => askForm(conditions, site.form, kinds.value, write);
  kinds.addEventListener("change", () => { renew(); write(); });
  find("form-run").addEventListener("click", () => { write(); run(); find("answer").scrollIntoView(); });
  renew();
}

// Beginning ----------------------------------------------------------------------------------

async function begin() {
  const response = await fetch(new URL("query/site.json", root), { credentials: "omit" });
  site = await response.json();
  site.root = root.href;
  site.hostCompresses = response.headers.has("content-encoding");
  terms = [...Object.entries(site.prefixes).map(([name, space]) => ({ label: `${name}:`, detail: space, type: "namespace" })), ...site.terms];
  engine = site.endpoint ? new Endpoint(site.endpoint) : new Engine({ ...site.engine, base: site.base, hostCompresses: site.hostCompresses }, root);
  results = new Results(find("rows"), site, names);
  wire();
  busy(false);
  wireForm();
  main.querySelectorAll("[data-live]").forEach((part) => { part.hidden = false; });
  restore();
  await mountEditor().catch(() => say("The plain text field is used: the editor could not be loaded."));
}

begin();
