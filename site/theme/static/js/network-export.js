// The drawing as a file: PNG as it is on the screen, SVG with all that is shown.
(function () {
  "use strict";
  var net = window.explorer.net;
  var SVG = "http://www.w3.org/2000/svg";
  var CORNERS = {
    square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
    diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    triangle: [[0, -1.15], [1.1, 0.85], [-1.1, 0.85]],
    triangleDown: [[0, 1.15], [-1.1, -0.85], [1.1, -0.85]],
    hexagon: [[-1.1, 0], [-0.55, -1], [0.55, -1], [1.1, 0], [0.55, 1], [-0.55, 1]],
    star: [[0, -1.3], [0.35, -0.4], [1.25, -0.4], [0.55, 0.2], [0.8, 1.1], [0, 0.55], [-0.8, 1.1], [-0.55, 0.2], [-1.25, -0.4], [-0.35, -0.4]]
  };

  function save(blob, kind) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "network-" + net.root.dataset.network + "." + kind;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    window.explorer.announce("Saved as " + kind.toUpperCase());
  }

  function png() {
    var picture = net.stage.querySelector("[data-canvas] canvas");
    var copy = document.createElement("canvas");
    copy.width = picture.width;
    copy.height = picture.height;
    var context = copy.getContext("2d");
    context.fillStyle = net.drawing.colour("surface");
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(picture, 0, 0);
    copy.toBlob(function (blob) { save(blob, "png"); }, "image/png");
  }

  function add(parent, name, values, text) {
    var made = document.createElementNS(SVG, name);
    Object.keys(values).forEach(function (key) { made.setAttribute(key, values[key]); });
    if (text) made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function mark(parent, shape, x, y, size, fill) {
    var corners = CORNERS[shape];
    if (!corners) return add(parent, "circle", { cx: x, cy: y, r: size, fill: fill });
    var points = corners.map(function (c) { return (x + c[0] * size).toFixed(1) + "," + (y + c[1] * size).toFixed(1); });
    return add(parent, "polygon", { points: points.join(" "), fill: fill });
  }

  function frame(nodes) {
    var box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    nodes.forEach(function (node) {
      box.left = Math.min(box.left, node.x - 90);
      box.right = Math.max(box.right, node.x + 90);
      box.top = Math.min(box.top, node.y - 50);
      box.bottom = Math.max(box.bottom, node.y + 70);
    });
    return nodes.length ? box : { left: 0, top: 0, right: 100, bottom: 100 };
  }

  function svg() {
    var nodes = net.shownNodes();
    var box = frame(nodes);
    var colour = net.drawing.colour;
    var drawn = document.createElementNS(SVG, "svg");
    drawn.setAttribute("viewBox", [box.left, box.top, box.right - box.left, box.bottom - box.top].join(" "));
    add(drawn, "title", {}, document.title);
    add(drawn, "rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top, fill: colour("surface") });
    var lines = add(drawn, "g", { stroke: colour("thread"), fill: "none" });
    net.shownEdges().forEach(function (edge) {
      var from = net.byId.get(edge.from);
      var to = net.byId.get(edge.to);
      var line = add(lines, "line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, "stroke-width": edge.width });
      if (edge.dashes) line.setAttribute("stroke-dasharray", "5 5");
    });
    var names = { "text-anchor": "middle", "font-family": "system-ui, sans-serif", "font-size": 13, fill: colour("ink"), stroke: colour("surface"), "stroke-width": 3, "paint-order": "stroke" };
    nodes.forEach(function (node) {
      var one = add(drawn, "g", {});
      add(one, "title", {}, node.label + ", " + net.kinds[node.family]);
      mark(one, node.shape, node.x, node.y, node.size, colour("node-" + node.family));
      add(one, "text", Object.assign({ x: node.x, y: node.y + node.size + 14 }, names), node.label);
    });
    save(new Blob([new XMLSerializer().serializeToString(drawn)], { type: "image/svg+xml" }), "svg");
  }

  net.save = { png: png, svg: svg };
})();
