// Names for the IRIs of an answer: labels that the graph has, and short ones for what has none.
import { safeIri } from "./form.js";
import { page } from "./terms.js";

const LABELS = "VALUES ?by { <http://www.w3.org/2004/02/skos/core#prefLabel> <http://www.w3.org/2000/01/rdf-schema#label> <http://purl.org/dc/terms/title> } ?thing ?by ?label";
const WORDS = { claim: "Claim", evidence: "Study", reference: "Reference", source: "Source", concept: "Concept", map: "Map", query: "Query", scheme: "Scheme" };

/** `Claim …3a5f` for a thing of this site that has no label; parts of a page by their kind. */
function short(iri, site, kind) {
  if (!page(iri, site)) return "";
  const [path, fragment = ""] = iri.slice(site.base.length + 1).split("#"), [section, ...rest] = path.split("/"), name = rest.join("/");
  if (fragment) return `${fragment.replace(/-[0-9a-f]{8,}/, (id) => ` …${id.slice(-4)}`).replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase())}, ${name || section}`;
  return section in WORDS ? `${kind || WORDS[section]} …${name.slice(-4)}` : "";
}

export class Names {
  #engine; #site; #known = new Map();

  constructor(engine, site) { this.#engine = engine; this.#site = site; }

  forget() { this.#known.clear(); }

  /** Names for the IRIs, as far as there are any: a Map; what has none is "". */
  async of(iris) {
    const unknown = iris.filter((iri) => !this.#known.has(iri) && safeIri(iri));
    if (unknown.length) {
      const values = unknown.map((iri) => `<${iri}>`).join(" "), kind = `<${this.#site.base}/ontology#kind>`;
      const { rows } = await this.#engine.ask(`SELECT ?thing (SAMPLE(?label) AS ?name) (SAMPLE(?word) AS ?kind) WHERE { { VALUES ?thing { ${values} } ${LABELS} } UNION { VALUES ?thing { ${values} } ?thing ${kind}/<http://www.w3.org/2004/02/skos/core#prefLabel> ?word } } GROUP BY ?thing`, "SELECT");
      const found = new Map(rows.filter((row) => row.thing).map((row) => [row.thing.value, row]));
      for (const iri of unknown) this.#known.set(iri, found.get(iri)?.name?.value || short(iri, this.#site, found.get(iri)?.kind?.value));
    }
    return this.#known;
  }
}
