// The query page: an editor, an engine that is fetched when asked for, and its answers.
import { choices as drawings, draw } from "./charts.js";
import { csv, json, nTriples, save, tsv } from "./downloads.js";
import { Endpoint, Engine, Refusal } from "./engine.js";
import { ask as askForm, choices, written } from "./form.js";
import { Names } from "./names.js";
import { drawable, draw as drawNetwork, note as networkNote } from "./network.js";
import { wireOwn } from "./own.js";
import { Problem } from "./problem.js";
import { Results } from "./results.js";
import { asksElsewhere, bound, form, missingPrefixes } from "./sparql.js";

const main = document.querySelector("[data-query-page]");
const find = (name) => main.querySelector(`[data-${name}]`);
const root = new URL(main.dataset.root, location.href);
const area = find("text"), status = find("status"), progress = find("progress"), gallery = find("gallery");
const problem = new Problem(find("problem"));
const say = (text) => { status.textContent = text; };
const many = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

const MOST_CHOICES = 300;

let site, engine, results, names, editor;
let asked = null; // the text that the answer on the page is of
let first = ""; // the text that the page opens with
let linked = null; // the part of the address that names the shipped query in the editor, while it is unchanged

// The text of the query -----------------------------------------------------------------------

const text = {
  get value() { return editor ? editor.value : area.value; },
  set value(wanted) { area.value = wanted; if (editor) editor.value = wanted; changed(); },
};

async function mountEditor() {
  const [{ mount }, { Completion }] = await Promise.all([import("../../vendor/editor/editor.js"), import("./completion.js")]);
  const completion = new Completion(site, root);
  const host = find("editor");
  editor = mount(host, {
    label: "SPARQL query", describedBy: "Control or Command and Enter runs the query. Tab leaves the editor.",
    value: area.value, complete: (word) => completion.of(word, text.value), run: () => run(false), changed,
  });
  host.hidden = false;
  area.hidden = true;
  main.querySelector(`label[for="${area.id}"]`).hidden = true;
}

/** The text is another than before: an answer to an older one says so. */
function changed() {
  const stale = asked !== null && text.value !== asked && Boolean(results.answer);
  find("stale").hidden = !stale;
  find("answer").classList.toggle("stale", stale);
}

/** Say that what stands in the editor can be run, and what that costs. */
function ready(what) {
  problem.clear();
  say(`${what} is ready to run. ${engine.isOpen ? "" : main.dataset.cost}`.trim());
}

// Asking -------------------------------------------------------------------------------------

/** Show the mistake in a query, of which an engine said `said`. Its explanation is fetched here. */
async function explain(query, said) {
  const mistakes = await import("./mistakes.js").catch(() => null);
  if (!mistakes) { problem.show(said); return; }
  const mistake = mistakes.explain(query, said);
  const place = mistake.at < 0 ? undefined : mistakes.quoted(query, mistake);
  if (place) editor?.blame(`${mistake.met} ${mistake.cause}`, mistake.at, mistake.end);
  problem.show(mistake.met, { place, cause: mistake.cause, said });
}

async function blameAt(query, at, length, message, more) {
  const { quoted } = await import("./mistakes.js");
  editor?.blame(message, at, at + length);
  problem.show(message, { place: quoted(query, { at, end: at + length }), ...more });
}

/** Why a query is not run, shown; false where it can be. */
async function refused(query, kind) {
  const elsewhere = asksElsewhere(query);
  if (elsewhere >= 0) {
    await blameAt(query, elsewhere, 7, "This query asks another server (SERVICE).", { cause: "Nothing leaves this page, so it is not run: ask here without SERVICE, or ask that server itself." });
    return true;
  }
  if (kind === "UPDATE") {
    problem.show("This would change data (SPARQL Update).", { cause: "The page only answers questions: SELECT, ASK, CONSTRUCT or DESCRIBE. To try your own statements, add them under “Your own data”." });
    return true;
  }
  const missing = [...missingPrefixes(query)];
  if (kind && !missing.length) return false;
  const mistakes = await import("./mistakes.js"), mistake = mistakes.explain(query);
  if (mistake.at >= 0 || !missing.length) { await explain(query, ""); return true; }
  const known = missing.map(([name]) => name).filter((name) => site.prefixes[name]);
  const [name, at] = missing.find(([one]) => !site.prefixes[one]) ?? missing[0], near = mistakes.nearest(name, Object.keys(site.prefixes));
  const lines = known.map((one) => `PREFIX ${one}: <${site.prefixes[one]}>`).join("\n");
  const add = known.length && { label: `Add ${lines.split("\n").length > 1 ? "these lines" : "the line"} ${lines.replaceAll("\n", ", ")}${known.length === missing.length ? ", and run" : ""}`, act: () => { text.value = `${lines}\n${text.value}`; run(); } };
  const exchange = near && { label: `Write ${near}: instead`, act: () => { text.value = `${query.slice(0, at)}${near}${query.slice(at + name.length)}`; run(); } };
  const cause = site.prefixes[name] ? "Every prefix has a line at the top of the query." : near ? `Is ${near}: meant?` : `This site has none of that name. Write a line such as PREFIX ${name}: <…> above the query.`;
  await blameAt(query, at, name.length + 1, `The prefix ${name}: is not declared.`, { cause, mend: site.prefixes[name] ? add : exchange || add || undefined });
  return true;
}

/** Ask what stands in the editor. With `move` the page goes to the answer and the focus with it. */
async function run(move = true) {
  if (main.getAttribute("aria-busy") === "true") return;
  const query = text.value, kind = form(query);
  forget();
  problem.clear();
  editor?.blame();
  remember();
  busy(true);
  try {
    if (await refused(query, kind)) { say("Not run: see below."); return; }
    if (!engine.isOpen) await open();
    say("Running…");
    const began = performance.now();
    results.show(await engine.ask(query, kind, { seconds: Number(find("limit").value) }));
    asked = query;
    show(true);
    const { rows, answer: verdict } = results.answer, found = verdict === undefined ? many(rows.length, "row") : verdict ? "Yes" : "No";
    find("found").textContent = found;
    say(`${found} in ${((performance.now() - began) / 1000).toFixed(2)} seconds.`);
    arrive(move);
    if (verdict === undefined && !rows.length) await reasons(query);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "said") await explain(query, error.message); else problem.show(error.message);
    say("There is no answer: see below.");
  } finally { busy(false); }
}

/** Say which names and texts of a query without an answer are nowhere in the graph. */
async function reasons(query) {
  const found = await import("./absent.js").then(({ absent }) => absent(query, (...words) => engine.ask(...words), `${site.base}/`)).catch(() => []);
  results.explain(found);
  if (found.length) say(`0 rows. ${found[0]}`);
}

/** Bring the answer before the reader's eyes, and the focus to it unless it is at work elsewhere. */
function arrive(move) {
  const heading = find("heading"), { top } = heading.getBoundingClientRect();
  const idle = [document.body, find("run"), find("stop"), find("form-run"), null].includes(document.activeElement);
  if (top < 0 || top > innerHeight * 0.6) heading.scrollIntoView({ block: "start" });
  if (move && idle) heading.focus({ preventScroll: true });
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

function forget() {
  results.clear();
  asked = null;
  find("found").textContent = "";
  show(false);
}

function show(there) {
  find("after").hidden = !there;
  find("chart").replaceChildren();
  find("draw").hidden = !(there && drawings(results.answer).length);
  find("net").hidden = !(there && find("stage-form") && results.answer.graph && drawable(results.answer).held.length);
  find("turtle").hidden = !(there && results.answer.graph);
  find("written").hidden = true;
  narrowing();
  changed();
}

/** The things that stand in several rows of the answer, each to ask for alone. */
async function narrowing() {
  const { answer } = results, field = find("narrow-field"), rows = answer?.rows ?? [];
  field.hidden = true;
  if (!rows.length || answer.graph) return;
  const columns = answer.names.map((name) => [name, [...new Set(rows.map((row) => row[name]).filter((term) => term?.type === "uri").map((term) => term.value))]])
    .filter(([name, iris]) => iris.length > 1 && iris.length < rows.length && iris.length <= MOST_CHOICES && bound(asked, name, iris[0]) !== asked);
  const known = await names.of(columns.flatMap(([, iris]) => iris)).catch(() => new Map());
  if (results.answer !== answer || !columns.length) return;
  find("narrow").replaceChildren(new Option("choose…", ""), ...columns.map(([name, iris]) => {
    const group = Object.assign(document.createElement("optgroup"), { label: name });
    group.append(...iris.map((iri) => new Option(known.get(iri) || iri, JSON.stringify([name, iri]))).sort((a, b) => a.text.localeCompare(b.text, "en")));
    return group;
  }));
  field.hidden = false;
}

function narrow() {
  if (!find("narrow").value) return;
  const [name, iri] = JSON.parse(find("narrow").value);
  text.value = bound(text.value, name, iri);
  run();
}

async function chart() {
  const answer = results.ordered, iris = answer.rows.flatMap((row) => Object.values(row)).filter((term) => term?.type === "uri").map((term) => term.value);
  draw(find("chart"), answer, site, await names.of([...new Set(iris)]).catch(() => new Map()));
}

async function network() {
  const host = document.createElement("div"), told = document.createElement("p"), chosen = drawable(results.answer);
  told.className = "fine";
  told.textContent = networkNote(chosen, results.answer.rows.length);
  host.append(told, find("stage-form").content.cloneNode(true));
  find("chart").replaceChildren(host);
  await drawNetwork(host, chosen, site, (iris) => names.of(iris)).catch(() => { told.textContent = "The drawing could not be loaded. The table holds the same."; });
}

function wire() {
  find("run").addEventListener("click", () => run());
  find("stop").addEventListener("click", () => engine.cancel());
  area.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(false); } });
  area.addEventListener("input", changed);
  const files = {
    csv: () => save("answer.csv", "text/csv;charset=utf-8", csv(results.ordered)),
    tsv: () => save("answer.tsv", "text/tab-separated-values;charset=utf-8", tsv(results.ordered)),
    json: () => save("answer.srj", "application/sparql-results+json", json(results.ordered)),
    turtle: () => save("answer.ttl", "text/turtle;charset=utf-8", nTriples(results.ordered)),
  };
  for (const [name, act] of Object.entries(files)) find(name).addEventListener("click", act);
  find("draw").addEventListener("click", chart);
  find("net").addEventListener("click", network);
  find("narrow").addEventListener("change", narrow);
  find("link").addEventListener("click", (event) => window.explorer.copy(here(), event.currentTarget));
  find("cite").addEventListener("click", (event) => window.explorer.copy(site.citations[find("cite-style").value].replace("{address}", () => here(true)), event.currentTarget));
  gallery.addEventListener("change", () => { if (gallery.value) { take(gallery.value); remember(); } });
  find("again").addEventListener("click", () => run());
  wireOwn(find, { engine, open: () => engine.isOpen || open(), done: () => { names.forget(); say(""); } });
  window.addEventListener("hashchange", restore);
  window.addEventListener("pagehide", () => { if (text.value !== first) remember(); });
}

// Links --------------------------------------------------------------------------------------

/** A link to this query; `permanent` under the site's own base IRI, else where the reader is. */
function here(permanent = false) {
  const start = permanent ? `${site.base}/query/` : location.href.split("#")[0];
  return `${start}#query=${encodeURIComponent(text.value)}`;
}

/** Put the query into the address: reloading, and coming back to the page, bring it again. */
const remember = () => history.replaceState(null, "", address());

/** The part of the address that brings the query back: short where it is a shipped one. */
const address = () => (linked?.text === text.value ? linked.fragment : `#query=${encodeURIComponent(text.value)}`);

function take(name, iri = "") {
  const query = site.queries[name];
  if (!query) { problem.show(`There is no query named “${name}” in this build.`); return; }
  gallery.value = name;
  forget();
  const whole = iri ? bound(query.text, query.variable, iri) : query.text, about = whole === query.text ? "" : `&iri=${encodeURIComponent(iri)}`;
  text.value = whole;
  linked = { text: whole, fragment: `#name=${encodeURIComponent(name)}${about}` };
  find("asks").textContent = query.asks + (about ? " For one thing alone: see the last line of the query." : "");
  ready(`“${query.title}”`);
}

/** Another text than a shipped one, unless it is the same as one. */
function put(query) {
  const [name] = Object.entries(site.queries).find(([, one]) => one.text === query) ?? [];
  if (name) { take(name); return; }
  forget();
  gallery.value = "";
  find("asks").textContent = "";
  text.value = query;
  ready("The query of this link");
}

function restore() {
  if (location.hash === address()) return;
  const wanted = new URLSearchParams(location.hash.slice(1));
  if (wanted.has("query")) put(wanted.get("query"));
  else if (wanted.has("name")) take(wanted.get("name"), wanted.get("iri") ?? "");
}

// The form -----------------------------------------------------------------------------------

function wireForm() {
  const kinds = find("form-kind"), conditions = find("form-conditions");
  kinds.append(...Object.entries(site.form.kinds).map(([key, kind]) => new Option(kind.name, key)));
  const write = () => { gallery.value = ""; find("asks").textContent = ""; text.value = written(site.form, kinds.value, choices(conditions)); ready("Your question"); };
  const renew = () => askForm(conditions, site.form, kinds.value, write);
  kinds.addEventListener("change", () => { renew(); write(); });
  find("form-run").addEventListener("click", async () => {
    write();
    await run();
    find("written").hidden = !results.answer;
    find("written-text").textContent = text.value;
  });
  renew();
}

// Beginning ----------------------------------------------------------------------------------

async function begin() {
  const response = await fetch(new URL("query/site.json", root), { credentials: "omit" });
  site = await response.json();
  site.root = root.href;
  site.hostCompresses = response.headers.has("content-encoding");
  engine = site.endpoint ? new Endpoint(site.endpoint) : new Engine({ ...site.engine, base: site.base, hostCompresses: site.hostCompresses }, root);
  names = new Names(engine, site);
  results = new Results(find("rows"), site, (iris) => names.of(iris));
  wire();
  busy(false);
  wireForm();
  main.querySelectorAll("[data-live]").forEach((part) => { part.hidden = false; });
  put(area.value);
  first = text.value;
  restore();
  await mountEditor().catch(() => say("The plain text field is used: the editor could not be loaded."));
}

begin();
