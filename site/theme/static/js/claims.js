// The list of all claims, made from the page's data: search, filters, export. The state is in the
// address. Without this script the lists by source and kind are there.
(function () {
  "use strict";
  var STEP = 50;
  var UNKNOWN = "something that no concept was found for";
  var data = JSON.parse(document.getElementById("claims-data").textContent);
  var form = document.querySelector("[data-filters]");
  var list = document.querySelector("[data-list]");
  var more = document.querySelector("[data-more-rows]");
  var controls = Array.prototype.filter.call(form.elements, function (control) { return control.name; });
  var root = document.querySelector(".brand").getAttribute("href").replace(/index\.html$/, "");
  var texts = data.claims.map(words);
  var found = [];
  var shown = 0;

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function words(claim) {
    var parts = [claim.quote, claim.place, claim.figure, data.kinds[claim.kind]];
    claim.subjects.concat(claim.objects).forEach(function (at) {
      parts.push(data.concepts[at][1], data.words[at]);
    });
    claim.works.forEach(function (at) { parts.push(data.works[at][1]); });
    return plain(parts.join(" "));
  }

  function state() {
    var now = {};
    controls.forEach(function (control) { now[control.name] = control.value.trim(); });
    return now;
  }

  function fits(claim, at, now) {
    return plain(now.q).split(/\s+/).every(function (word) { return texts[at].indexOf(word) >= 0; }) &&
      (!now.kind || claim.kind === now.kind) &&
      (!now.direction || claim.direction === now.direction) &&
      (!now.source || claim.source === now.source) &&
      (!now.grounds || claim.grounds.indexOf(now.grounds) >= 0) &&
      (!now.figure || Boolean(claim.figure) === (now.figure === "yes")) &&
      (!now.reviewed || (claim.status !== "extracted") === (now.reviewed === "yes"));
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function link(href, label) {
    var made = element("a", "", label);
    made.href = root + href;
    return made;
  }

  function listed(place, links) {
    links.forEach(function (one, at) {
      if (at) place.append(", ");
      place.append(one);
    });
    return place;
  }

  function concepts(ids) {
    return ids.map(function (at) {
      return link("concept/" + data.concepts[at][0] + "/index.html", data.concepts[at][1]);
    });
  }

  function row(claim) {
    var item = element("li", "statement");
    if (claim.quote) {
      var quote = element("blockquote", "quote");
      quote.append(element("p", "", claim.quote));
      item.append(quote);
    }
    var says = element("p", "says");
    if (claim.figure) says.append(element("strong", "", claim.figure), " · ");
    if (claim.kind === "recommendation") says.append("A recommendation");
    else listed(says, concepts(claim.subjects)).append(claim.subjects.length ? "" : UNKNOWN);
    says.append(" ", element("span", "verb", data.verbs[claim.verb]), " ");
    listed(says, concepts(claim.objects)).append(claim.objects.length ? "" : UNKNOWN);
    var fine = element("p", "fine");
    fine.append(
      link("claim/" + claim.id + "/index.html", data.kinds[claim.kind]), " in ",
      link("source/" + claim.source + "/index.html#claim-" + claim.id, data.sources[claim.source]),
      ", " + claim.place
    );
    if (claim.works.length) {
      fine.append(" · rests on ");
      listed(fine, claim.works.map(function (at) { return link(data.works[at][0], data.works[at][1]); }));
    }
    if (claim.status !== "extracted") fine.append(" · reviewed");
    item.append(says, fine);
    item.dataset.collect = "claim/" + claim.id;
    item.dataset.name = data.kinds[claim.kind] + ", " + data.sources[claim.source] + ", " + claim.place;
    return item;
  }

  function grow() {
    var next = found.slice(shown, shown + STEP);
    var piece = document.createDocumentFragment();
    next.forEach(function (claim) { piece.append(row(claim)); });
    var first = piece.firstChild;
    list.append(piece);
    window.explorer.basket.offer(list);
    shown += next.length;
    more.hidden = shown >= found.length;
    return first;
  }

  function show() {
    var now = state();
    found = data.claims.filter(function (claim, at) { return fits(claim, at, now); });
    shown = 0;
    list.replaceChildren();
    grow();
    document.querySelector("[data-count]").textContent =
      found.length === data.claims.length ? found.length + " claims" : found.length + " of " + data.claims.length + " claims";
    document.querySelector("[data-empty]").hidden = found.length > 0;
    document.querySelectorAll("[data-export]").forEach(function (button) { button.disabled = !found.length; });
    remember(now);
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

  function record(claim) {
    function named(at) {
      return { iri: data.base + "/concept/" + data.concepts[at][0], label: data.concepts[at][1] };
    }
    return {
      id: claim.id, iri: data.base + "/claim/" + claim.id, source: claim.source, kind: claim.kind,
      quote: claim.quote, place: claim.place, subjects: claim.subjects.map(named),
      direction: claim.direction, objects: claim.objects.map(named), statistic: claim.figure,
      references: claim.works.map(function (at) { return data.works[at][1]; }), status: claim.status
    };
  }

  function cell(value) {
    var text = Array.isArray(value) ? value.map(function (one) { return one.label || one; }).join("; ") : String(value);
    // What a spreadsheet would run instead of show.
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv(records) {
    var names = Object.keys(records[0]);
    return [names].concat(records.map(function (one) {
      return names.map(function (name) { return cell(one[name]); });
    })).map(function (line) { return line.join(","); }).join("\r\n") + "\r\n";
  }

  function download(kind) {
    var records = found.map(record);
    var text = kind === "csv" ? csv(records) : JSON.stringify(records, null, 1) + "\n";
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: (kind === "csv" ? "text/csv" : "application/json") + ";charset=utf-8" }));
    link.download = "claims." + kind;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    window.explorer.announce("Downloaded " + records.length + " claims");
  }

  var wait = 0;
  if (!data.claims.length) return;
  if (window.matchMedia("(max-width: 59.99rem)").matches) document.querySelector("[data-more]").open = false;
  form.addEventListener("input", function () {
    window.clearTimeout(wait);
    wait = window.setTimeout(show, 120);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  document.querySelector("[data-clear]").addEventListener("click", function () {
    controls.forEach(function (control) { control.value = ""; });
    show();
    document.getElementById("q").focus();
  });
  more.addEventListener("click", function () {
    var first = grow();
    if (first) first.querySelector("a").focus();
  });
  document.querySelectorAll("[data-export]").forEach(function (button) {
    button.addEventListener("click", function () { download(button.dataset.export); });
  });
  form.hidden = false;
  document.querySelector("[data-results]").hidden = false;
  recall();
  show();
})();
