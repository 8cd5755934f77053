// The page of the basket: what is in it, in a style, and taken away in one file. What it shows
// comes from the files beside each page.
(function () {
  "use strict";
  var basket = window.explorer.basket;
  var list = document.querySelector("[data-basket-list]");
  var style = document.getElementById("basket-style");
  var format = document.getElementById("basket-format");
  var keep = document.getElementById("basket-keep");
  var file = document.getElementById("basket-file");
  var said = document.querySelector("[data-basket-said]");
  var records = {};
  var TEXTS = { apa: "APA", harvard: "Harvard", vancouver: "Vancouver" };
  var KINDS = {
    bib: { suffix: "bib", type: "application/x-bibtex" },
    ris: { suffix: "ris", type: "application/x-research-info-systems" },
    json: { suffix: "json", type: "application/vnd.citationstyles.csl+json" },
    csv: { suffix: "csv", type: "text/csv" }
  };
  Object.keys(TEXTS).forEach(function (id) { KINDS[id] = { suffix: "txt", type: "text/plain" }; });

  function element(tag, name, text) {
    var made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  function fetched(item, suffix) {
    return window.fetch(basket.file(item, suffix)).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    });
  }

  // --- the list ---

  function row(item) {
    var made = element("li", "basket-item");
    made.dataset.item = item;
    var head = element("p", "basket-head");
    var link = element("a", "", item);
    link.href = basket.address(item);
    var drop = element("button", "button small plain", "Remove");
    drop.type = "button";
    drop.append(element("span", "unseen", " " + item));
    drop.addEventListener("click", function () {
      basket.remove(item);
      window.explorer.announce("Removed: " + basket.items().length + " left");
    });
    head.append(link, drop);
    made.append(head, element("p", "entry", "…"));
    return made;
  }

  function fill(made, item) {
    var about = records[item];
    var entry = made.querySelector(".entry");
    if (!about) {
      entry.textContent = window.location.protocol === "file:"
        ? "Opened from a folder on disk, the browser does not let this page read the item’s files. Its own page has them."
        : "This site has no such item: it may have been withdrawn, or the address may be cut off.";
      made.classList.add("missing");
      return;
    }
    made.querySelector("a").textContent = about[0].custom.label;
    made.querySelector(".unseen").textContent = " " + about[0].custom.label;
    if (!made.querySelector(".kind")) made.querySelector(".basket-head").prepend(element("span", "kind", about[0].custom.kind));
    entry.textContent = about[0].custom.citations[style.value] || about[0].title;
  }

  function show() {
    var items = basket.items();
    var known = {};
    Array.prototype.forEach.call(list.children, function (made) { known[made.dataset.item] = made; });
    list.replaceChildren.apply(list, items.map(function (item) { return known[item] || row(item); }));
    document.querySelectorAll("[data-basket-full]").forEach(function (part) { part.hidden = !items.length; });
    document.querySelector("[data-basket-empty]").hidden = items.length > 0;
    document.querySelector("[data-basket-number]").textContent = items.length + (items.length === 1 ? " item" : " items");
    document.getElementById("basket-address").textContent = window.location.href;
    keep.checked = basket.kept();
    return Promise.all(items.map(function (item, at) {
      var made = list.children[at];
      var ready = item in records ? Promise.resolve() : fetched(item, "json").then(
        function (text) { records[item] = JSON.parse(text); },
        function () { records[item] = null; }
      );
      return ready.then(function () { fill(made, item); });
    }));
  }

  // --- taking it away ---

  function sound() {
    return basket.items().filter(function (item) { return records[item]; });
  }

  function once(parts) {
    return parts.filter(function (part, at) { return part && parts.indexOf(part) === at; });
  }

  function cell(value) {
    var text = String(value === undefined ? "" : value).replace(/\s+/g, " ");
    // What a spreadsheet would calculate instead of show.
    if (/^[=+\-@＝＋－＠]/.test(text)) text = "'" + text;
    return /[",]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv(items) {
    var lines = [["kind", "label", "quotation", "locator", "source", "as_cited_in", "citation", "permanent_link", "version"]];
    items.forEach(function (item) {
      var about = records[item][0].custom;
      lines.push([about.kind, about.label, about.quotation, about.locator, about.source, about.as_cited_in, about.citations[style.value], about.iri, about.version]);
    });
    return lines.map(function (line) { return line.map(cell).join(","); }).join("\r\n") + "\r\n";
  }

  function made(kind) {
    var items = sound();
    if (kind === "csv") return Promise.resolve(csv(items));
    if (TEXTS[kind]) {
      return Promise.resolve(items.map(function (item) { return records[item][0].custom.citations[kind]; }).join("\n\n") + "\n");
    }
    if (kind === "json") {
      var seen = {};
      var all = [].concat.apply([], items.map(function (item) { return records[item]; }));
      return Promise.resolve(JSON.stringify(all.filter(function (one) {
        var first = !seen[one.id];
        seen[one.id] = true;
        return first;
      }), null, 2) + "\n");
    }
    // Two claims of one source bring it twice: each record is kept once.
    return Promise.all(items.map(function (item) { return fetched(item, kind); })).then(function (texts) {
      var between = kind === "bib" ? /^(?=@)/m : /(?<=^ER {2}- \r\n\r\n)/m;
      var parts = [].concat.apply([], texts.map(function (text) { return text.split(between); }));
      return once(parts.map(function (part) { return kind === "bib" ? part.trim() : part; })).join(kind === "bib" ? "\n\n" : "") + (kind === "bib" ? "\n" : "");
    });
  }

  function save(text, name, type) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    link.download = name;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function tell(text) {
    said.textContent = text;
    window.explorer.announce(text);
  }

  function failed() {
    tell("That did not work: a file of an item could not be read.");
  }

  document.querySelector("[data-basket-download]").addEventListener("click", function () {
    var kind = format.value;
    made(kind).then(function (text) {
      save(text, "basket." + KINDS[kind].suffix, KINDS[kind].type);
      tell("Downloaded " + sound().length + " items");
    }, failed);
  });
  document.querySelector("[data-basket-copy]").addEventListener("click", function (event) {
    var button = event.currentTarget;
    made(format.value).then(function (text) { return window.explorer.copy(text, button); }, failed);
  });
  document.querySelector("[data-basket-save]").addEventListener("click", function () {
    save(JSON.stringify({ items: basket.items() }, null, 2) + "\n", "basket-items.json", "application/json");
  });
  document.querySelector("[data-basket-clear]").addEventListener("click", function () {
    basket.set([]);
    tell("The basket is empty");
  });
  document.querySelector("[data-basket-copy-address]").addEventListener("click", function (event) {
    window.explorer.copy(window.location.href, event.currentTarget);
  });
  file.addEventListener("change", function () {
    if (!file.files.length) return;
    file.files[0].text().then(function (text) {
      var items = JSON.parse(text).items;
      if (!Array.isArray(items)) throw new Error("no items");
      var before = basket.items().length;
      basket.add(items.map(String));
      tell(basket.items().length - before + " items added");
    }).catch(function () {
      tell("That file is not a saved basket.");
    }).then(function () { file.value = ""; });
  });
  keep.addEventListener("change", function () {
    if (!basket.keep(keep.checked)) {
      keep.checked = false;
      return tell("This browser does not allow pages to keep anything.");
    }
    tell(keep.checked ? "The basket is kept in this browser" : "Deleted from this browser");
  });
  style.addEventListener("change", show);
  basket.listen(show);
  document.querySelector("[data-basket-tools]").hidden = false;
  show();
})();
