// The drawing of a network and its text, always in the same state. Without the drawing's library
// the filters still work on the text. Where the drawing is one part of a page among many, the
// library is loaded when a reader asks for it.
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  var stage = document.querySelector("[data-stage]");
  var panel = document.querySelector("[data-panel]");
  var data = JSON.parse(document.getElementById("network-data").textContent);
  var rows = Array.prototype.map.call(document.querySelectorAll("[data-node]"), function (row) {
    var d = row.dataset;
    return { row: row, id: d.node, group: d.group, sources: d.sources.split(" "), words: plain(d.words), year: d.year, shown: true };
  });
  var byId = {};
  rows.forEach(function (row) { byId[row.id] = row; });
  var drawing = null;
  var nodes = null;
  var edges = null;
  var picked = "";
  var hubFont = 22;

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function types() {
    return Array.prototype.filter.call(form.elements, function (box) {
      return box.name === "type" && box.checked;
    }).map(function (box) { return box.value; });
  }

  function show() {
    if (!form) return paint();
    var words = plain(document.getElementById("q").value.trim()).split(/\s+/);
    var source = document.getElementById("source").value;
    var kinds = types();
    var count = 0;
    rows.forEach(function (row) {
      row.shown = kinds.indexOf(row.group) >= 0 &&
        (!source || row.sources.indexOf(source) >= 0) &&
        words.every(function (word) { return row.words.indexOf(word) >= 0; });
      row.row.hidden = !row.shown;
      count += row.shown;
    });
    document.querySelectorAll("[data-hub]").forEach(function (hub) {
      var left = 0;
      hub.querySelectorAll("[data-listed]").forEach(function (item) {
        item.hidden = !byId[item.dataset.listed].shown;
        left += !item.hidden;
      });
      hub.hidden = !left && !byId[hub.dataset.hub].shown;
    });
    document.querySelector("[data-count]").textContent =
      count === rows.length ? rows.length + " nodes" : count + " of " + rows.length + " nodes";
    document.querySelector("[data-empty]").hidden = count > 0;
    remember(words.join(" "), source, kinds);
    paint();
  }

  function remember(words, source, kinds) {
    var boxes = form.querySelectorAll("[name=type]").length;
    var query = new URLSearchParams();
    if (words) query.set("q", words);
    if (source) query.set("source", source);
    if (kinds.length < boxes) query.set("type", kinds.join(" "));
    var text = query.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (text ? "?" + text : "") + window.location.hash);
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is.
    }
  }

  function recall() {
    var query = new URLSearchParams(window.location.search);
    document.getElementById("q").value = query.get("q") || "";
    document.getElementById("source").value = query.get("source") || "";
    if (document.getElementById("source").selectedIndex === -1) document.getElementById("source").value = "";
    if (!query.has("type")) return;
    var wanted = query.get("type").split(" ");
    form.querySelectorAll("[name=type]").forEach(function (box) { box.checked = wanted.indexOf(box.value) >= 0; });
  }

  // Drawing

  function colours() {
    var style = window.getComputedStyle(document.documentElement);
    return function (name) { return style.getPropertyValue("--" + name).trim(); };
  }

  function look(node, colour) {
    var own = colour("node-" + node.family);
    var hub = node.kind === "source";
    return {
      id: node.id,
      hidden: !byId[node.id].shown,
      color: {
        background: own, border: colour("surface"),
        highlight: { background: own, border: colour("ink") },
        hover: { background: own, border: colour("ink") }
      },
      widthConstraint: { maximum: hub ? 9 * hubFont : node.kind === "concept" ? 140 : 220 },
      font: {
        color: colour("ink"), face: "system-ui, sans-serif", size: hub ? hubFont : 13,
        strokeWidth: 4, strokeColor: colour("surface")
      }
    };
  }

  function paint() {
    if (!drawing) return;
    var colour = colours();
    nodes.update(data.nodes.map(function (node) { return look(node, colour); }));
    edges.update(data.edges.map(function (edge) {
      return { id: edge.id, color: { color: colour("thread"), highlight: colour("accent"), hover: colour("edge") } };
    }));
  }

  function start() {
    stage.hidden = false;
    var colour = colours();
    nodes = new window.vis.DataSet(data.nodes.map(function (node) {
      return Object.assign({}, node, look(node, colour), { label: node.label });
    }));
    edges = new window.vis.DataSet(data.edges);
    var canvas = document.querySelector("[data-canvas]");
    var options = Object.assign({}, data.options, { autoResize: true });
    options.nodes = Object.assign({}, options.nodes, {
      scaling: { label: { enabled: true, drawThreshold: 9, maxVisible: 26 } }
    });
    drawing = new window.vis.Network(canvas, { nodes: nodes, edges: edges }, options);
    // The list and the table are there for the keyboard.
    canvas.querySelectorAll("[tabindex]").forEach(function (part) { part.tabIndex = -1; });
    zoom("all");
    // Sources keep their names on a small screen, too.
    hubFont = Math.min(60, Math.max(22, 13 / drawing.getScale()));
    drawing.on("selectNode", function (event) { pick(event.nodes[0], false); });
    drawing.on("deselectNode", function () { pick("", false); });
    document.querySelectorAll("[data-zoom]").forEach(function (button) {
      button.addEventListener("click", function () { zoom(button.dataset.zoom); });
    });
    document.querySelectorAll(".show-head, .show-cell").forEach(function (cell) { cell.hidden = false; });
    document.querySelectorAll("[data-show]").forEach(function (button) {
      button.addEventListener("click", function () { pick(button.closest("[data-node]").dataset.node, true); });
    });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    paint();
  }

  function zoom(how) {
    var factor = { "in": 1.4, out: 1 / 1.4, all: stage.clientWidth < 600 ? 0.8 : 0.9 }[how];
    // Room for the labels at the rim.
    if (how === "all") drawing.fit({ animation: false });
    drawing.moveTo({ scale: drawing.getScale() * factor, animation: false });
  }

  function pick(id, focus) {
    if (picked) byId[picked].row.classList.remove("chosen");
    picked = id;
    if (!id) {
      panel.textContent = "Nothing chosen.";
      return;
    }
    byId[id].row.classList.add("chosen");
    if (focus) {
      drawing.selectNodes([id]);
      drawing.focus(id, { scale: Math.max(drawing.getScale(), 0.9), animation: false });
      stage.scrollIntoView({ block: "nearest" });
    }
    describe(id);
  }

  function line(name, text) {
    var node = document.createElement(name);
    node.textContent = text;
    return node;
  }

  function describe(id) {
    var row = byId[id].row;
    var cells = row.cells;
    var link = cells[0].querySelector("a").cloneNode(true);
    var to = line("p", "");
    link.className = "button small";
    link.textContent = "Open its page";
    to.appendChild(link);
    var tied = document.createElement("ul");
    data.edges.forEach(function (edge) {
      var other = edge.from === id ? edge.to : edge.to === id ? edge.from : "";
      if (!other) return;
      var item = document.createElement("li");
      item.appendChild(byId[other].row.cells[0].querySelector("a").cloneNode(true));
      tied.appendChild(item);
    });
    var kind = line("p", cells[2].textContent + (byId[id].year ? " · " + byId[id].year : ""));
    kind.className = "kind";
    var parts = [kind, line(form ? "h2" : "h3", cells[0].textContent.trim()), to];
    if (form) parts.splice(2, 0, line("p", cells[1].textContent));
    var ties = form ? (byId[id].group === "source" ? "Lists" : "Listed by") : "Tied to";
    if (tied.children.length) parts.push(line("p", ties), tied);
    else parts.push(line("p", "Tied to nothing here."));
    panel.replaceChildren.apply(panel, parts);
  }

  // What tests look at, so that they need not read pixels.
  var looks = {
    shown: function () {
      return nodes ? nodes.get({ filter: function (node) { return !node.hidden; } }).map(function (node) { return node.id; }) : [];
    },
    place: function (id) { return drawing.getPosition(id); },
    onScreen: function (id) { return drawing.canvasToDOM(drawing.getPosition(id)); }
  };

  function load() {
    var script = document.createElement("script");
    script.src = stage.dataset.library;
    script.addEventListener("load", function () {
      asked.parentElement.hidden = true;
      document.querySelector("[data-legend]").hidden = false;
      start();
    });
    document.head.appendChild(script);
  }

  var asked = document.querySelector("[data-draw]");
  if (form) {
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    recall();
  }
  if (asked) {
    asked.hidden = false;
    asked.addEventListener("click", load);
  } else if (stage && window.vis) {
    start();
  }
  window.explorer.network = looks;
  show();
})();
