// Loads the query page's modules where they can run, and says why where they cannot.
(function () {
  "use strict";
  function obstacle() {
    if (location.protocol === "file:") return "This page was opened from a folder. Browsers run the query engine only on pages that come from a web server: run “python -m http.server” in the site’s folder and open the address that it prints.";
    if (typeof WebAssembly !== "object") return "This browser does not run WebAssembly, which the query engine needs.";
    if (typeof Worker !== "function") return "This browser does not run background workers, which the query engine needs.";
    return "";
  }
  var note = document.querySelector("[data-obstacle]");
  function stop(why) {
    note.hidden = false;
    note.textContent = why + " The answers of the shipped queries are on their own pages, below.";
  }
  var why = obstacle();
  if (why) stop(why);
  else import("./page.js").catch(function () { stop("The query page could not be loaded."); });
})();
