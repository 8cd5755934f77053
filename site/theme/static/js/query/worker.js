// The engine, in a thread of its own: Oxigraph in WebAssembly, one store, one question at a time.
import init, { Store, namedNode } from "../../vendor/oxigraph/web.js";
import { mediaType, read } from "./answers.js";
import { choosesGraphs } from "./sparql.js";

const OWN = "urn:x-evidence-explorer:own";
const PART = 2_000; // rows a message: the page takes each in before the next, and stays awake
let store = null;
let base = "";
let union = true;

const tasks = {
  async open({ module, data, format, base: own, union: whole = true }) {
    await init({ module_or_path: module });
    base = own;
    union = whole;
    store = new Store();
    for (const piece of data) store.load(piece, { format, base_iri: base, lenient: true, no_transaction: true });
    return { statements: store.size };
  },

  // All named graphs together are the default graph, but where the query says FROM: there Oxigraph
  // would take the whole all the same.
  ask({ text, form }, part) {
    const found = store.query(text, {
      base_iri: base, results_format: mediaType(form), use_default_graph_as_union: union && !choosesGraphs(text),
    });
    const { rows, ...answer } = read(found, form, text);
    for (let at = 0; at < rows.length; at += PART) part(rows.slice(at, at + PART));
    return answer;
  },

  add({ text, format }) {
    const before = store.size;
    store.load(text, { format, base_iri: base, to_graph_name: namedNode(OWN) });
    return { added: store.size - before };
  },

  remove() {
    store.update(`DROP SILENT GRAPH <${OWN}>`);
    return {};
  },
};

self.onmessage = async ({ data }) => {
  const { id } = data;
  try {
    const result = await tasks[data.task](data, (rows) => self.postMessage({ id, rows }));
    self.postMessage({ id, result });
  } catch (error) {
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ id, error: String(error?.message ?? error), fatal });
  }
};
