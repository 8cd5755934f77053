// An answer on the page: a table by pages, sorted where asked, or a drawing where it is numbers.
import { compare, isNumber, page, words } from "./terms.js";

const PAGE = 100;
const BARS = 60;
const PIECE = 4_000; // rows that are sorted without a pause
const SVG = "http://www.w3.org/2000/svg";

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
}

function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Shows one answer at a time in `host`. `site` has base, sections, prefixes and root; `labels` gives
 * names for IRIs: an async function from a list of IRIs to a Map.
 */
export class Results {
  #host; #site; #labels; #answer = null; #order = null; #sorted = []; #at = 0;

  constructor(host, site, labels) { this.#host = host; this.#site = site; this.#labels = labels; }

  get answer() { return this.#answer; }

  clear() { this.#answer = null; this.#host.replaceChildren(); }

  /** @param answer `{names, rows, answer?}`: rows are objects of SPARQL-JSON terms by variable */
  show(answer) {
    this.#answer = answer; this.#order = null; this.#sorted = answer.rows; this.#at = 0;
    if (answer.answer !== undefined) {
      this.#host.replaceChildren(element("p", { class: "verdict" }, answer.answer ? "Yes" : "No"));
    } else if (!answer.rows.length) {
      this.#host.replaceChildren(element("p", {}, "The graph has nothing that matches. Check the spelling of IRIs and texts, or take a condition away."));
    } else this.#table();
  }

  #table(focus) {
    const { names } = this.#answer, rows = this.#sorted, last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
    const shown = rows.slice(this.#at * PAGE, (this.#at + 1) * PAGE);
    const head = element("tr", {}, ...names.map((name) => this.#heading(name)));
    const body = shown.map((row) => element("tr", {}, ...names.map((name) => element("td", {}, this.#cell(row[name])))));
    const table = element("table", { class: "wide" },
      element("caption", {}, last ? `Rows ${(this.#at * PAGE + 1).toLocaleString("en")} to ${(this.#at * PAGE + shown.length).toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}`),
      element("thead", {}, head), element("tbody", {}, ...body));
    const parts = [element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Rows of the answer" }, table)];
    if (last) parts.push(this.#pager(last));
    this.#host.replaceChildren(...parts);
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
    if (term?.type !== "uri") return element("span", { lang: term?.["xml:lang"] }, text);
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
    const found = iris.length ? await this.#labels(iris).catch(() => new Map()) : new Map();
    for (const link of this.#host.querySelectorAll("[data-iri]")) {
      const label = found.get(link.dataset.iri);
      if (label) { link.title = link.dataset.iri; link.textContent = label; }
    }
  }
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

/** Which drawing suits an answer: "bars", "points" or "". */
export function drawing({ names = [], rows = [], answer }) {
  if (answer !== undefined || rows.length < 2) return "";
  const numbers = names.filter((name) => rows.every((row) => !row[name] || isNumber(row[name])) && rows.some((row) => row[name]));
  if (numbers.length === 1 && names.length > 1 && rows.length <= BARS) return "bars";
  return numbers.length === 2 && rows.length <= 5_000 ? "points" : numbers.length > 2 && rows.length <= BARS ? "bars" : "";
}

/** The drawing as an SVG element, with a text summary; the table beside it holds the same. */
export function draw(answer, site, labels) {
  const { names, rows } = answer;
  const numbers = names.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
  return drawing(answer) === "bars" ? bars(rows, names.find((name) => !numbers.includes(name)) ?? names[0], numbers[0], site, labels) : points(rows, numbers[0], numbers[1]);
}

function bars(rows, name, number, site, labels) {
  const values = rows.map((row) => Number(row[number]?.value ?? 0)), top = Math.max(...values, 0), low = Math.min(...values, 0), span = top - low || 1;
  const line = 26, left = 240, right = 70, width = 760, wide = width - left - right, x = (value) => left + ((value - low) / span) * wide;
  const svg = drawn("svg", { viewBox: `0 0 ${width} ${rows.length * line + 8}`, class: "chart", role: "img", "aria-label": `Bars: ${number} by ${name}, ${rows.length} rows, from ${Math.min(...values)} to ${Math.max(...values)}.` });
  rows.forEach((row, at) => {
    const y = at * line + 4, label = labels.get(row[name]?.value) ?? words(row[name], site.prefixes), value = values[at];
    svg.append(
      drawn("text", { x: left - 8, y: y + 16, "text-anchor": "end", class: "chart-label" }, label.length > 34 ? `${label.slice(0, 33)}…` : label),
      drawn("rect", { x: Math.min(x(0), x(value)), y: y + 3, width: Math.max(1, Math.abs(x(value) - x(0))), height: line - 8, class: "chart-bar" }),
      drawn("text", { x: Math.max(x(0), x(value)) + 6, y: y + 16, class: "chart-value" }, value.toLocaleString("en")));
  });
  return svg;
}

function points(rows, across, up) {
  const pairs = rows.filter((row) => row[across] && row[up]).map((row) => [Number(row[across].value), Number(row[up].value)]);
  const range = (values) => { const low = Math.min(...values), high = Math.max(...values); return [low, high === low ? low + 1 : high]; };
  const [left, right] = range(pairs.map(([a]) => a)), [low, high] = range(pairs.map(([, b]) => b));
  const svg = drawn("svg", { viewBox: "0 0 760 420", class: "chart", role: "img", "aria-label": `Points: ${up} against ${across}, ${pairs.length} rows; ${across} from ${left} to ${right}, ${up} from ${low} to ${high}.` });
  svg.append(drawn("path", { d: "M60 10V370H750", class: "chart-axis" }),
    drawn("text", { x: 405, y: 410, "text-anchor": "middle", class: "chart-label" }, across), drawn("text", { x: 60, y: 388, class: "chart-label" }, String(left)), drawn("text", { x: 750, y: 388, "text-anchor": "end", class: "chart-label" }, String(right)),
    drawn("text", { x: 54, y: 370, "text-anchor": "end", class: "chart-label" }, String(low)), drawn("text", { x: 54, y: 22, "text-anchor": "end", class: "chart-label" }, String(high)), drawn("text", { x: 66, y: 22, class: "chart-label" }, up));
  for (const [a, b] of pairs) svg.append(drawn("circle", { cx: 60 + ((a - left) / (right - left)) * 690, cy: 370 - ((b - low) / (high - low)) * 355, r: 4, class: "chart-point" }));
  return svg;
}
