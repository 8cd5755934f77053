// A map's filters, rating scale and swapped sides. The state is in the address. Without this script
// the whole table is there; the table is taken apart when a reader first turns to the filters.
(function () {
  "use strict";
  var form = document.querySelector("[data-filters]");
  var table = document.querySelector("[data-map]");
  if (!table) return;
  var selects = Array.prototype.slice.call(form.querySelectorAll("select"));
  var swap = form.querySelector("[data-transpose]");
  var working = null;

  function map() {
    working = working || begin();
    return working;
  }

  function begin() {
    var data = JSON.parse(document.getElementById("map-data").textContent);
    var level = form.elements.level;
    var empty = document.querySelector("[data-empty]");
    var frame = document.querySelector("[data-frame]");
    var corner = all(table, "[data-corner]").map(function (one) { return one.textContent.slice(0, -2); });
    var states = {};
    document.querySelectorAll(".map-key li").forEach(function (one) {
      states[one.id.replace("state-", "").replace(/-/g, "_")] = one.querySelector("strong").textContent;
    });

    // --- what is drawn ---

    function all(place, selector) {
      return Array.prototype.slice.call(place.querySelectorAll(selector));
    }

    function side(id, label, heads) {
      return { id: id, label: label, heads: heads };
    }

    function head(element) {
      return { id: element.dataset.head, nodes: Array.prototype.slice.call(element.childNodes) };
    }

    // Both sides and every cell, as the page has them; the table is drawn from these again.
    var columns = (function () {
      var heads = all(table.tHead.rows[1], "th").map(head);
      return all(table.tHead.rows[0], "th").map(function (group) {
        return side(group.dataset.group, group.textContent.trim(), heads.splice(0, group.colSpan));
      });
    })();
    var slots = {};
    var rows = all(table, "tbody").map(function (body) {
      var order = [].concat.apply([], columns.map(function (group) { return group.heads; }));
      return side(body.dataset.group, body.rows[0].textContent.trim(), all(body, "tr[data-row]").map(function (row) {
        var own = head(row.cells[0]);
        all(row, "td").forEach(function (cell, at) {
          var up = order[at];
          slots[own.id + "\n" + up.id] = { row: own, column: up, element: cell, id: cell.dataset.cell };
        });
        return own;
      }));
    });
    var names = {};
    [columns, rows].forEach(function (groups) {
      groups.forEach(function (group) {
        group.heads.forEach(function (one) {
          one.label = one.nodes[0].textContent;
          names[one.id] = group.id;
        });
      });
    });
    var cells = Object.keys(slots).map(function (key) { return slots[key]; })
      .filter(function (slot) { return slot.id && data.cells[slot.id]; });

    // --- filters ---

    function state() {
      var now = { transpose: swap.checked };
      selects.forEach(function (select) { now[select.name] = select.value; });
      return now;
    }

    function value(claim, name, now) {
      if (name === "state") return [claim.said];
      if (name === "level") return now.lens ? claim.levels[now.lens].map(function (one) { return one[0]; }) : [];
      return claim.facets[name] || [];
    }

    var OF_CELL = ["rows", "columns"];
    var OF_CLAIM = selects.map(function (select) { return select.name; })
      .filter(function (name) { return OF_CELL.indexOf(name) < 0 && name !== "lens" && name !== "state"; });

    function together(claims) {
      var said = {};
      claims.forEach(function (claim) { if (claim.said !== "not_stated") said[claim.said] = true; });
      var found = Object.keys(said);
      return !found.length ? "not_stated" : found.length > 1 ? "mixed" : found[0];
    }

    function fitting(cell, now, without) {
      return data.cells[cell.id].map(function (at) { return data.claims[at]; }).filter(function (claim) {
        return OF_CLAIM.every(function (name) {
          return name === without || !now[name] || value(claim, name, now).indexOf(now[name]) >= 0;
        });
      });
    }

    // What each value of one filter would leave, with the other filters as they are.
    function values(cell, name, now) {
      if (OF_CELL.some(function (other) {
        return other !== name && now[other] && now[other] !== names[cell[other === "rows" ? "row" : "column"].id];
      })) return [];
      var claims = fitting(cell, now, name);
      if (!claims.length) return [];
      if (name !== "state" && now.state && together(claims) !== now.state && OF_CELL.indexOf(name) >= 0) return [];
      if (name === "rows") return [names[cell.row.id]];
      if (name === "columns") return [names[cell.column.id]];
      if (name === "state") return [together(claims)];
      var found = {};
      claims.forEach(function (claim) { value(claim, name, now).forEach(function (one) { (found[one] = found[one] || []).push(claim); }); });
      return Object.keys(found).filter(function (one) { return !now.state || together(found[one]) === now.state; });
    }

    function recount(now) {
      selects.forEach(function (select) {
        if (select.name === "lens") return;
        var counts = {};
        cells.forEach(function (cell) {
          values(cell, select.name, now).forEach(function (one) { counts[one] = (counts[one] || 0) + 1; });
        });
        all(select, "option").forEach(function (option) {
          if (!option.value) return;
          var number = counts[option.value] || 0;
          option.textContent = option.dataset.label + " (" + number + ")";
          option.disabled = !number && !option.selected;
        });
        select.parentElement.classList.toggle("chosen", Boolean(select.value));
      });
    }

    function levels(now) {
      form.querySelector("[data-level-field]").hidden = !now.lens;
      form.querySelector("[data-lens-note]").hidden = !now.lens;
      all(level, "option").forEach(function (option) {
        option.hidden = option.value !== "" && option.dataset.lens !== now.lens;
      });
      var chosen = level.selectedOptions[0];
      if (chosen && chosen.hidden) {
        var same = all(level, "option").find(function (option) { return !option.hidden && option.value === level.value; });
        if (same) same.selected = true;
        else level.value = "";
      }
    }

    // --- drawing ---

    function element(name, kind, text) {
      var made = document.createElement(name);
      if (kind) made.className = kind;
      if (text) made.textContent = text;
      return made;
    }

    function number(count, one, many) {
      return count + " " + (count === 1 ? one : many);
    }

    function unique(list) {
      return list.filter(function (one, at) { return one && list.indexOf(one) === at; });
    }

    // A cell tells of the statements that fit, not of all.
    function retell(cell, claims, now) {
      var link = cell.element.firstElementChild;
      var said = together(claims);
      var studies = unique(claims.map(function (claim) { return claim.study; })).length;
      var designs = unique([].concat.apply([], claims.map(function (claim) { return claim.designs; })));
      cell.element.className = "map-cell is-" + said;
      link.querySelector(".map-sign").setAttribute("class", "map-sign is-" + said);
      link.querySelector("use").setAttribute("href", "#sign-" + said);
      link.querySelector(".cell-state").textContent = states[said] || said;
      link.querySelector(".cell-count").textContent = number(claims.length, "statement", "statements") +
        (studies ? ", " + number(studies, "evaluation", "evaluations") : "");
      all(link, ".cell-design, .cell-level").forEach(function (old) { old.remove(); });
      if (designs.length) link.append(" ", element("span", "cell-design", designs.slice(0, 2).join(", ")));
      if (!now.lens) return;
      unique([].concat.apply([], claims.map(function (claim) {
        return claim.levels[now.lens].map(function (one) { return one[1]; });
      }))).forEach(function (words) { link.append(" ", element("span", "cell-level", words)); });
    }

    function tell(slot, turned) {
      var what = slot.element.querySelector(".cell-what");
      if (what) what.textContent = (turned ? slot.row : slot.column).label + ": ";
    }

    function filled(groups, keep) {
      return groups.map(function (group) {
        return side(group.id, group.label, group.heads.filter(function (one) { return keep[one.id]; }));
      }).filter(function (group) { return group.heads.length; });
    }

    function heading(one, scope) {
      var made = element("th");
      made.scope = scope;
      made.dataset.head = one.id;
      made.append.apply(made, one.nodes);
      return made;
    }

    function draw(upper, left, turned, chosen) {
      var groups = document.createElement("tr");
      var heads = document.createElement("tr");
      var place = element("td", "corner");
      place.rowSpan = 2;
      place.append(element("span", "", corner[turned ? 1 : 0] + " ↓"), document.createElement("br"),
        element("span", "", corner[turned ? 0 : 1] + " →"));
      groups.append(place);
      upper.forEach(function (group) {
        var made = element("th", "column-group");
        made.scope = "colgroup";
        made.colSpan = group.heads.length;
        made.dataset.group = group.id;
        made.append(element("span", "", group.label));
        groups.append(made);
        group.heads.forEach(function (one) { heads.append(heading(one, "col")); });
      });
      table.tHead.replaceChildren(groups, heads);
      all(table, "tbody").forEach(function (body) { body.remove(); });
      left.forEach(function (group) {
        var body = document.createElement("tbody");
        body.dataset.group = group.id;
        var lead = element("tr", "row-group");
        var title = document.createElement("th");
        title.scope = "rowgroup";
        title.colSpan = 1 + upper.reduce(function (sum, one) { return sum + one.heads.length; }, 0);
        title.append(element("span", "", group.label));
        lead.append(title);
        body.append(lead);
        group.heads.forEach(function (one) {
          var row = document.createElement("tr");
          row.dataset.row = one.id;
          row.append(heading(one, "row"));
          upper.forEach(function (other) {
            other.heads.forEach(function (up) {
              var slot = turned ? slots[up.id + "\n" + one.id] : slots[one.id + "\n" + up.id];
              tell(slot, turned);
              // A cell that is filtered out is as empty as one that was never there.
              row.append(slot.id && data.cells[slot.id] && !chosen[slot.id] ? element("td", "map-none", "·") : slot.element);
            });
          });
          body.append(row);
        });
        table.append(body);
      });
    }

    function show(said) {
      var now = state();
      levels(now);
      now = state();
      var keep = {};
      var chosen = {};
      var claims = [];
      cells.forEach(function (cell) {
        if (now.rows && names[cell.row.id] !== now.rows) return;
        if (now.columns && names[cell.column.id] !== now.columns) return;
        var own = fitting(cell, now, "");
        if (!own.length || (now.state && together(own) !== now.state)) return;
        chosen[cell.id] = true;
        keep[cell.row.id] = keep[cell.column.id] = true;
        claims = claims.concat(own);
        retell(cell, own, now);
      });
      var filtering = OF_CELL.concat(OF_CLAIM, ["state"]).some(function (name) { return now[name]; });
      if (!filtering) Object.keys(names).forEach(function (name) { keep[name] = true; });
      var left = filled(rows, keep);
      var upper = filled(columns, keep);
      if (now.transpose) draw(left, upper, true, chosen);
      else draw(upper, left, false, chosen);
      recount(now);
      var count = Object.keys(chosen).length;
      empty.hidden = count > 0;
      frame.hidden = !count;
      claims = unique(claims);
      var studies = unique(claims.map(function (claim) { return claim.study; })).length;
      document.querySelector("[data-count]").textContent =
        (count === cells.length ? number(count, "cell", "cells") : count + " of " + cells.length + " cells") + ", " +
        number(claims.length, "statement", "statements") + ", " + number(studies, "evaluation", "evaluations") +
        (said && now.transpose !== said.transpose ? ". Rows and columns are swapped." : "");
      if (said && frame.scrollTo) frame.scrollTo(0, 0);
      remember(now);
      before = now;
    }

    // --- address ---

    function remember(now) {
      var query = new URLSearchParams();
      Object.keys(now).forEach(function (name) {
        if (now[name]) query.set(name, now[name] === true ? "yes" : now[name]);
      });
      window.explorer.remember(query);
    }

    function recall() {
      var query = new URLSearchParams(window.location.search);
      form.elements.lens.value = query.get("lens") || "";
      if (form.elements.lens.selectedIndex === -1) form.elements.lens.value = "";
      levels(state());
      selects.forEach(function (select) {
        var wanted = query.get(select.name) || "";
        var fit = all(select, "option").filter(function (option) { return !option.hidden && option.value === wanted; })[0];
        select.selectedIndex = fit ? fit.index : 0;
      });
      swap.checked = query.get("transpose") === "yes";
    }

    var before = state();
    return { recall: recall, show: function () { show(before); }, first: function () { show(null); } };
  }

  if (window.matchMedia("(max-width: 47.99rem)").matches) form.querySelector("[data-more]").open = false;
  form.addEventListener("focusin", map, { once: true });
  form.addEventListener("change", function () { map().show(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector("[data-clear]").addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    map().show();
  });
  form.reset();
  form.hidden = false;
  if (window.location.search.length > 1) {
    map().recall();
    map().first();
  }
})();
