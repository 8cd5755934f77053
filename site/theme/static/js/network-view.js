// A network view put together: what a reader does changes the state; the state decides what is
// shown; drawing, text, panel and address follow.
(function () {
  "use strict";
  var net = window.explorer.net;
  var STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  var HELP = "Drawing of the network. Arrow keys go from node to node, Enter opens what is known of one, Escape closes it, plus and minus zoom, 0 shows all. The text below holds the same.";
  var timer = 0;

  net.kinds = {};
  net.canExpand = function (node) { return net.state.near.length > 0 && net.state.near.indexOf(node.id) < 0; };
  net.narrowed = function () {
    var state = net.state;
    return Boolean(state.q || state.show || state.relation || state.source || state.types || state.near.length);
  };

  function canvas() { return net.stage && net.stage.querySelector("[data-canvas]"); }
  net.focusCanvas = function () { if (net.drawing.ready) canvas().focus(); };

  // From the form to the state, and back.
  function read() {
    var boxes = Array.prototype.slice.call(net.form.querySelectorAll("[name=type]"));
    var on = boxes.filter(function (box) { return box.checked; });
    ["q", "show", "relation", "source"].forEach(function (name) {
      var field = net.form.elements[name];
      if (field) net.state[name] = field.value.trim();
    });
    net.state.types = on.length === boxes.length ? null : on.map(function (box) { return box.value; });
  }

  function write() {
    ["q", "show", "relation", "source"].forEach(function (name) {
      var field = net.form.elements[name];
      if (!field) { net.state[name] = ""; return; }
      field.value = net.state[name];
      if (field.selectedIndex === -1) { field.value = ""; net.state[name] = ""; }
    });
    net.form.querySelectorAll("[name=type]").forEach(function (box) {
      box.checked = !net.state.types || net.state.types.indexOf(box.value) >= 0;
    });
  }

  function count() {
    var nodes = net.shownNodes().length;
    var links = net.shownEdges().length;
    var words = nodes.toLocaleString("en") + " of " + net.nodes.length.toLocaleString("en") + " nodes, " +
      links.toLocaleString("en") + " of " + net.edges.length.toLocaleString("en") + " links";
    net.root.querySelector("[data-count]").textContent = words;
    net.root.querySelector("[data-reset]").hidden = !net.narrowed() && !net.state.at;
    net.root.querySelector("[data-empty]").hidden = nodes > 0;
    return words;
  }

  function apply(say) {
    net.decide();
    net.twin.update();
    if (net.drawing.ready) net.drawing.update();
    if (net.form) {
      var words = count();
      window.clearTimeout(timer);
      if (say) timer = window.setTimeout(function () { window.explorer.announce(words); }, 400);
    }
    if (net.state.node && !net.byId.get(net.state.node).shown) net.choose("", false);
    else if (net.state.node) net.panel.describe(net.byId.get(net.state.node));
    net.remember();
  }

  net.choose = function (id, go) {
    net.state.node = id;
    if (id) {
      var node = net.byId.get(id);
      if (!node.shown) { net.state.near = [id]; apply(true); }
      if (net.stage) net.panel.describe(node);
      if (go && net.stage) net.stage.scrollIntoView({ block: "nearest" });
    } else if (net.stage) net.panel.close();
    if (net.drawing.ready) {
      net.drawing.settle();
      net.drawing.select(id, go);
    }
    net.remember();
  };

  net.nearby = function (ids) {
    net.state.near = ids;
    net.state.at = null;
    apply(true);
    if (net.drawing.ready) net.drawing.fit();
  };

  net.expand = function (id) {
    if (net.near) {
      var grown = net.near.grow(id);
      net.drawing.grow(grown.nodes, grown.edges);
      window.explorer.announce(grown.nodes.length + " more shown");
    }
    net.nearby(net.state.near.concat(id));
  };

  // The keyboard on the drawing.

  function nearest(from, step) {
    var best = null;
    var least = Infinity;
    net.shownNodes().forEach(function (node) {
      var along = (node.x - from.x) * step[0] + (node.y - from.y) * step[1];
      var aside = Math.abs((node.x - from.x) * step[1]) + Math.abs((node.y - from.y) * step[0]);
      if (along <= 0 || along + 2 * aside >= least) return;
      best = node;
      least = along + 2 * aside;
    });
    return best;
  }

  function closest(point) {
    return net.shownNodes().reduce(function (best, node) {
      var far = Math.hypot(node.x - point.x, node.y - point.y);
      return !best || far < best.far ? { node: node, far: far } : best;
    }, null);
  }

  function step(direction) {
    var now = net.byId.get(net.state.node);
    var found = now ? nearest(now, direction) : (closest(net.drawing.middle()) || {}).node;
    if (!found) return;
    net.choose(found.id, true);
    var links = found.ties.filter(function (edge) { return edge.shown; }).length;
    window.explorer.announce(found.label + ", " + net.kinds[found.family] + ", " + links + (links === 1 ? " link" : " links"));
  }

  function key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (STEPS[event.key]) step(STEPS[event.key]);
    else if (event.key === "Enter" && net.state.node) net.stage.querySelector("[data-panel]").focus();
    else if (event.key === "Escape" && net.state.node) net.choose("", false);
    else if (event.key === "+" || event.key === "=") net.drawing.zoom(1.4);
    else if (event.key === "-") net.drawing.zoom(1 / 1.4);
    else if (event.key === "0") all();
    else return;
    event.preventDefault();
  }

  function all() {
    net.state.at = null;
    if (net.narrowed() || !net.data.frame) net.drawing.fit();
    else net.drawing.first();
    net.remember();
  }

  function draw() {
    var place = canvas();
    net.stage.hidden = false;
    net.drawing.start(place);
    place.tabIndex = 0;
    place.setAttribute("role", "application");
    place.setAttribute("aria-label", HELP);
    place.addEventListener("keydown", key);
    net.stage.querySelector("[data-panel]").addEventListener("keydown", function (event) {
      if (event.key === "Escape") { net.choose("", false); net.focusCanvas(); }
    });
    net.stage.querySelectorAll("[data-poster], [data-open]").forEach(function (old) { old.remove(); });
    net.stage.querySelector("[data-controls]").hidden = false;
    net.stage.querySelectorAll("[data-zoom], [data-save]").forEach(function (one) { one.hidden = false; });
    net.stage.addEventListener("click", function (event) {
      var control = event.target.closest("[data-zoom], [data-save], [data-full]");
      if (!control) return;
      if (control.dataset.save) net.save[control.dataset.save]();
      else if (control.dataset.zoom === "all") all();
      else if (control.dataset.zoom) net.drawing.zoom(control.dataset.zoom === "in" ? 1.4 : 1 / 1.4);
      else if (document.fullscreenElement) document.exitFullscreen();
      else net.stage.requestFullscreen();
    });
    var full = net.stage.querySelector("[data-full]");
    full.hidden = !document.fullscreenEnabled;
    document.addEventListener("fullscreenchange", function () {
      full.textContent = document.fullscreenElement ? "Leave full screen" : "Full screen";
    });
  }

  function listen() {
    net.form.addEventListener("input", function () { read(); apply(true); });
    net.form.addEventListener("submit", function () {
      var found = net.shownNodes().sort(function (a, b) { return b.cited - a.cited; })[0];
      if (net.state.q && found) { net.choose(found.id, true); window.explorer.announce(found.label + " chosen"); }
    });
    net.root.querySelector("[data-reset]").addEventListener("click", function () {
      Object.assign(net.state, { q: "", show: "", relation: "", source: "", types: null, near: [], at: null });
      write();
      apply(true);
      if (net.drawing.ready) net.drawing.first();
      document.getElementById("q").focus();
    });
    net.form.querySelectorAll("[name=type]").forEach(function (box) {
      net.kinds[box.value] = box.parentElement.textContent.trim();
    });
  }

  net.start = function () {
    var name = net.root.dataset.network;
    var typed = net.form ? net.form.elements.q.value : "";
    net.data = window.explorer.networks[name] || {};
    if (name === "near") net.nearStart();
    net.words = net.data.words;
    net.directed = Boolean(net.data.directed) || name === "chain" || name === "near";
    net.add(net.data.nodes.slice(), net.data.edges.slice());
    if (net.near) net.nearRestore((new URLSearchParams(window.location.search).get("near") || "").split(" "));
    net.recall();
    if (net.form) {
      listen();
      net.twin.take();
      net.twin.tables();
      if (window.location.search.length < 2) read();
      write();
      if (typed && !net.state.q) net.state.q = net.form.elements.q.value = typed;
    }
    net.decide();
    if (net.stage && window.vis) {
      draw();
      if (net.state.node) {
        net.panel.describe(net.byId.get(net.state.node));
        net.drawing.settle();
      }
      net.drawing.first();
    }
    apply(false);
    if (net.state.node) net.choose(net.state.node, !net.state.at);
    else if (net.touched && net.drawing.ready) {
      var id = net.drawing.at(net.touched);
      if (id) net.choose(id, false);
    }
    net.root.querySelectorAll("[data-table][open]").forEach(function (one) { one.dispatchEvent(new Event("toggle")); });
    // A name in the address is that of an item of the lists.
    var named = net.form && window.location.hash && net.twin.reveal(window.location.hash.slice(1));
    if (named) named.scrollIntoView();
  };
})();
