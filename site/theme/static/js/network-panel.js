// What is known of the chosen node: its page, what it is tied to, and the statements behind that.
(function () {
  "use strict";
  var net = window.explorer.net;
  var panel = net.panel = {};
  var MOST = 25;

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  // What has no page is its name alone.
  function link(href, text, kind) {
    if (!href) return element("span", "", text);
    var made = element("a", kind, text);
    made.href = href;
    return made;
  }

  function button(text, whom, act) {
    var made = element("button", "button small plain", text);
    made.type = "button";
    if (whom) made.append(element("span", "unseen", " " + whom));
    made.addEventListener("click", act);
    return made;
  }

  // The words of statements come when the first of them is asked for.
  function words() {
    if (!panel.asked) {
      panel.asked = net.root.dataset.claims ? net.load(net.root.dataset.claims) : Promise.resolve();
    }
    return panel.asked;
  }

  function statements(edge) {
    var made = element("details", "behind");
    var count = edge.claims.length;
    made.append(element("summary", "", count === 1 ? "1 statement" : count + " statements"));
    made.addEventListener("toggle", function () {
      if (!made.open || made.querySelector("ul")) return;
      var list = element("ul");
      made.append(list);
      words().then(function () {
        edge.claims.forEach(function (id) {
          var said = (window.explorer.claimWords || {})[id] || ["Statement", "", ""];
          var item = element("li");
          if (said[1]) item.append(element("q", "", said[1]), " ");
          item.append(link(net.path("claim/" + id), said[0] + (said[2] ? ", " + said[2] : "")));
          list.append(item);
        });
      });
    });
    return made;
  }

  function tie(edge, node) {
    var other = net.other(edge, node);
    var item = element("li");
    if (edge.from === node.id) item.append(element("span", "verb", net.tieWords(edge)), " ", link(net.path(other.id), other.label));
    else item.append(link(net.path(other.id), other.label), " ", element("span", "verb", net.tieWords(edge)), " this");
    if (edge.cited > 1 && !edge.claims) item.append(" ×" + edge.cited);
    if (net.drawing.ready && net.canExpand(other)) {
      item.append(" ", button("Expand", other.label, function () { net.expand(other.id); }));
    }
    if (edge.claims) item.append(statements(edge));
    return item;
  }

  // All that it is tied to, whatever the filters leave of the drawing; what they leave comes first.
  function ties(node) {
    var all = node.ties.slice();
    var shown = all.filter(function (edge) { return edge.shown; }).length;
    var made = element("div");
    if (!all.length) made.append(element("p", "fine", "Tied to nothing here."));
    all.sort(function (a, b) {
      return b.shown - a.shown || b.cited - a.cited || net.other(a, node).label.localeCompare(net.other(b, node).label, "en");
    });
    var list = element("ul", "ties");
    var at = 0;
    var more = button("Show more", "", next);
    function next() {
      all.slice(at, at + MOST).forEach(function (edge) { list.append(tie(edge, node)); });
      at += MOST;
      more.hidden = at >= all.length;
    }
    next();
    if (all.length) {
      var count = (all.length === 1 ? "1 link" : all.length + " links") + (shown < all.length ? ", " + shown + " in the drawing now" : "");
      made.append(element("p", "kind", count), list, more);
    }
    return made;
  }

  panel.describe = function (node) {
    var place = net.stage.querySelector("[data-panel]");
    var level = net.near ? "h3" : "h2";
    var actions = element("p", "actions");
    var counted = node.cited + " " + (net.root.dataset.cited || "Statements").toLowerCase();
    if (net.path(node.id)) actions.append(link(net.path(node.id), "Open its page", "button small"));
    if (net.form) {
      var alone = net.state.near.indexOf(node.id) >= 0;
      actions.append(alone
        ? button("Show the others again", "", function () { net.nearby([]); })
        : button("Only this and its neighbours", "", function () { net.nearby([node.id]); }));
    }
    actions.append(button("Close", "", function () { net.choose("", false); net.focusCanvas(); }));
    place.hidden = false;
    place.replaceChildren(
      element("p", "kind", [net.kinds[node.family], node.year, counted].filter(Boolean).join(" · ")),
      element(level, "", node.label),
      node.about ? element("p", "", node.about) : "",
      actions,
      ties(node)
    );
    place.scrollTop = 0;
  };

  panel.close = function () {
    net.stage.querySelector("[data-panel]").hidden = true;
  };
})();
