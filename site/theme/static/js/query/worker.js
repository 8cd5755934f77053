// The engine, in a thread of its own: Oxigraph in WebAssembly, one store, one question at a time.
import init, { Store, namedNode } from "../../vendor/oxigraph/web.js";

const OWN = "urn:x-evidence-explorer:own";
const JSON_ROWS = "application/sparql-results+json";
let store = null;
let base = "";

const tasks = {
  async open({ module, data, format, base: own }) {
    await init({ module_or_path: module });
    base = own;
    store = new Store();
    for (const piece of data) store.load(piece, { format, lenient: true, no_transaction: true });
    return { statements: store.size };
  },

  ask({ text, form }) {
    const options = { base_iri: base, use_default_graph_as_union: true };
    if (form === "SELECT" || form === "ASK") {
      return { json: store.query(text, { ...options, results_format: JSON_ROWS }) };
    }
    return { turtle: store.query(text, { ...options, results_format: "application/n-triples" }) };
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
  try {
    const result = await tasks[data.task](data);
    self.postMessage({ id: data.id, result });
  } catch (error) {
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ id: data.id, error: String(error?.message ?? error), fatal });
  }
};
