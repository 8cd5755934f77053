// A name of a part of this source that stands on another page: its lists go on there.
(function () {
  "use strict";
  function find() {
    var name = decodeURIComponent(window.location.hash.slice(1));
    if (!name || document.getElementById(name)) return;
    window.explorer.load("places.js").then(function (places) {
      var folder = Object.keys(places).find(function (one) { return places[one].indexOf(name) >= 0; });
      if (folder) window.location.replace(folder + "index.html#" + encodeURIComponent(name));
    }, function () {
      // Without the list the reader stays where the lists begin.
    });
  }

  window.addEventListener("hashchange", find);
  find();
})();
