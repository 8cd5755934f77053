// The text twin: lists and tables, which are made when they are opened. Both hold what the drawing
// shows, no more and no less.
(function () {
  "use strict";
  var net = window.explorer.net;
  var twin = net.twin = {};
  var parts = [];
  var sorting = { nodes: { at: 2, down: true }, links: { at: 0, down: false } };

  function kind(node) { return net.kinds[node.family] || node.family; }

  // The lists: made when they are opened, in the order of the pages that hold the same.

  function below(a, b) {
    var one = a.label.toLowerCase();
    var other = b.label.toLowerCase();
    return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
  }

  function made(name, content) {
    var element = document.createElement(name);
    element.append(content);
    return element;
  }

  function fragment(id) { return id.replace("/", "-"); }

  function tie(edge) {
    var other = net.byId.get(edge.to);
    var anchor = made("a", other.label);
    anchor.href = "#" + fragment(other.id);
    var item = made("li", anchor);
    if (edge.cited > 1) item.append(" ×" + edge.cited);
    return item;
  }

  // What a node is tied to, by the words between them.
  function ties(edges) {
    var list = document.createElement("ul");
    var words = null;
    var group = null;
    edges.forEach(function (edge) {
      if (words !== net.tieWords(edge)) {
        words = net.tieWords(edge);
        group = document.createElement("ul");
        var head = made("li", words);
        head.append(group);
        list.append(head);
      }
      group.append(tie(edge), " ");
    });
    return list;
  }

  // The item of a node; its ties are made anew when others of them are shown than before.
  function item(node) {
    if (!node.item) {
      node.item = made("li", link(node));
      node.item.id = fragment(node.id);
      if (node.about && "titled" in net.root.dataset) node.item.append(" " + node.about);
    }
    var edges = node.outward.filter(function (edge) { return edge.shown; });
    var key = edges.map(function (edge) { return edge.id; }).join(" ");
    if (key !== node.listed) {
      if (node.listed) node.item.lastElementChild.remove();
      if (key) node.item.append(ties(edges));
      node.listed = key;
    }
    return node.item;
  }

  function fill(part) {
    if (!part.list) {
      part.list = document.createElement("ul");
      part.list.className = "nodes";
      part.place.querySelector("p").replaceWith(part.list);
    }
    var all = document.createDocumentFragment();
    var fresh = part.nodes.some(function (node) { return node.shown && !node.item; });
    part.nodes.forEach(function (node) {
      if (node.shown) item(node).hidden = false;
      else if (node.item) node.item.hidden = true;
      if (fresh && node.item) all.append(node.item);
    });
    if (fresh) part.list.append(all);
    part.stale = false;
  }

  twin.take = function () {
    net.nodes.forEach(function (node) { node.outward = []; node.listed = ""; });
    (net.data.order || []).forEach(function (at) {
      var edge = net.edges[at];
      net.byId.get(edge.from).outward.push(edge);
    });
    net.root.querySelectorAll("[data-part]").forEach(function (place) {
      var nodes = net.nodes.filter(function (node) { return node.family === place.dataset.part; });
      var part = { place: place, nodes: nodes.sort(below), times: place.querySelector(".times"), stale: true, unfolded: false };
      parts.push(part);
      place.addEventListener("toggle", function () { if (place.open && part.stale) fill(part); });
    });
    net.root.addEventListener("click", function (event) {
      var way = event.target.closest(".nodes a[href^='#']");
      if (way) twin.reveal(way.hash.slice(1));
    });
  };

  // What is found opens by itself, and closes again unless a reader opened it.
  function unfold(part, found) {
    if (found === part.unfolded || (found && part.place.open)) return;
    part.place.open = part.unfolded = found;
  }

  twin.update = function () {
    parts.forEach(function (part) {
      var left = part.nodes.filter(function (node) { return node.shown; }).length;
      part.place.hidden = !left;
      part.times.textContent = left === part.nodes.length ? left : left + " of " + part.nodes.length;
      unfold(part, Boolean(net.state.q && left && left <= 20));
      part.stale = true;
      if (part.place.open) fill(part);
    });
    net.root.querySelectorAll("[data-table][open]").forEach(table);
  };

  // Opens the list that holds what a fragment of the address names.
  twin.reveal = function (name) {
    parts.forEach(function (part) {
      if (!part.nodes.some(function (node) { return node.shown && fragment(node.id) === name; })) return;
      part.place.open = true;
      if (part.stale) fill(part);
    });
    return document.getElementById(name);
  };

  // Tables

  var COLUMNS = {
    nodes: ["Name", "Kind", net.root.dataset.cited || "Statements", "Links", ""],
    links: ["From", "Tie", "To", net.root.dataset.cited || "Statements"]
  };

  function rows(name) {
    if (name === "nodes") {
      return net.shownNodes().map(function (node) {
        var links = node.ties.filter(function (edge) { return edge.shown; }).length;
        return { node: node, cells: [node.label, kind(node), node.cited, links] };
      });
    }
    return net.shownEdges().map(function (edge) {
      var from = net.byId.get(edge.from);
      var to = net.byId.get(edge.to);
      return { ends: [from, to], cells: [from.label, net.tieWords(edge), to.label, edge.cited] };
    });
  }

  function compare(a, b) {
    return typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en");
  }

  function cell(name, content) {
    var made = document.createElement(name);
    if (typeof content === "number") {
      made.className = "number";
      made.textContent = content.toLocaleString("en");
    } else if (content) {
      made.append(content);
    }
    return made;
  }

  function link(node) {
    var made = document.createElement("a");
    made.href = net.path(node.id);
    made.textContent = node.label;
    return made;
  }

  function head(name) {
    var row = document.createElement("tr");
    COLUMNS[name].forEach(function (label, at) {
      var made = cell("th", null);
      made.scope = "col";
      var hidden = document.createElement("span");
      if (!label) {
        hidden.className = "unseen";
        hidden.textContent = "In the drawing";
        made.append(hidden);
      } else {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.textContent = label;
        button.addEventListener("click", function () {
          var now = sorting[name];
          sorting[name] = { at: at, down: now.at === at ? !now.down : false };
          table(net.root.querySelector("[data-table=" + name + "]"));
          net.root.querySelectorAll("[data-table=" + name + "] .sort")[at].focus();
          window.explorer.announce("Sorted by " + label + (sorting[name].down ? ", descending" : ", ascending"));
        });
        made.append(button);
        if (sorting[name].at === at) made.setAttribute("aria-sort", sorting[name].down ? "descending" : "ascending");
      }
      row.append(made);
    });
    var made = document.createElement("thead");
    made.append(row);
    return made;
  }

  function line(name, row) {
    var made = document.createElement("tr");
    row.cells.forEach(function (content, at) {
      var node = name === "nodes" ? (at === 0 ? row.node : null) : at === 0 ? row.ends[0] : at === 2 ? row.ends[1] : null;
      var one = cell(at === 0 ? "th" : "td", node ? link(node) : content);
      if (at === 0) one.scope = "row";
      made.append(one);
    });
    if (name === "nodes") {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button small plain";
      button.textContent = "Show";
      var whom = document.createElement("span");
      whom.className = "unseen";
      whom.textContent = " " + row.node.label;
      button.append(whom);
      button.addEventListener("click", function () { net.choose(row.node.id, true); });
      made.append(cell("td", button));
    }
    return made;
  }

  function table(place) {
    var name = place.dataset.table;
    var now = sorting[name];
    var body = document.createElement("tbody");
    rows(name).sort(function (a, b) {
      return compare(a.cells[now.at], b.cells[now.at]) * (now.down ? -1 : 1) || compare(a.cells[0], b.cells[0]);
    }).forEach(function (row) { body.append(line(name, row)); });
    var made = document.createElement("table");
    made.className = "wide";
    made.append(head(name), body);
    var scroll = document.createElement("div");
    scroll.className = "scroll";
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Table of " + name);
    scroll.append(made);
    place.replaceChildren(place.querySelector("summary"), scroll);
  }

  twin.tables = function () {
    net.root.querySelectorAll("[data-table]").forEach(function (place) {
      place.addEventListener("toggle", function () { if (place.open) table(place); });
    });
  };
})();
