// The neighbourhood on a concept's page: its own places, and the links of the whole map between
// those that are near. A neighbour can be expanded; those that come then stand beyond it, and in
// the table as well.
(function () {
  "use strict";
  var net = window.explorer.net;
  var MOST = 6;
  var table = net.root.querySelector("[data-near-rows]");
  var map = null;
  var known = new Set();
  var places = [];

  function between(id) {
    return map.edges.filter(function (edge) {
      return (edge.from === id && known.has(edge.to)) || (edge.to === id && known.has(edge.from));
    });
  }

  // Edges of the map have numbers of their own; those of the vocabulary get others.
  function own(edges) {
    var seen = new Set();
    return edges.filter(function (edge) {
      var fresh = !seen.has(edge.id);
      seen.add(edge.id);
      return fresh;
    }).map(function (edge) {
      var copy = Object.assign({}, edge);
      delete copy.weak;
      return copy;
    });
  }

  function free(x, y) {
    return places.every(function (place) { return Math.hypot((place[0] - x) / 1.5, place[1] - y) > 62; });
  }

  function spot(base, turn) {
    var angle = Math.atan2(base.y, base.x) + turn;
    for (var far = net.narrow ? 90 : 170; ; far += 30) {
      var x = Math.round(base.x + far * Math.cos(angle));
      var y = Math.round(base.y + far * Math.sin(angle));
      if (free(x, y)) return [x, y];
    }
  }

  function grow(id, base) {
    var weight = new Map();
    map.edges.forEach(function (edge) {
      var other = edge.from === id ? edge.to : edge.to === id ? edge.from : "";
      if (other && !known.has(other)) weight.set(other, (weight.get(other) || 0) + edge.cited);
    });
    var best = Array.from(weight.keys()).sort(function (a, b) {
      return weight.get(b) - weight.get(a) || (a < b ? -1 : 1);
    }).slice(0, MOST);
    var edges = [];
    var nodes = best.map(function (name, at) {
      var found = map.nodes.find(function (node) { return node.id === name; });
      var place = spot(base, (at - (best.length - 1) / 2) * 0.5);
      known.add(name);
      places.push(place);
      edges = edges.concat(between(name));
      return Object.assign({}, found, { x: place[0], y: place[1], weak: false });
    });
    return { nodes: nodes, edges: own(edges) };
  }

  function link(node) {
    var made = document.createElement("a");
    made.href = net.path(node.id);
    made.textContent = node.label;
    return made;
  }

  function cell(row, kind) {
    var made = document.createElement("td");
    made.className = kind;
    row.append(made);
    return made;
  }

  function showButton(node) {
    var button = document.createElement("button");
    var whom = document.createElement("span");
    button.type = "button";
    button.className = "button small plain";
    button.textContent = "Show";
    whom.className = "unseen";
    whom.textContent = " " + node.label;
    button.append(whom);
    button.addEventListener("click", function () { net.choose(node.id, true); });
    return button;
  }

  function addRow(node) {
    var row = document.createElement("tr");
    var name = document.createElement("th");
    row.dataset.node = node.id;
    name.scope = "row";
    name.append(link(node));
    row.append(name);
    cell(row, "number").textContent = "–";
    cell(row, "").textContent = net.kinds[node.family] || "";
    var tied = cell(row, "");
    var others = new Map();
    node.ties.forEach(function (edge) { var other = net.other(edge, node); others.set(other.id, other); });
    Array.from(others.values()).forEach(function (other, at) { tied.append(at ? ", " : "", link(other)); });
    table.append(row);
  }

  function addButtons() {
    table.closest("table").querySelector("[data-show-head]").hidden = false;
    table.querySelectorAll("[data-node]").forEach(function (row) {
      if (row.querySelector("[data-show]")) return;
      var made = cell(row, "");
      made.dataset.show = "";
      made.append(showButton(net.byId.get(row.dataset.node)));
    });
  }

  net.nearStart = function () {
    var data = JSON.parse(document.getElementById("network-data").textContent);
    map = window.explorer.networks.map;
    net.narrow = net.root.clientWidth < 600;
    net.kinds = data.kinds;
    data.nodes.forEach(function (node, at) {
      if (net.narrow) {
        node.x = data.narrow[at][0];
        node.y = data.narrow[at][1];
      }
      known.add(node.id);
      places.push([node.x, node.y]);
    });
    var edges = data.tied.map(function (ends, at) {
      return { id: "v" + at, from: ends[0], to: ends[1], relation: "vocabulary", cited: 0, sources: [], dashes: true, width: 1 };
    });
    data.nodes.forEach(function (node) { edges = edges.concat(between(node.id)); });
    net.data = { nodes: data.nodes, edges: own(edges), options: map.options, words: map.words };
    net.state.near = [net.root.dataset.centre];
    net.near = { grow: function (id) {
      var grown = grow(id, net.byId.get(id));
      net.add(grown.nodes, grown.edges);
      grown.nodes.forEach(addRow);
      addButtons();
      return grown;
    } };
    net.twin.update = function () {
      table.querySelectorAll("[data-node]").forEach(function (row) { row.hidden = !net.byId.get(row.dataset.node).shown; });
    };
    net.twin.shown = function () {
      return Array.from(table.querySelectorAll("[data-node]:not([hidden])")).map(function (row) { return row.dataset.node; });
    };
    var asked = net.root.querySelector("[data-draw]");
    asked.parentElement.hidden = true;
    net.root.querySelector("[data-legend]").hidden = false;
  };

  // What the address says was expanded; the nodes are known by now.
  net.nearRestore = function (ids) {
    ids.forEach(function (id) {
      if (!net.byId.has(id) || net.state.near.indexOf(id) >= 0) return;
      net.near.grow(id);
      net.state.near.push(id);
    });
    addButtons();
  };
})();
