// What is wrong with a query, shown where the reader looks: the place, the line with a mark, a plain
// sentence, what mends it, and what the engine said word for word.

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export class Problem {
  #host;

  constructor(host) { this.#host = host; }

  clear() { this.#host.hidden = true; this.#host.replaceChildren(); }

  /**
   * @param message what is wrong @param place `{line, column, parts}` as `quoted` in mistakes.js gives it
   * @param mend `{label, act}` @param said the engine's words, where the message is ours
   */
  show(message, { place, cause, mend, said } = {}) {
    const parts = [make("p", {}, ...(place ? [make("strong", {}, `Line ${place.line}, column ${place.column}: `)] : []), message)];
    if (place) {
      const [before, marked, after] = place.parts;
      const arrow = `${" ".repeat([...before].length)}${"^".repeat(Math.max(1, [...marked].length))}`;
      parts.push(make("pre", { class: "quoted", tabindex: "0", role: "region", "aria-label": `Line ${place.line} of the query` }, before, make("mark", {}, marked), `${after}\n`, make("span", { "aria-hidden": "true" }, arrow)));
    }
    if (cause) parts.push(make("p", { class: "cause" }, cause));
    if (mend) {
      const button = make("button", { type: "button", class: "button small" }, mend.label);
      button.addEventListener("click", mend.act);
      parts.push(make("p", {}, button));
    }
    if (said) parts.push(make("details", {}, make("summary", {}, "What the engine said"), make("pre", {}, said)));
    this.#host.replaceChildren(...parts);
    this.#host.hidden = false;
    this.#host.scrollIntoView({ block: "start" });
  }
}
