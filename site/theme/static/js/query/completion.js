// What the editor offers while one writes: variables, keywords, prefixes and terms, and the things
// of the site by their names, which are put in as IRIs. The names are fetched when first needed.

const KEYWORDS = ["SELECT", "DISTINCT", "WHERE", "FILTER", "FILTER NOT EXISTS", "OPTIONAL", "UNION", "MINUS", "BIND", "VALUES", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "OFFSET", "COUNT", "SUM", "AVG", "MIN", "MAX", "GROUP_CONCAT", "CONTAINS", "LCASE", "REGEX", "STR", "BOUND", "PREFIX", "CONSTRUCT", "DESCRIBE", "ASK"];

export class Completion {
  #site; #root; #terms; #things = null;

  constructor(site, root) {
    this.#site = site;
    this.#root = root;
    this.#terms = [
      ...Object.entries(site.prefixes).map(([name, space]) => ({ label: `${name}:`, detail: space, type: "namespace" })),
      ...site.terms,
      ...KEYWORDS.map((label) => ({ label, type: "keyword" })),
    ];
  }

  /** Options for the word before the cursor, in the query `text`. */
  async of(word, text) {
    if (/^[?$]/.test(word)) return [...new Set(text.match(/[?$]\w+/g) ?? [])].filter((name) => name !== word).map((label) => ({ label }));
    this.#things ??= this.#fetch().catch(() => { this.#things = null; return []; });
    const base = new RegExp(`BASE\\s+<${this.#site.base.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}/>`, "i").test(text);
    const things = (await this.#things).map(([path, label, kind]) => ({
      label: word.startsWith("<") ? `<${label}>` : label, displayLabel: label, detail: kind, apply: base ? `<${path}>` : `<${this.#site.base}/${path}>`, boost: -1,
    }));
    return word.startsWith("<") ? things : [...this.#terms, ...(word.length > 2 ? things : [])];
  }

  async #fetch() {
    const response = await fetch(new URL("query/names.json", this.#root), { credentials: "omit" });
    return response.json();
  }
}
