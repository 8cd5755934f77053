// The text twin: the list that stands in the page, and the tables, which are made when they are
// opened. Both hold what the drawing shows, no more and no less.
(function () {
  "use strict";
  var net = window.explorer.net;
  var twin = net.twin = {};
  var items = new Map();
  var lines = [];
  var parts = [];
  var sorting = { nodes: { at: 2, down: true }, links: { at: 0, down: false } };

  function kind(node) { return net.kinds[node.family] || node.family; }

  // The items of the list are those of the data: nodes by their names, links in their order.
  twin.take = function () {
    var ends = [];
    net.root.querySelectorAll("[data-part]").forEach(function (part) {
      var list = part.querySelectorAll(":scope > ul > li");
      parts.push({ part: part, list: Array.prototype.slice.call(list), times: part.querySelector(".times") });
      list.forEach(function (item) { items.set(item.id, item); });
      part.querySelectorAll(":scope > ul > li > ul > li > ul > li").forEach(function (item) { ends.push(item); });
    });
    (net.data.order || []).forEach(function (edge, at) { lines.push({ edge: net.edges[edge], item: ends[at] }); });
  };

  twin.update = function () {
    net.nodes.forEach(function (node) {
      var item = items.get(node.id.replace("/", "-"));
      if (item) item.hidden = !node.shown;
    });
    lines.forEach(function (line) {
      line.item.hidden = !line.edge.shown;
    });
    net.root.querySelectorAll("[data-part] > ul > li > ul").forEach(function (list) {
      Array.prototype.forEach.call(list.children, function (group) {
        group.hidden = !group.querySelector("li:not([hidden])");
      });
    });
    var narrow = Boolean(net.state.q);
    parts.forEach(function (one) {
      var left = one.list.filter(function (item) { return !item.hidden; }).length;
      one.part.hidden = !left;
      one.times.textContent = left === one.list.length ? left : left + " of " + one.list.length;
      if (narrow && left && left <= 20) one.part.open = true;
    });
    net.root.querySelectorAll("[data-table][open]").forEach(table);
  };

  twin.shown = function () {
    var found = [];
    items.forEach(function (item, id) { if (!item.hidden) found.push(id.replace("-", "/")); });
    return found;
  };

  twin.shownLinks = function () {
    return lines.filter(function (line) { return !line.item.hidden; }).map(function (line) { return line.edge.id; });
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
