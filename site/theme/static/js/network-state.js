// What a network view knows: nodes, edges, which of them are shown, and the state that the address
// holds. Nothing here looks at the drawing or the text.
(function () {
  "use strict";
  var net = window.explorer.net;
  var FIELDS = ["q", "show", "relation", "source"];

  net.state = { q: "", show: "", relation: "", source: "", types: null, near: [], node: "" };
  net.nodes = [];
  net.edges = [];
  net.byId = new Map();

  net.plain = function (text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  };

  net.add = function (nodes, edges) {
    nodes.forEach(function (node) {
      node.ties = [];
      node.shown = true;
      node.words = net.plain([node.label, node.about || "", node.year || ""].join(" "));
      net.nodes.push(node);
      net.byId.set(node.id, node);
    });
    edges.forEach(function (edge) {
      edge.shown = true;
      net.edges.push(edge);
      net.byId.get(edge.from).ties.push(edge);
      net.byId.get(edge.to).ties.push(edge);
    });
  };

  net.other = function (edge, node) {
    return net.byId.get(edge.from === node.id ? edge.to : edge.from);
  };

  net.tieWords = function (edge) {
    return net.words[(edge.relation + " " + (edge.direction || "")).trim()] || "stands beside:";
  };

  net.path = function (id) { return net.root.dataset.root + id + "/index.html"; };

  // The state from the address; what is not known is left out.
  net.recall = function () {
    var query = new URLSearchParams(window.location.search);
    var state = net.state;
    FIELDS.forEach(function (name) { state[name] = query.get(name) || ""; });
    state.types = query.has("type") ? query.get("type").split(" ") : null;
    if (!net.near) state.near = (query.get("near") || "").split(" ").filter(function (id) { return net.byId.has(id); });
    state.node = net.byId.has(query.get("node")) ? query.get("node") : "";
    state.at = (query.get("at") || "").split(",").map(Number);
    if (state.at.length !== 3 || !state.at.every(isFinite) || state.at[2] <= 0) state.at = null;
  };

  net.remember = function () {
    var query = new URLSearchParams();
    var state = net.state;
    FIELDS.forEach(function (name) { if (state[name]) query.set(name, state[name]); });
    if (state.types) query.set("type", state.types.join(" "));
    // On a concept's page the concept itself goes without saying.
    var near = net.near ? state.near.slice(1) : state.near;
    if (near.length) query.set("near", near.join(" "));
    if (state.node) query.set("node", state.node);
    if (state.at) query.set("at", state.at.join(","));
    window.explorer.remember(query);
  };

  // Which nodes and edges are shown. What is no part of the first view is shown when a reader asks
  // for everything, or for something so narrow that it fits.
  net.decide = function () {
    var state = net.state;
    var words = net.plain(state.q).split(/\s+/).filter(Boolean);
    var near = null;
    if (state.near.length) {
      near = new Set(state.near);
      state.near.forEach(function (id) {
        net.byId.get(id).ties.forEach(function (edge) { near.add(edge.from).add(edge.to); });
      });
    }
    var narrow = Boolean(state.show === "all" || words.length || near || state.relation);
    net.nodes.forEach(function (node) {
      node.shown = (narrow || !node.weak) &&
        (!near || near.has(node.id)) &&
        (!state.types || state.types.indexOf(node.family) >= 0) &&
        (!state.source || (node.sources || []).indexOf(state.source) >= 0) &&
        words.every(function (word) { return node.words.indexOf(word) >= 0; });
      node.tied = false;
    });
    net.edges.forEach(function (edge) {
      var from = net.byId.get(edge.from);
      var to = net.byId.get(edge.to);
      edge.shown = from.shown && to.shown && (narrow || !edge.weak) &&
        (!state.relation || edge.relation === state.relation) &&
        (!state.source || edge.sources.indexOf(state.source) >= 0);
      if (edge.shown) from.tied = to.tied = true;
    });
    if (state.relation) net.nodes.forEach(function (node) { node.shown = node.shown && node.tied; });
  };

  net.shownNodes = function () { return net.nodes.filter(function (node) { return node.shown; }); };
  net.shownEdges = function () { return net.edges.filter(function (edge) { return edge.shown; }); };
})();
