// The beginning of a network view: shows its controls, and loads the drawing and all that belongs
// to it when a reader first touches any of it. Until then a still picture, made when the site was
// built, shows the same; on a page that has none, a button asks for the drawing.
(function () {
  "use strict";
  var root = document.querySelector("[data-network]");
  if (!root) return;
  var form = root.querySelector("[data-filters]");
  var stage = root.querySelector("[data-stage]");
  var opening = null;

  function load(path) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = root.dataset.root + path;
      script.async = false;
      script.addEventListener("load", done);
      script.addEventListener("error", function () { failed(new Error(path)); });
      document.head.appendChild(script);
    });
  }

  // All are asked for at once and run in this order. Without the library the text works alone.
  function open() {
    if (opening) return opening;
    var library = root.dataset.library && stage ? load(root.dataset.library).catch(function () {}) : null;
    var near = root.dataset.network === "near" ? ["near"] : [];
    var parts = ["state", "twin", "drawing", "panel", "export"].concat(near, "view").map(function (name) {
      return load("assets/js/network-" + name + ".js");
    });
    opening = Promise.all([load(root.dataset.data), library].concat(parts)).then(function () {
      window.explorer.net.start();
    }).catch(function () {
      window.explorer.announce("The drawing could not be loaded. The list below holds the same.");
    });
    return opening;
  }

  window.explorer.networks = {};
  window.explorer.net = { root: root, form: form, stage: stage, load: load, open: open };

  if (form) {
    form.hidden = false;
    // On a small screen the further filters wait behind their heading.
    var wide = window.matchMedia("(min-width: 48rem)");
    form.querySelectorAll("[data-more]").forEach(function (more) {
      more.open = wide.matches;
      wide.addEventListener("change", function () { more.open = wide.matches; });
    });
    form.addEventListener("input", open);
    form.addEventListener("submit", function (event) { event.preventDefault(); open(); });
    root.querySelector("[data-tables]").hidden = false;
    root.querySelector("[data-controls]").hidden = false;
    root.querySelectorAll("[data-table], [data-part]").forEach(function (one) { one.addEventListener("toggle", open); });
  }
  var asked = root.querySelector("[data-draw]");
  if (asked && root.dataset.library) {
    asked.hidden = false;
    asked.addEventListener("click", open);
  }
  var poster = root.querySelector("[data-poster]");
  if (poster && root.dataset.library) {
    root.querySelector("[data-open]").addEventListener("click", function () {
      open().then(function () { root.querySelector("[data-canvas]").focus(); });
    });
    poster.addEventListener("click", function (event) {
      var box = stage.getBoundingClientRect();
      window.explorer.net.touched = { x: event.clientX - box.left, y: event.clientY - box.top };
      open();
    });
  }
  var hash = window.location.hash.slice(1);
  if (window.location.search.length > 1 || (hash && !document.getElementById(hash))) open();
})();
