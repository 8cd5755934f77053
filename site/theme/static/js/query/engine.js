// The page's side of the engine: fetched when asked for, cancelled by ending its thread.
import { mediaType, read } from "./answers.js";

const STOPPED = "The query was stopped.";

/** A question that was not answered; `kind` is cancelled, late, memory, load or said (by the engine). */
export class Refusal extends Error {
  constructor(kind, message) { super(message); this.kind = kind; }
}

async function bytes(url, signal, onBytes) {
  const response = await fetch(url, { credentials: "omit", signal });
  if (!response.ok) throw new Refusal("load", `${url.pathname.split("/").pop()} could not be fetched (${response.status}).`);
  const parts = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    onBytes(value.length);
  }
  return new Blob(parts);
}

async function inflated(blob) {
  const stream = blob.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** A file as bytes: the plain one where the host compresses on the way, else the gzip file beside it. */
async function file(url, size, hostCompresses, signal, onBytes) {
  const small = !hostCompresses && typeof DecompressionStream === "function";
  const address = small ? new URL(`${url.href}.gz`) : url;
  const total = small ? size.gzip : size.plain;
  const blob = await bytes(address, signal, (count) => onBytes(count / total));
  return small ? inflated(blob) : blob.arrayBuffer();
}

export class Engine {
  #about; #root; #worker = null; #module = null; #data = null; #waiting = null; #next = 1; #own = []; #opening = null; #fetching = null; #line = Promise.resolve();

  /** @param about what query/site.json says of files, sizes and base @param root URL of the site's root */
  constructor(about, root) { this.#about = about; this.#root = root; }

  get isOpen() { return this.#worker !== null && this.#opening === null; }

  /** Fetch and start; `onProgress` gets a share from 0 to 1. A second call waits for the first. */
  open(onProgress = () => {}) {
    if (this.isOpen) return Promise.resolve();
    this.#opening ??= this.#open(onProgress).finally(() => { this.#opening = null; });
    return this.#opening;
  }

  async #open(onProgress) {
    if (!this.#module) await this.#fetch(onProgress);
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#answer(data);
    this.#worker.onerror = (event) => { event.preventDefault(); this.#stop("load", `The engine did not start. ${event.message ?? ""}`.trim()); };
    const { format, base, union } = this.#about;
    await this.#send({ task: "open", module: this.#module, data: this.#data, format, base: `${base}/`, union });
    for (const piece of this.#own) await this.#send({ task: "add", ...piece });
    onProgress(1);
  }

  async #fetch(onProgress) {
    const files = [this.#about.engine, ...this.#about.data];
    const weights = files.map((one) => one.size.gzip);
    const all = weights.reduce((a, b) => a + b, 0);
    const shares = files.map(() => 0);
    const stop = this.#fetching = new AbortController();
    const got = await Promise.all(files.map((one, at) => file(
      new URL(one.href, this.#root), one.size, this.#about.hostCompresses, stop.signal,
      (share) => {
        shares[at] += share;
        onProgress(Math.min(0.95, shares.reduce((sum, s, i) => sum + Math.min(s, 1) * weights[i], 0) / all));
      },
    ))).catch((error) => {
      if (stop.signal.aborted) throw new Refusal("cancelled", STOPPED);
      throw error instanceof Refusal ? error : new Refusal("load", `The engine or the data could not be fetched: ${error.message}.`);
    });
    this.#module = await WebAssembly.compile(got[0]);
    this.#fetching = null;
    if (stop.signal.aborted) throw new Refusal("cancelled", STOPPED);
    this.#data = got.slice(1).map((buffer) => new Uint8Array(buffer));
  }

  /** Answer a query, as `read` in answers.js gives it. Rejects with a Refusal. */
  ask(text, form, { seconds = 30 } = {}) {
    return this.#inTurn(async () => {
      await this.open();
      const limit = setTimeout(() => this.#stop("late", `The query was stopped after ${seconds} seconds. Ask for less: add a LIMIT, or tie the parts of the pattern together by a common variable.`), seconds * 1000);
      try { return await this.#send({ task: "ask", text, form }); } finally { clearTimeout(limit); }
    });
  }

  /** Add the reader's own statements to the store, in this page only. */
  add(text, format) {
    return this.#inTurn(async () => {
      await this.open();
      const result = await this.#send({ task: "add", text, format });
      this.#own.push({ text, format });
      return result;
    });
  }

  removeOwn() {
    this.#own = [];
    return this.#inTurn(async () => { if (this.#worker) await this.#send({ task: "remove" }); });
  }

  /** End the running query. The next one starts the engine anew, from memory. */
  cancel() {
    this.#fetching?.abort();
    this.#stop("cancelled", STOPPED);
  }

  // The worker does one thing at a time; what comes meanwhile waits.
  #inTurn(act) {
    const result = this.#line.then(act);
    this.#line = result.catch(() => {});
    return result;
  }

  #send(message) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting = { id, resolve, reject, rows: [] };
      this.#worker.postMessage({ id, ...message });
    });
  }

  #answer({ id, rows, result, error, fatal }) {
    if (this.#waiting?.id !== id) return;
    if (rows) { for (const row of rows) this.#waiting.rows.push(row); return; }
    if (fatal) { this.#stop("memory", "The query needed more memory than a page may have. Ask for less: add a LIMIT, or tie the parts of the pattern together."); return; }
    const { resolve, reject, rows: all } = this.#waiting;
    this.#waiting = null;
    if (error) reject(new Refusal("said", error)); else resolve({ ...result, rows: all });
  }

  #stop(kind, message) {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(new Refusal(kind, message));
  }
}

function understood(answer, form, text) {
  try { return read(answer, form, text); } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal("said", "The server’s answer is no SPARQL results in JSON. Is this the address of its query service?");
  }
}

/** A SPARQL 1.1 server instead of the engine: same questions, same answers (SPARQL 1.1 Protocol). */
export class Endpoint {
  #url; #running = null;

  constructor(url) { this.#url = url; }
  get isOpen() { return true; }
  async open() {}

  async ask(text, form, { seconds = 30 } = {}) {
    this.#running = new AbortController();
    let late = false;
    const limit = setTimeout(() => { late = true; this.#running?.abort(); }, seconds * 1000);
    try {
      const response = await fetch(this.#url, {
        // As from a form: a server need not be asked first whether it may be asked (CORS preflight).
        method: "POST", body: new URLSearchParams({ query: text }), signal: this.#running.signal, credentials: "omit",
        headers: { Accept: mediaType(form) },
      });
      const answer = await response.text();
      const said = /^\s*</.test(answer) ? "" : answer.trim().slice(0, 500); // a page is no message
      if (!response.ok) throw new Refusal("said", said && response.status === 400 ? said : `The server answered ${response.status}. ${said}`.trim());
      return understood(answer, form, text);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error.name === "AbortError") throw late ? new Refusal("late", `The server did not answer within ${seconds} seconds.`) : new Refusal("cancelled", STOPPED);
      throw new Refusal("load", `The server at ${this.#url} did not answer, or does not allow questions from this site (CORS: it must send Access-Control-Allow-Origin).`);
    } finally { clearTimeout(limit); this.#running = null; }
  }

  async add() { throw new Refusal("said", "Your own data can be added only where the query runs in this page."); }
  async removeOwn() {}
  cancel() { this.#running?.abort(); }
}
