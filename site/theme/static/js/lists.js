// A list or table whose items can be found by words. What stands below an item stays with it.
(function () {
  "use strict";
  var form = document.querySelector("[data-filter]");
  var field = document.getElementById("q");
  var count = document.querySelector("[data-count]");
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-item]"));
  var texts = items.map(function (item) { return plain(item.dataset.words); });

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function show() {
    var words = plain(field.value.trim()).split(/\s+/);
    var found = 0;
    items.forEach(function (item) { item.hidden = true; });
    items.forEach(function (item, at) {
      if (!words.every(function (word) { return texts[at].indexOf(word) >= 0; })) return;
      found += 1;
      for (var up = item; up; up = up.parentElement.closest("[data-item]")) up.hidden = false;
    });
    document.querySelectorAll("[data-group]").forEach(function (group) {
      group.hidden = !group.querySelector("[data-item]:not([hidden])");
    });
    var unit = count.dataset.unit;
    count.textContent = found === items.length ? items.length + " " + unit : found + " of " + items.length + " " + unit;
    document.querySelector("[data-empty]").hidden = found > 0;
    remember();
  }

  function remember() {
    var query = new URLSearchParams();
    if (field.value.trim()) query.set("q", field.value.trim());
    var text = query.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (text ? "?" + text : "") + window.location.hash);
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is.
    }
  }

  if (!items.length) return;
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.value = new URLSearchParams(window.location.search).get("q") || "";
  show();
})();
