// An answer on the page: a table by pages, sorted where asked.
import { compare, page, words } from "./terms.js";

const PAGE = 100;
const LONG = 60; // letters: longer texts get room
const PIECE = 4_000; // rows that are sorted without a pause

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
}

const spoken = (names) => names.map((name) => `“${name}”`).join(", ");

/**
 * Shows one answer at a time in `host`. `site` has base, sections, prefixes and root; `labels` gives
 * names for IRIs: an async function from a list of IRIs to a Map.
 */
export class Results {
  #host; #site; #labels; #answer = null; #order = null; #sorted = []; #at = 0; #doubles = null; #different = "";

  constructor(host, site, labels) { this.#host = host; this.#site = site; this.#labels = labels; }

  get answer() { return this.#answer; }

  /** The answer with its rows in the order that the table has. */
  get ordered() { return this.#answer && { ...this.#answer, rows: this.#sorted }; }

  clear() { this.#answer = null; this.#host.replaceChildren(); }

  /** @param answer `{names, rows, answer?}`: rows are objects of SPARQL-JSON terms by variable */
  show(answer) {
    this.#answer = answer; this.#order = null; this.#sorted = answer.rows; this.#at = 0; this.#doubles = null;
    if (answer.answer !== undefined) {
      this.#host.replaceChildren(element("p", { class: "verdict" }, answer.answer ? "Yes" : "No"));
    } else if (!answer.rows.length) {
      this.#host.replaceChildren(element("p", {}, "Nothing in the graph matches all parts of the query. Take a condition away, or check how names and texts are spelt: capital letters count, but where the query says LCASE."));
    } else {
      this.#different = different(answer);
      this.#table();
    }
  }

  /** What may be the reason for an answer without rows. */
  explain(sentences) { this.#host.append(...sentences.map((one) => element("p", { class: "reason" }, one))); }

  #table(focus) {
    const { names } = this.#answer, rows = this.#sorted, last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
    const shown = rows.slice(this.#at * PAGE, (this.#at + 1) * PAGE);
    const head = element("tr", {}, ...names.map((name) => this.#heading(name)));
    const body = shown.map((row) => element("tr", {}, ...names.map((name) => element("td", {}, this.#cell(row[name])))));
    const table = element("table", { class: "wide" },
      element("caption", {}, last ? `Rows ${(this.#at * PAGE + 1).toLocaleString("en")} to ${(this.#at * PAGE + shown.length).toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}`, this.#different),
      element("thead", {}, head), element("tbody", {}, ...body));
    const parts = [element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Rows of the answer" }, table)];
    if (last) parts.push(this.#pager(last));
    parts.push(element("p", { class: "fine", "data-doubles": true, hidden: true }));
    this.#host.replaceChildren(...parts);
    this.#fold();
    if (focus) this.#host.querySelector(focus)?.focus();
    this.#name(shown, names);
  }

  #heading(name) {
    const mine = this.#order?.name === name;
    const button = element("button", { type: "button", class: "sorter", "data-name": name }, name, element("span", { "aria-hidden": "true" }, mine ? (this.#order.up ? " ▲" : " ▼") : ""));
    button.addEventListener("click", async () => {
      const answer = this.#answer, up = mine ? !this.#order.up : true;
      const ordered = await sorted(answer.rows, (a, b) => (up ? 1 : -1) * compare(a[name], b[name]));
      if (this.#answer !== answer) return;
      this.#order = { name, up };
      this.#sorted = ordered;
      this.#at = 0;
      this.#table(`[data-name="${CSS.escape(name)}"]`);
    });
    return element("th", { scope: "col", "aria-sort": mine ? (this.#order.up ? "ascending" : "descending") : undefined }, button);
  }

  #cell(term) {
    const text = words(term, this.#site.prefixes);
    if (term?.type !== "uri") return element("span", { lang: term?.["xml:lang"], class: text.length > LONG && "long" }, text);
    const own = page(term.value, this.#site);
    if (own) return element("a", { href: this.#site.root + own, "data-iri": term.value }, text);
    if (/^https?:/.test(term.value)) return element("a", { href: term.value, rel: "nofollow noreferrer", "data-iri": term.value }, text);
    return element("code", {}, text);
  }

  #pager(last) {
    const step = (label, by, off) => {
      const button = element("button", { type: "button", class: "button small", disabled: off, "data-step": String(by) }, label);
      button.addEventListener("click", () => { this.#at += by; this.#table(`[data-step="${by}"]:not(:disabled), .scroll`); });
      return button;
    };
    const number = element("input", { type: "number", min: "1", max: String(last + 1), value: String(this.#at + 1), "data-page": true });
    number.addEventListener("change", () => {
      this.#at = Math.min(last, Math.max(0, (Math.round(number.valueAsNumber) || 1) - 1));
      this.#table("[data-page]");
    });
    const of = element("label", { class: "field inline" }, "Page", number, ` of ${(last + 1).toLocaleString("en")}`);
    return element("p", { class: "pager" }, step("Rows before", -1, this.#at === 0), of, step("Rows after", 1, this.#at === last));
  }

  async #name(rows, names) {
    const iris = [...new Set(rows.flatMap((row) => names.map((name) => row[name])).filter((term) => term?.type === "uri").map((term) => term.value))];
    const answer = this.#answer, found = iris.length ? await this.#labels(iris).catch(() => new Map()) : new Map();
    if (this.#answer !== answer) return;
    for (const link of this.#host.querySelectorAll("[data-iri]")) {
      const label = found.get(link.dataset.iri);
      if (label) { link.title = link.dataset.iri; link.textContent = label; }
    }
    this.#doubles ??= names.filter((name, at) => /label$/i.test(name) && names.slice(0, at).some((other) => rows.every((row) => doubles(row[name], row[other], found)) && rows.some((row) => row[name])));
    this.#fold();
  }

  /** Hide columns that only say what a link beside them says already. */
  #fold() {
    if (!this.#doubles?.length) return;
    const { names } = this.#answer, note = this.#host.querySelector("[data-doubles]");
    for (const line of this.#host.querySelectorAll("tr")) for (const name of this.#doubles) line.cells[names.indexOf(name)].hidden = true;
    const show = element("button", { type: "button", class: "button small plain" }, "Show");
    show.addEventListener("click", () => { this.#doubles = []; this.#table(".scroll"); });
    note.replaceChildren(`Not shown: ${spoken(this.#doubles)}, which the links name already. Files hold every column. `, show);
    note.hidden = false;
  }
}

/** How many things there are in columns that name some of them more than once: a claim that is about
 * three concepts has three rows, and a page that counts claims counts it once. */
function different({ names, rows }) {
  const counted = names.map((name) => [name, rows.filter((row) => row[name]?.type === "uri").map((row) => row[name].value)])
    .map(([name, iris]) => [name, new Set(iris).size, iris.length])
    .filter(([, things, all]) => things > 1 && things < all);
  return counted.length ? `; different things: ${counted.map(([name, things]) => `${things.toLocaleString("en")} in “${name}”`).join(", ")}` : "";
}

/** Whether a text is the name of the link beside it; both may be missing. */
function doubles(text, link, labels) {
  if (!text && !link) return true;
  return text?.type === "literal" && link?.type === "uri" && labels.get(link.value) === text.value;
}

/** The rows in order, equal ones as they were; long answers are put together in pieces, between
 * which the page does what else there is to do. */
async function sorted(rows, order) {
  const pause = () => new Promise((go) => setTimeout(go));
  let runs = [];
  for (let at = 0; at < rows.length; at += PIECE) {
    if (at) await pause();
    runs.push(rows.slice(at, at + PIECE).sort(order));
  }
  while (runs.length > 1) {
    const merged = [];
    for (let at = 0; at < runs.length; at += 2) {
      await pause();
      merged.push(at + 1 < runs.length ? joined(runs[at], runs[at + 1], order) : runs[at]);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function joined(left, right, order) {
  const all = [];
  let a = 0, b = 0;
  while (a < left.length && b < right.length) all.push(order(left[a], right[b]) <= 0 ? left[a++] : right[b++]);
  while (a < left.length) all.push(left[a++]);
  while (b < right.length) all.push(right[b++]);
  return all;
}
