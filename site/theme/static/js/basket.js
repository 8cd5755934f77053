// The basket: things to cite, collected across pages. What is in it stands in the address of the
// page and in the links that lead on; in the browser's storage only if the reader asks for that.
(function () {
  "use strict";
  var NAME = "items";
  var STORE = "basket";
  var MOST = 200;
  var ITEM = /^[\p{L}\p{N}_~.-]+(?:[/#][\p{L}\p{N}_~.-]+)*$/u;
  var own = document.currentScript.src;
  var root = own.slice(0, own.lastIndexOf("assets/js/"));
  var listeners = [];
  var items = [];

  // --- what may be an item: a path below the root, never a way out of it ---

  function sound(item) {
    return ITEM.test(item) && item.length < 300 && item.split(/[/#]/).every(function (step) { return step !== "." && step !== ".."; });
  }

  function clean(list) {
    return list.filter(function (item, at) { return sound(item) && list.indexOf(item) === at; }).slice(0, MOST);
  }

  function parsed(text) {
    return clean((text || "").split(","));
  }

  // --- storage: read always, written only where the reader has switched it on ---

  function kept() {
    try {
      return window.localStorage.getItem(STORE);
    } catch (refused) {
      return null;
    }
  }

  function keep(on) {
    try {
      if (on) window.localStorage.setItem(STORE, items.join(","));
      else window.localStorage.removeItem(STORE);
    } catch (refused) {
      return false;
    }
    return true;
  }

  // --- the address ---

  function withItems(address) {
    var url = new URL(address, document.baseURI);
    var rest = url.search.slice(1).split("&").filter(function (pair) { return pair && pair.split("=")[0] !== NAME; });
    if (items.length && kept() === null) rest.push(NAME + "=" + items.map(encodeURIComponent).join(","));
    url.search = rest.length ? "?" + rest.join("&") : "";
    return url.href;
  }

  // Pages that write their own state into the address must not lose the basket by it.
  var replaceState = window.history.replaceState;
  window.history.replaceState = function (state, title, address) {
    return replaceState.call(window.history, state, title, address === undefined ? address : withItems(address));
  };

  function carry(event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    if (!link || link.hasAttribute("download") || link.hasAttribute("data-exit") || link.getAttribute("href")[0] === "#") return;
    if (link.href.indexOf(root) === 0) link.href = withItems(link.href);
  }

  // A search in the head of the page is a form, whose address is made of its fields.
  function carryForm(event) {
    var form = event.target;
    if (form.method !== "get" || form.action.indexOf(root) !== 0 || !items.length || kept() !== null) return;
    var field = form.elements[NAME] || form.appendChild(document.createElement("input"));
    field.type = "hidden";
    field.name = NAME;
    field.value = items.join(",");
  }

  // --- what the page shows of it ---

  function change(list) {
    items = clean(list);
    if (kept() !== null) keep(true);
    try {
      window.history.replaceState(window.history.state, "", window.location.href);
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is: links still carry the basket.
    }
    show();
    listeners.forEach(function (tell) { tell(items.slice()); });
  }

  function show() {
    document.querySelectorAll("[data-basket]").forEach(label);
    document.querySelectorAll("[data-basket-link]").forEach(function (link) {
      link.hidden = !items.length;
      link.querySelector("[data-basket-count]").textContent = items.length;
    });
  }

  function label(button) {
    var inside = items.indexOf(button.dataset.basket) >= 0;
    var name = document.createElement("span");
    name.className = "unseen";
    name.textContent = " " + button.dataset.label;
    button.hidden = false;
    button.replaceChildren(inside ? "Remove from basket" : "Add to basket", name);
  }

  function toggle(event) {
    var button = event.target.closest ? event.target.closest("[data-basket]") : null;
    if (!button) return;
    var item = button.dataset.basket;
    var inside = items.indexOf(item) >= 0;
    if (inside) remove(item);
    else add([item]);
    window.explorer.announce(inside ? "Removed from the basket" : "Added: " + items.length + " in the basket");
  }

  function add(list) {
    change(items.concat(list));
  }

  function remove(item) {
    change(items.filter(function (one) { return one !== item; }));
  }

  // A button for each statement of a list; lists that are made by a script call it again.
  function offer(part) {
    part.querySelectorAll("[data-collect]").forEach(function (one) {
      if (one.querySelector("[data-basket]")) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button small plain collect";
      button.dataset.basket = one.dataset.collect;
      button.dataset.label = one.dataset.name;
      one.append(button);
      label(button);
    });
  }

  var stored = kept();
  items = parsed(new URLSearchParams(window.location.search).get(NAME));
  if (stored !== null) items = clean(items.concat(parsed(stored)));
  ["pointerdown", "focusin", "click", "auxclick"].forEach(function (kind) { document.addEventListener(kind, carry, true); });
  document.addEventListener("submit", carryForm, true);
  document.addEventListener("click", toggle);
  window.explorer.basket = {
    root: root,
    items: function () { return items.slice(); },
    set: change,
    add: add,
    remove: remove,
    offer: offer,
    kept: function () { return kept() !== null; },
    keep: function (on) { var done = keep(on); change(items); return done; },
    address: function (item) {
      var parts = item.split("#");
      return root + parts[0].split("/").map(encodeURIComponent).join("/") + "/index.html" + (parts[1] ? "#" + encodeURIComponent(parts[1]) : "");
    },
    file: function (item, suffix) {
      var steps = item.replace("#", "/").split("/").map(encodeURIComponent);
      return root + steps.join("/") + "/" + steps[steps.length - 1] + "." + suffix;
    },
    listen: function (tell) { listeners.push(tell); }
  };
  offer(document);
  show();
})();
