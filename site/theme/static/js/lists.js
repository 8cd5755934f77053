// Every list that can be narrowed: words, facets with counts, ranges, order, selection, export. The
// state is in the address. The list is there without this script; rows that the page leaves out come
// from scripts, because a page from a folder on disk may read nothing else.
(function () {
  "use strict";
  var STEP = 50;
  var holder = document.querySelector("[data-listing]");
  if (!holder) return; // where nothing is listed, nothing can be narrowed
  var form = document.querySelector("[data-filters]");
  var list = document.querySelector("[data-list]");
  var tree = document.querySelector("[data-tree]");
  var sort = document.querySelector("[data-sort]");
  var more = document.querySelector("[data-more-rows]");
  var empty = document.querySelector("[data-empty]");
  var unit = holder.dataset.unit, one = holder.dataset.one;
  var total = Number(holder.dataset.total);
  var stepped = holder.hasAttribute("data-stepped");
  offer();
  var controls = Array.from(form.elements).filter(function (control) { return control.name; }).concat(sort || []);
  var root = document.querySelector(".brand").getAttribute("href").replace(/index\.html$/, "");
  var items = [];
  var found = [];
  var limit = STEP;

  // Values that the address asks for and a long facet leaves out.
  function offer() {
    var query = new URLSearchParams(window.location.search);
    form.querySelectorAll("[data-facet]").forEach(function (set) {
      query.getAll(set.dataset.facet).forEach(function (value) {
        var boxes = Array.from(set.querySelectorAll("input")), one = boxes[0].closest("label");
        if (boxes.some(function (box) { return box.value === value; })) return;
        var made = one.cloneNode(true);
        made.querySelector("input").value = value;
        made.querySelector("span").textContent = value;
        one.before(made);
      });
    });
  }

  // Small letters without accents, so that "Munoz" finds "Muñoz".
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function read(node) {
    var facets = {};
    (node.dataset.facets || "").split(" ").forEach(function (token) {
      var at = token.indexOf(":");
      (facets[token.slice(0, at)] = facets[token.slice(0, at)] || []).push(token.slice(at + 1));
    });
    var words = node.dataset.words === undefined ? node.textContent + " " + (node.dataset.also || "") : node.dataset.words;
    return { node: node, place: items.length, facets: facets, words: plain(words), box: node.querySelector(".pick") };
  }

  // --- rows that the page leaves out ---

  var first = Number(holder.dataset.from || 0), last = Number(holder.dataset.to || 0);
  var ready = first >= last;
  var loaded = {};

  function chunk(number) {
    loaded[number] = loaded[number] || window.explorer.load(root + holder.dataset.rows + number + ".js").then(function (html) {
      var made = document.createElement("template");
      made.innerHTML = html;
      return made.content;
    });
    return loaded[number];
  }

  function add(content) {
    var nodes = Array.from(content.querySelectorAll("[data-item]"));
    (list || tree).append(content);
    if (window.explorer.basket) window.explorer.basket.offer(list || tree);
    nodes.forEach(function (node) {
      items.push(read(node));
      if (node.querySelector(".pick")) node.querySelector(".pick").hidden = false;
    });
  }

  // All rows, once, in their order.
  var whole = null;
  function complete() {
    var numbers = [];
    for (var at = first; at < last; at++) numbers.push(at);
    whole = whole || Promise.all(numbers.map(chunk)).then(function (all) {
      all.forEach(function (content) { if (content.firstElementChild) add(content); });
      ready = true;
      var pages = document.querySelector("[data-pages]");
      if (pages && last > first) pages.hidden = true;
    });
    whole.catch(function () { whole = null; loaded = {}; });
    return whole;
  }

  // --- narrowing ---

  function state() {
    var now = { text: {}, facets: {}, ranges: {}, sort: sort ? sort.value : "" };
    controls.forEach(function (control) {
      var value = control.value.trim();
      if (control === sort || !value) return;
      if (control.type === "checkbox") {
        if (control.checked) (now.facets[control.name] = now.facets[control.name] || []).push(value);
      } else if (control.dataset.range) now.ranges[control.name] = [control.dataset.range, control.dataset.end, Number(value)];
      else now.text[control.name] = [control.dataset.text || "", plain(value).split(/\s+/)];
    });
    return now;
  }

  function saysAll(item, now) {
    return Object.keys(now.text).every(function (name) {
      var where = now.text[name][0] ? plain(item.node.dataset[now.text[name][0]] || "") : item.words;
      return now.text[name][1].every(function (word) { return where.indexOf(word) >= 0; });
    });
  }

  function inRanges(item, now) {
    return Object.keys(now.ranges).every(function (name) {
      var range = now.ranges[name], said = item.node.dataset[range[0]], value = Number(said);
      return said && (range[1] === "from" ? value >= range[2] : value <= range[2]);
    });
  }

  function has(item, name, wanted) {
    var held = item.facets[name] || [];
    return wanted.some(function (value) { return held.indexOf(value) >= 0; });
  }

  // Every facet that is chosen, but for one: what the others leave for its counts.
  function inFacets(item, now, but) {
    return Object.keys(now.facets).every(function (name) { return name === but || has(item, name, now.facets[name]); });
  }

  function count(now) {
    var rest = items.filter(function (item) { return saysAll(item, now) && inRanges(item, now); });
    form.querySelectorAll("[data-facet]").forEach(function (set) {
      var name = set.dataset.facet, numbers = {};
      rest.forEach(function (item) {
        if (inFacets(item, now, name)) (item.facets[name] || []).forEach(function (value) { numbers[value] = (numbers[value] || 0) + 1; });
      });
      set.querySelectorAll("input").forEach(function (box) {
        var number = numbers[box.value] || 0;
        box.closest("label").querySelector("[data-number]").textContent = number.toLocaleString("en");
        box.closest("label").classList.toggle("none", !number && !box.checked);
      });
    });
    return rest.filter(function (item) { return inFacets(item, now, ""); });
  }

  function ordered(all) {
    var way = sort && sort.selectedOptions[0].dataset;
    return all.slice().sort(function (a, b) {
      if (!way || !way.key) return a.place - b.place;
      var one = a.node.dataset[way.key], other = b.node.dataset[way.key];
      var first = way.number === undefined ? (one < other ? -1 : one > other ? 1 : 0) : Number(one) - Number(other);
      return (way.down === undefined ? first : -first) || a.place - b.place;
    });
  }

  function draw() {
    var inside = new Set(found);
    items.forEach(function (item) { item.node.hidden = !inside.has(item); });
    if (list) {
      var piece = document.createDocumentFragment();
      found.concat(items.filter(function (item) { return !inside.has(item); })).forEach(function (item) { piece.append(item.node); });
      list.append(piece);
      if (stepped) found.slice(limit).forEach(function (item) { item.node.hidden = true; });
      list.hidden = !found.length;
    } else {
      // A tree: what stands below an item stays with it.
      found.forEach(function (item) {
        for (var up = item.node; up; up = up.parentElement.closest("[data-item]")) up.hidden = false;
      });
    }
    document.querySelectorAll("[data-group]").forEach(function (group) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    });
    if (more) more.hidden = !stepped || (ready && found.length <= limit);
  }

  function numbered(number) { return number.toLocaleString("en") + " " + (number === 1 ? one : unit); }

  function show() {
    var now = state(), all = Math.max(total, items.length);
    found = ready ? ordered(count(now)) : items.slice();
    draw();
    document.querySelector("[data-count]").textContent =
      !ready || found.length === all ? numbered(all) : found.length.toLocaleString("en") + " of " + numbered(all);
    empty.hidden = found.length > 0;
    remember();
    chosen();
  }

  // The first rows are enough until something is asked of the list.
  function asked() {
    var now = state();
    return now.sort || [now.text, now.facets, now.ranges].some(function (part) { return Object.keys(part).length; });
  }

  function update() {
    limit = STEP;
    complete().then(show, incomplete);
  }

  function incomplete() { window.explorer.announce("The rest of the list could not be loaded."); }

  function remember() {
    var query = new URLSearchParams();
    controls.forEach(function (control) {
      var value = control.value.trim();
      if (value && (control.type !== "checkbox" || control.checked)) query.append(control.name, value);
    });
    window.explorer.remember(query);
  }

  function recall() {
    var query = new URLSearchParams(window.location.search);
    controls.forEach(function (control) {
      var values = query.getAll(control.name);
      if (control.type === "checkbox") {
        control.checked = values.indexOf(control.value) >= 0;
        if (control.checked) control.closest("details").open = true;
      } else if (values.length) control.value = values[0];
      // A value that the list does not offer.
      if (control.selectedIndex === -1) control.value = "";
    });
  }

  // --- selection and export ---

  function picked() {
    var boxes = items.filter(function (item) { return item.box && item.box.checked; });
    return boxes.length ? boxes : found;
  }

  function chosen() {
    var where = document.querySelector("[data-chosen]");
    if (!where) return;
    var number = items.filter(function (item) { return item.box && item.box.checked; }).length;
    var fit = ready ? found.length : total;
    where.textContent = number ? number.toLocaleString("en") + " selected" : "Export takes all " + fit.toLocaleString("en") + " that fit";
    document.querySelectorAll("[data-download], [data-copy-export], [data-to-basket]").forEach(function (button) { button.disabled = !picked().length; });
  }

  function exported() {
    var option = document.getElementById("format").selectedOptions[0];
    return complete().then(function () {
      found = ordered(count(state()));
      return window.explorer.load(root + holder.dataset.exports + option.value + ".js");
    }).then(function (made) {
      var all = picked().slice().sort(function (a, b) { return a.place - b.place; });
      return {
        option: option, number: all.length,
        text: made.before + all.map(function (item) { return made.texts[item.node.dataset.item]; }).join(made.between) + made.after
      };
    });
  }

  function lost() { window.explorer.announce("The texts for export could not be loaded."); }

  function download() {
    exported().then(function (made) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([made.text], { type: made.option.dataset.type + ";charset=utf-8" }));
      link.download = unit + "." + made.option.dataset.suffix;
      link.click();
      window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
      window.explorer.announce("Downloaded " + numbered(made.number));
    }, lost);
  }

  function mark(value) {
    return function () {
      complete().then(function () {
        if (value) found = ordered(count(state()));
        (value ? found : items).forEach(function (item) { if (item.box) item.box.checked = value; });
        chosen();
        window.explorer.announce(document.querySelector("[data-chosen]").textContent);
      });
    };
  }

  function on(selector, act) {
    document.querySelectorAll(selector).forEach(function (button) { button.addEventListener("click", act); });
  }

  // --- beginning ---

  var wait = 0;
  document.querySelectorAll("[data-item]").forEach(function (node) { items.push(read(node)); });
  if (!total && !items.length) return;
  if (window.matchMedia("(max-width: 59.99rem)").matches) document.querySelector("[data-more]").open = false;
  form.addEventListener("input", function (event) {
    window.clearTimeout(wait);
    wait = window.setTimeout(update, event.target.type === "checkbox" ? 0 : 120);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); update(); });
  if (sort) sort.addEventListener("input", update);
  on("[data-clear]", function () {
    controls.forEach(function (control) {
      if (control.type === "checkbox") control.checked = false;
      else if (control !== sort) control.value = "";
    });
    update();
    document.getElementById("q").focus();
  });
  if (more) more.addEventListener("click", function () {
    complete().then(function () {
      var from = limit;
      found = ordered(count(state()));
      limit += STEP;
      draw();
      if (found[from]) found[from].node.querySelector("a").focus();
    }, incomplete);
  });
  if (list) list.addEventListener("change", chosen);
  on("[data-all]", mark(true));
  on("[data-none]", mark(false));
  on("[data-download]", download);
  on("[data-copy-export]", function (event) {
    var button = event.currentTarget;
    exported().then(function (made) { window.explorer.copy(made.text, button); }, lost);
  });
  on("[data-to-basket]", function () {
    complete().then(function () {
      found = ordered(count(state()));
      window.explorer.basket.add(picked().map(function (item) { return holder.dataset.kind + "/" + item.node.dataset.item; }));
      window.explorer.announce(window.explorer.basket.items().length + " in the basket");
    }, incomplete);
  });
  items.forEach(function (item) { if (item.box) item.box.hidden = false; });
  document.querySelectorAll("[data-filters], [data-bar], [data-selection], [data-rows]").forEach(function (part) { part.hidden = false; });
  recall();
  var named = decodeURIComponent(window.location.hash.slice(1));
  if (asked()) update();
  // An address may name an item that stands on a further page.
  else if (named && !ready && items.length && !document.getElementById(named)) complete().then(function () {
    limit = Infinity;
    show();
    var item = document.getElementById(named);
    if (item) item.scrollIntoView();
  }, incomplete);
  else if (items.length) show();
  else chunk(first).then(add).then(function () {
    first += 1;
    ready = first >= last;
    show();
  }, incomplete);
})();
