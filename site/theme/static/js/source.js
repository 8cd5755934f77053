// A name of a part of this source that stands on another page: its lists go on there, and what only
// the data names may have a page of its own.
(function () {
  "use strict";
  // Without such a page the reader stays where the lists begin.
  function below() {
    var parts = document.querySelector("[data-parts]");
    if (parts) window.location.replace(parts.href + window.location.hash);
  }

  function find() {
    var name = decodeURIComponent(window.location.hash.slice(1));
    if (!name || document.getElementById(name)) return;
    window.explorer.load("places.js").then(function (places) {
      var folder = Object.keys(places).find(function (one) { return places[one].indexOf(name) >= 0; });
      if (folder) window.location.replace(folder + "index.html#" + encodeURIComponent(name));
      else below();
    }, below);
  }

  window.addEventListener("hashchange", find);
  find();
})();
