// The page that stands in for a missing one does not know its depth; this script's own address
// does, for it was found.
(function () {
  "use strict";
  var own = document.currentScript.src;
  var root = own.slice(0, own.lastIndexOf("assets/js/"));
  document.querySelectorAll("main a, .top a, .bottom a").forEach(function (link) {
    link.href = root + link.getAttribute("href").replace(/^.*?((?:[\w-]+\/)?index\.html)$/, "$1");
  });
  document.querySelectorAll("form.find").forEach(function (form) {
    form.action = root + "search/index.html";
  });
})();
