// An answer of triples as a network, in the same view as the network pages; all of it is fetched
// when it is asked for. Statements with a plain value (a text, a number) stay in the table.
import { place } from "./layout.js";
import { page, short } from "./terms.js";

export const MOST = 300; // things that a drawing holds
const PARTS = ["state", "twin", "drawing", "panel", "export", "view"];
const LIBRARY = "assets/vendor/vis-network/vis-network.min.js";
const KINDS = { source: "Source", reference: "Reference", claim: "Claim", concept: "Concept", evidence: "Study", other: "Other" };
const LOOKS = { source: ["source", "square"], reference: ["article", "diamond"], claim: ["web", "triangle"], concept: ["people", "dot"], evidence: ["report", "hexagon"], other: ["other", "dot"] };
const OPTIONS = {
  physics: { enabled: false }, layout: { improvedLayout: false },
  interaction: { dragNodes: false, keyboard: { enabled: false }, selectConnectedEdges: true },
  edges: { smooth: false, selectionWidth: 1.5 }, nodes: { borderWidth: 0, borderWidthSelected: 3, labelHighlightBold: false },
};

const isThing = (term) => term.type === "uri" || term.type === "bnode";
const idOf = (term) => (term.type === "bnode" ? `_:${term.value}` : term.value);

/** The statements of an answer that a drawing holds: those between things, up to MOST things. */
export function drawable({ graph, rows }) {
  const links = graph ? rows.filter(({ subject, object }) => isThing(subject) && isThing(object)) : [];
  const things = new Set(), held = [];
  for (const row of links) {
    const fresh = new Set([idOf(row.subject), idOf(row.object)].filter((id) => !things.has(id)));
    if (things.size + fresh.size > MOST) continue;
    for (const id of fresh) things.add(id);
    held.push(row);
  }
  return { things, held, links: links.length };
}

/** What the drawing leaves out, in words. */
export function note({ things, held, links }, all) {
  const count = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
  const values = all - links, more = links - held.length;
  return [
    `${count(things.size, "thing")} and ${count(held.length, "statement")} between them.`,
    more && `A drawing holds ${MOST} things at most: ${count(more, "statement")} more ${more === 1 ? "is" : "are"} only in the table.`,
    values && `${count(values, "statement")} with a plain value ${values === 1 ? "is" : "are"} in the table.`,
  ].filter(Boolean).join(" ");
}

function data({ things, held }, site, labels) {
  const degree = new Map(), words = {};
  const edges = held.map(({ subject, predicate, object }, id) => {
    const from = idOf(subject), to = idOf(object);
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
    words[predicate.value] = labels.get(predicate.value) || short(predicate.value, site.prefixes);
    return { id, from, to, relation: predicate.value, cited: 1, sources: [], width: 1.2 };
  });
  const nodes = [...things].map((id) => {
    const section = page(id, site).split("/", 1)[0], kind = section in LOOKS ? section : "other";
    const [family, shape] = LOOKS[kind], cited = degree.get(id);
    return { id, label: labels.get(id) || short(id, site.prefixes), family, shape, size: 8 + 3 * Math.sqrt(cited), cited, font: 20, sources: [] };
  });
  place(nodes, edges);
  return { nodes, edges, words, options: OPTIONS, directed: true };
}

function load(name, attributes) {
  return new Promise((done, failed) => {
    const part = Object.assign(document.createElement(name), attributes);
    part.addEventListener("load", done);
    part.addEventListener("error", () => failed(new Error(part.src || part.href)));
    document.head.append(part);
  });
}

async function fetchView(net, root) {
  const script = (path) => load("script", { src: new URL(path, root).href, async: false });
  // The drawing takes its size from the style sheet.
  const style = load("link", { rel: "stylesheet", href: new URL("assets/css/network.css", root).href });
  window.explorer.networks ??= {};
  window.explorer.net = net;
  await Promise.all([style, script(LIBRARY), ...PARTS.map((name) => script(`assets/js/network-${name}.js`))]);
  // The address of this page holds the query, not the state of a drawing.
  net.remember = () => {};
  net.recall = () => {};
}

let view = null;

/**
 * Draw into `host`, an element that holds a stage (drawing.html). `names` gives labels for IRIs.
 * Rejects where the drawing cannot be fetched.
 */
export async function draw(host, chosen, site, names) {
  const iris = [...chosen.things].filter((id) => !id.startsWith("_:"));
  const labels = await names([...iris, ...new Set(chosen.held.map((row) => row.predicate.value))]).catch(() => new Map());
  const net = view ?? { root: host, form: null, stage: null };
  if (!view) await fetchView(net, site.root);
  view = net;
  Object.assign(net, {
    root: host, stage: host.querySelector("[data-stage]"), nodes: [], edges: [], byId: new Map(),
    state: { q: "", show: "", relation: "", source: "", types: null, near: [], node: "", at: null },
    kinds: Object.fromEntries(Object.entries(LOOKS).map(([kind, [family]]) => [family, KINDS[kind]])),
    path: (id) => (page(id, site) ? site.root + page(id, site) : /^https?:/.test(id) ? id : ""),
  });
  host.dataset.network = "answer";
  window.explorer.networks.answer = data(chosen, site, labels);
  net.start();
}
