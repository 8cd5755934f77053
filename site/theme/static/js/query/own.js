// Statements of the reader's own, asked about beside the graph of the site, in this page only.
import { Refusal } from "./engine.js";

/** @param find gives a part of the page by name @param given `{engine, open, done}` */
export function wireOwn(find, { engine, open, done }) {
  if (!find("own-add")) return;
  const say = (words) => { find("own-status").textContent = words; };
  async function add() {
    const own = find("own-text").value;
    if (!own.trim()) { say("There is nothing to add yet."); return; }
    try {
      await open();
      const { added } = await engine.add(own, "text/turtle");
      say(`${added.toLocaleString("en")} ${added === 1 ? "statement" : "statements"} added, in this page only, in the graph <urn:x-evidence-explorer:own>.`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say(`Not added: ${error.message}`);
    } finally { done(); }
  }
  find("own-add").addEventListener("click", add);
  find("own-remove").addEventListener("click", async () => { await engine.removeOwn(); say("Your data was taken away again."); });
  find("own-file").addEventListener("change", async (event) => { const [file] = event.target.files; if (file) find("own-text").value = await file.text(); });
}
