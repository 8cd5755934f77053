// Addresses of the network page of old were about sources and works: their filters go along.
(function () {
  "use strict";
  var query = new URLSearchParams(window.location.search);
  if (query.has("q") || query.has("source") || query.has("type")) {
    var source = query.get("source");
    if (source) query.set("source", source.replace(/^source\//, ""));
    window.location.replace("sources/index.html?" + query.toString());
  }
})();
