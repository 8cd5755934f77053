// The list of works: search, filters, order, selection and export. The state is in the address.
(function () {
  "use strict";
  var list = document.querySelector("[data-works]");
  var form = document.querySelector("[data-filters]");
  var sort = document.getElementById("sort");
  var items = Array.prototype.map.call(list.children, read);
  var texts = JSON.parse(document.getElementById("works-data").textContent);
  var controls = Array.prototype.slice.call(form.elements).filter(function (control) { return control.name; }).concat(sort);
  var kinds = {
    bib: { suffix: "bib", type: "application/x-bibtex", join: function (all) { return all.join("\n"); } },
    ris: { suffix: "ris", type: "application/x-research-info-systems", join: function (all) { return all.join("\n"); } },
    json: { suffix: "json", type: "application/vnd.citationstyles.csl+json", join: function (all) { return JSON.stringify(all, null, 2) + "\n"; } },
    apa: { suffix: "txt", type: "text/plain", join: function (all) { return all.join("\n\n") + "\n"; } }
  };

  function read(node, place) {
    var data = node.dataset;
    return {
      node: node, place: place, id: data.id, author: plain(data.author), year: Number(data.year),
      title: plain(data.title), type: data.type, sources: data.sources.split(" "),
      cited: Number(data.cited), doi: data.doi, words: plain(data.words),
      box: node.querySelector(".pick"), shown: true
    };
  }

  // Small letters without accents, so that "Munoz" finds "Muñoz".
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function state() {
    var now = {};
    controls.forEach(function (control) { now[control.name] = control.value.trim(); });
    return now;
  }

  function all(words, text) {
    return words.split(/\s+/).every(function (word) { return text.indexOf(word) >= 0; });
  }

  function fits(item, now) {
    return all(plain(now.q), item.words) &&
      all(plain(now.author), item.author) &&
      (!now.from || item.year >= Number(now.from)) &&
      (!now.to || item.year <= Number(now.to)) &&
      (!now.type || item.type === now.type) &&
      (!now.source || item.sources.indexOf(now.source) >= 0) &&
      (!now.doi || item.doi === now.doi) &&
      (!now.cited || (item.cited > 0) === (now.cited === "yes"));
  }

  var orders = {
    newest: function (a, b) { return (b.year % 9999) - (a.year % 9999); },
    oldest: function (a, b) { return a.year - b.year; },
    title: function (a, b) { return a.title < b.title ? -1 : a.title > b.title ? 1 : 0; },
    cited: function (a, b) { return b.cited - a.cited; }
  };

  function show() {
    var now = state();
    var order = orders[now.sort];
    var sorted = items.slice().sort(function (a, b) {
      return (order && order(a, b)) || a.place - b.place;
    });
    var shown = 0;
    var piece = document.createDocumentFragment();
    sorted.forEach(function (item) {
      item.shown = fits(item, now);
      item.node.hidden = !item.shown;
      shown += item.shown;
      piece.appendChild(item.node);
    });
    list.appendChild(piece);
    document.querySelector("[data-count]").textContent =
      shown === items.length ? items.length + " works" : shown + " of " + items.length + " works";
    document.querySelector("[data-empty]").hidden = shown > 0;
    list.hidden = shown === 0;
    remember(now);
    chosen();
  }

  function remember(now) {
    var query = new URLSearchParams();
    Object.keys(now).forEach(function (name) { if (now[name]) query.set(name, now[name]); });
    var text = query.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (text ? "?" + text : "") + window.location.hash);
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is.
    }
  }

  function recall() {
    var query = new URLSearchParams(window.location.search);
    controls.forEach(function (control) {
      if (query.has(control.name)) control.value = query.get(control.name);
      // A value that the list does not offer.
      if (control.selectedIndex === -1) control.value = "";
    });
  }

  function picked() {
    var boxes = items.filter(function (item) { return item.box.checked; });
    return boxes.length ? boxes : items.filter(function (item) { return item.shown; });
  }

  function chosen() {
    var number = items.filter(function (item) { return item.box.checked; }).length;
    var count = picked().length;
    document.querySelector("[data-chosen]").textContent =
      number ? number + " selected" : "None selected: export takes all " + count + " shown";
    document.querySelectorAll("[data-download], [data-copy-export], [data-to-basket]").forEach(function (button) {
      button.disabled = count === 0;
    });
  }

  function exported() {
    var kind = document.getElementById("format").value;
    return kinds[kind].join(picked().sort(function (a, b) { return a.place - b.place; }).map(function (item) {
      return texts[item.id][kind];
    }));
  }

  function download() {
    var kind = kinds[document.getElementById("format").value];
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([exported()], { type: kind.type + ";charset=utf-8" }));
    link.download = "references." + kind.suffix;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    window.explorer.announce("Downloaded " + picked().length + " works");
  }

  function mark(value) {
    return function () {
      items.forEach(function (item) { if (item.shown || !value) item.box.checked = value; });
      chosen();
      window.explorer.announce(document.querySelector("[data-chosen]").textContent);
    };
  }

  function clear() {
    controls.forEach(function (control) { if (control !== sort) control.value = ""; });
    show();
    document.getElementById("q").focus();
  }

  var wait = 0;
  function soon() {
    window.clearTimeout(wait);
    wait = window.setTimeout(show, 120);
  }

  if (window.matchMedia("(max-width: 59.99rem)").matches) document.querySelector("[data-more]").open = false;
  form.addEventListener("input", soon);
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  sort.addEventListener("input", show);
  list.addEventListener("change", chosen);
  document.querySelectorAll("[data-clear]").forEach(function (button) { button.addEventListener("click", clear); });
  document.querySelector("[data-all]").addEventListener("click", mark(true));
  document.querySelector("[data-none]").addEventListener("click", mark(false));
  document.querySelector("[data-download]").addEventListener("click", download);
  document.querySelector("[data-copy-export]").addEventListener("click", function (event) {
    window.explorer.copy(exported(), event.currentTarget);
  });
  document.querySelector("[data-to-basket]").addEventListener("click", function () {
    window.explorer.basket.add(picked().map(function (item) { return "reference/" + item.id; }));
    window.explorer.announce(window.explorer.basket.items().length + " in the basket");
  });
  items.forEach(function (item) { item.box.hidden = false; });
  [form, document.querySelector("[data-bar]"), document.querySelector("[data-selection]")].forEach(function (part) {
    part.hidden = items.length === 0;
  });
  if (items.length) {
    recall();
    show();
  }
})();
