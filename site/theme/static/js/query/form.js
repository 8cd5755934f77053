// A question put together from choices, for those who do not write SPARQL. The choices and the
// pieces of SPARQL that each stands for come with the page (query/form.json).

const literal = (text) => `"${text.replace(/[\\"]/g, "\\$&").replace(/[\n\r]+/g, " ")}"`;
/** Whether a text can stand between angle brackets in a query. */
export const safeIri = (text) => /^[^<>"{}|^`\\\s]+$/.test(text);

/** The SPARQL of a choice: `kind` is one of `form.kinds`, `chosen` maps a condition's name to its value. */
export function written(form, kind, chosen) {
  const { name, select, where, order, conditions } = form.kinds[kind];
  const lines = [...where];
  for (const [key, value] of Object.entries(chosen)) {
    const condition = conditions[key];
    if (!condition || value === "") continue;
    const term = condition.value === "iri" ? (safeIri(value) ? `<${value}>` : null)
      : condition.value === "year" ? (/^\d{4}$/.test(value) ? literal(value) : null)
        : literal(value);
    if (term) lines.push(...condition.where.map((line) => line.replaceAll("$VALUE", () => term)));
  }
  return `# ${name}\n${form.prefixes.join("\n")}\n\nSELECT DISTINCT ${select} WHERE {\n${lines.map((line) => `  ${line}`).join("\n")}\n}\nORDER BY ${order}\n`;
}

/** Fill the fieldset `host` with the conditions of a kind; `onChange` is called at each change. */
export function ask(host, form, kind, onChange) {
  host.replaceChildren(...Object.entries(form.kinds[kind].conditions).map(([key, condition]) => {
    const label = document.createElement("label");
    label.className = "field";
    label.append(condition.label);
    const input = document.createElement(condition.options.length ? "select" : "input");
    if (condition.options.length) {
      input.append(new Option("any", ""), ...condition.options.map(([value, text]) => new Option(text, value)));
    } else {
      input.type = condition.value === "year" ? "number" : "text";
      if (condition.value === "year") { input.min = "1800"; input.max = "2100"; }
    }
    input.name = key;
    input.addEventListener("input", onChange);
    label.append(input);
    return label;
  }));
}

export const choices = (host) => Object.fromEntries([...host.querySelectorAll("input, select")].map((input) => [input.name, input.value.trim()]));
