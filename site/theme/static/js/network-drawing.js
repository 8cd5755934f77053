// The drawing itself, by vis-network: nodes stand where the build put them, nothing moves by
// itself. Names appear as one comes nearer; from far away the communities have theirs.
(function () {
  "use strict";
  var net = window.explorer.net;
  var drawing = net.drawing = { ready: false };
  var MANY = 900; // nodes from which panning moves the picture, and draws it anew at its end
  var READABLE = 9; // pixels from which the name of a node is drawn
  var FEW = 12; // nodes left of a search that are named from any distance
  var vis = null;
  var nodes = null;
  var edges = null;
  var place = null;
  var colour = null;

  function colours() {
    var style = window.getComputedStyle(document.documentElement);
    var known = {};
    return function (name) {
      if (!(name in known)) known[name] = style.getPropertyValue("--" + name).trim();
      return known[name];
    };
  }

  function fontSize(node) {
    if (node.font) return node.font;
    if (node.id.indexOf("source/") === 0) return 26;
    return net.near || net.directed ? 14 : Math.max(13, Math.min(20, Math.round(node.size * 0.6)));
  }

  function nodeLook(node) {
    var own = colour("node-" + node.family);
    return {
      id: node.id,
      hidden: !node.shown,
      color: { background: own, border: colour("surface"), highlight: { background: own, border: colour("ink") } },
      font: { color: colour("ink"), face: "system-ui, sans-serif", size: fontSize(node), strokeWidth: 3, strokeColor: colour("surface") }
    };
  }

  function edgeLook(edge) {
    return { id: edge.id, hidden: !edge.shown, color: { color: colour("thread"), highlight: colour("accent") } };
  }

  function short(text, most) {
    return text.length > most ? text.slice(0, most - 1).trim() + "…" : text;
  }

  function drawn(node) {
    var width = net.near ? (net.narrow ? 150 : 160) : net.directed ? 210 : 10 * fontSize(node);
    var size = net.narrow ? Math.round(node.size * 0.7) : node.size;
    return Object.assign({ label: short(node.label, net.directed ? 62 : 90), shape: node.shape, size: size, x: node.x, y: node.y, widthConstraint: { maximum: width } }, nodeLook(node));
  }

  function line(edge) {
    return Object.assign({ from: edge.from, to: edge.to, width: edge.width, dashes: Boolean(edge.dashes) }, edgeLook(edge));
  }

  drawing.start = function (canvas) {
    place = canvas;
    colour = colours();
    nodes = new window.vis.DataSet(net.nodes.map(drawn));
    edges = new window.vis.DataSet(net.edges.map(line));
    var many = net.nodes.length > MANY;
    var options = Object.assign({}, net.data.options, { autoResize: true });
    options.interaction = Object.assign({}, options.interaction, {
      dragView: !many, hideEdgesOnDrag: net.edges.length > 1500, hideEdgesOnZoom: net.edges.length > 1500
    });
    options.nodes = Object.assign({}, options.nodes, { scaling: { label: { enabled: true, drawThreshold: READABLE, maxVisible: 22 } } });
    if (net.directed) options.edges = Object.assign({}, options.edges, { arrows: { to: { enabled: true, scaleFactor: 0.45 } } });
    canvas.hidden = false;
    if (vis) vis.destroy();
    vis = new window.vis.Network(canvas, { nodes: nodes, edges: edges }, options);
    // The canvas of the page takes the keyboard, not the library's.
    canvas.querySelectorAll("[tabindex]").forEach(function (part) { part.tabIndex = -1; });
    vis.on("beforeDrawing", grounds);
    vis.on("afterDrawing", names);
    vis.on("selectNode", function (event) { net.choose(event.nodes[0], false); });
    vis.on("deselectNode", function (event) { if (!event.nodes.length) net.choose("", false); });
    vis.on("dragEnd", moved);
    vis.on("zoom", moved);
    if (many) glide(canvas);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawing.repaint);
    drawing.ready = true;
  };

  drawing.repaint = function () {
    colour = colours();
    nodes.update(net.nodes.map(nodeLook));
    edges.update(net.edges.map(edgeLook));
  };

  // What is hidden is set on the library's own nodes and edges, and looked at once: as changes of
  // its data, thousands of them take a second.
  drawing.update = function () {
    net.nodes.forEach(function (node) { vis.body.nodes[node.id].options.hidden = !node.shown; });
    net.edges.forEach(function (edge) { vis.body.edges[edge.id].options.hidden = !edge.shown; });
    vis._updateVisibleIndices();
    vis.body.emitter.emit("_requestRedraw");
  };

  drawing.grow = function (newNodes, newEdges) {
    nodes.add(newNodes.map(drawn));
    edges.add(newEdges.map(line));
  };

  // Communities and columns

  function grounds(context) {
    if (!net.data.regions || net.state.near.length) return;
    context.fillStyle = colour("tint");
    net.data.regions.forEach(function (region) {
      if (!region[3]) return;
      context.beginPath();
      context.ellipse(region[1], region[2], region[3], region[4], 0, 0, 2 * Math.PI);
      context.fill();
    });
  }

  // The few that are left of a search are named however far away they are.
  function found(context, few) {
    var scale = vis.getScale();
    var size = 13 / scale;
    context.textAlign = "center";
    context.lineJoin = "round";
    context.strokeStyle = colour("surface");
    context.fillStyle = colour("ink");
    context.font = "650 " + size + "px system-ui, sans-serif";
    context.lineWidth = size / 4;
    few.forEach(function (node) {
      if (fontSize(node) * scale >= READABLE) return;
      var words = short(node.label, 34);
      var y = node.y + node.size + size * 1.2;
      context.strokeText(words, node.x, y);
      context.fillText(words, node.x, y);
    });
  }

  function names(context) {
    var few = net.state.q ? net.shownNodes() : [];
    if (few.length && few.length <= FEW) { found(context, few); return; }
    if (!net.data.regions || net.state.near.length) return;
    var scale = vis.getScale();
    var wide = net.data.regions.length && net.data.regions[0][3];
    if (wide && scale > 0.62) return;
    context.textAlign = "center";
    context.lineJoin = "round";
    context.strokeStyle = colour("surface");
    context.fillStyle = colour("ink");
    net.data.regions.forEach(function (region, at) {
      var major = at < 5 || !wide;
      var tight = place.clientWidth < 600 && scale < 0.15;
      if (!major && tight) return;
      var size = wide ? (major && !tight ? 14 : 12) / scale : Math.min(15 / scale, 24);
      context.font = (major ? "650 " : "500 ") + size + "px system-ui, sans-serif";
      context.lineWidth = size / 4;
      region[0].split(" · ").slice(0, tight ? 1 : 2).forEach(function (text, row) {
        var words = short(text, tight ? 26 : 34);
        var y = region[2] + (row + 1.15) * size * 1.15;
        context.strokeText(words, region[1], y);
        context.fillText(words, region[1], y);
      });
    });
  }

  // Panning many nodes: the picture is moved as it is, and drawn when it rests or has gone far.
  function glide(canvas) {
    var held = null;
    var timer = 0;
    var picture = canvas.querySelector("canvas");
    function settle() {
      window.clearTimeout(timer);
      if (!held || (!held.dx && !held.dy)) return;
      var middle = vis.getViewPosition();
      var scale = vis.getScale();
      vis.moveTo({ position: { x: middle.x - held.dx / scale, y: middle.y - held.dy / scale }, animation: false });
      vis.redraw();
      picture.style.transform = "";
      held.x += held.dx;
      held.y += held.dy;
      held.dx = held.dy = 0;
    }
    canvas.addEventListener("pointerdown", function (event) {
      if (event.button === 0 && event.isPrimary) held = { x: event.clientX, y: event.clientY, dx: 0, dy: 0 };
    });
    window.addEventListener("pointermove", function (event) {
      if (!held || !event.isPrimary) return;
      held.dx = event.clientX - held.x;
      held.dy = event.clientY - held.y;
      picture.style.transform = "translate(" + held.dx + "px," + held.dy + "px)";
      window.clearTimeout(timer);
      timer = window.setTimeout(settle, 140);
      if (Math.abs(held.dx) > place.clientWidth / 3 || Math.abs(held.dy) > place.clientHeight / 3) settle();
    });
    ["pointerup", "pointercancel"].forEach(function (name) {
      window.addEventListener(name, function () {
        if (!held) return;
        settle();
        held = null;
        moved();
      });
    });
  }

  // Views

  function moved() {
    var middle = vis.getViewPosition();
    net.state.at = [Math.round(middle.x), Math.round(middle.y), Number(vis.getScale().toPrecision(3))];
    net.remember();
  }

  // A focus may travel, where the reader has not asked for less motion.
  function travel() {
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches || net.nodes.length > MANY;
    return calm ? false : { duration: 300, easingFunction: "easeInOutQuad" };
  }

  drawing.first = function () {
    var frame = net.data.frame;
    if (net.state.at) {
      vis.moveTo({ position: { x: net.state.at[0], y: net.state.at[1] }, scale: net.state.at[2], animation: false });
    } else if (frame && frame.length && !net.narrowed()) {
      // Exactly what the still picture showed.
      var scale = Math.min(place.clientWidth / frame[2], place.clientHeight / frame[3]) * frame[4];
      vis.moveTo({
        position: { x: (frame[0] + frame[2] / 2) / frame[4], y: (frame[1] + frame[3] / 2) / frame[4] },
        scale: scale, animation: false
      });
    } else drawing.fit();
  };

  drawing.fit = function () {
    var ids = net.shownNodes().map(function (node) { return node.id; });
    if (!ids.length) return;
    vis.fit({ nodes: ids, animation: false, maxZoomLevel: 1.2 });
    // Room for the names at the rim.
    vis.moveTo({ scale: vis.getScale() * (net.near ? 0.97 : place.clientWidth < 600 ? 0.85 : 0.92), animation: false });
  };

  // The panel takes room from the canvas, and gives it back: views are set after that.
  drawing.settle = function () { vis.redraw(); };

  drawing.zoom = function (factor) {
    vis.moveTo({ scale: vis.getScale() * factor, animation: false });
    moved();
  };

  drawing.select = function (id, go) {
    vis.selectNodes(id ? [id] : []);
    if (id && go) vis.focus(id, { scale: Math.max(vis.getScale(), 0.9), animation: travel() });
  };

  drawing.at = function (point) { return vis.getNodeAt(point); };
  drawing.middle = function () { return vis.getViewPosition(); };
  drawing.scale = function () { return vis.getScale(); };
  drawing.toScreen = function (node) { return vis.canvasToDOM({ x: node.x, y: node.y }); };
  drawing.place = function (id) { return vis.getPosition(id); };
  drawing.shown = function () { return vis.body.nodeIndices.slice(); };
  drawing.shownLinks = function () { return vis.body.edgeIndices.slice(); };
  drawing.colour = function (name) { return colour(name); };
})();
