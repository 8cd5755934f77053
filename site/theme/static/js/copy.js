// Copy buttons, the one place from which the page speaks to screen readers, and data on demand.
(function () {
  "use strict";
  var announcer = document.querySelector("[data-announcer]");

  function announce(text) {
    announcer.textContent = "";
    window.setTimeout(function () { announcer.textContent = text; }, 50);
    window.setTimeout(function () { announcer.textContent = ""; }, 3000);
  }

  function oldWay(text) {
    // Where the clipboard is closed to pages (plain http on an intranet).
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "unseen";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text, button) {
    var label = button.innerHTML;
    var way = navigator.clipboard ? navigator.clipboard.writeText(text).catch(function () { return oldWay(text); }) : oldWay(text);
    return way.then(function () {
      announce("Copied");
      button.textContent = "Copied";
    }, function () {
      announce("Copying did not work. Select the text and copy it.");
      button.textContent = "Did not work";
    }).then(function () {
      window.setTimeout(function () { button.innerHTML = label; }, 2000);
    });
  }

  // Data from a script of this site: a page from a folder on disk may read nothing else. The script
  // calls `part` with its data, and nothing else runs between that and the end of its loading.
  var handed = null;
  var loading = {};
  function part(value) { handed = value; }

  function load(address) {
    loading[address] = loading[address] || new Promise(function (give, fail) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = function () { give(handed); };
      script.onerror = function () {
        delete loading[address];
        fail(new Error(address));
      };
      document.head.append(script);
    });
    return loading[address];
  }

  // Put a URLSearchParams into the page's address: reloading, and coming back, bring its state again.
  function remember(query) {
    var text = query.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (text ? "?" + text : "") + window.location.hash);
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is.
    }
  }

  window.explorer = { announce: announce, copy: copy, load: load, part: part, remember: remember };

  // An address may name a part that stands in something folded.
  function reveal() {
    var part = document.getElementById(location.hash.slice(1)), folded = part && part.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    part.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // Where a button belongs, the page says what it copies.
  document.querySelectorAll("[data-copies]").forEach(function (place) {
    var button = document.createElement("button"), what = document.createElement("span");
    button.type = "button";
    button.className = "button small";
    button.dataset.copy = place.dataset.copies;
    what.className = "unseen";
    what.textContent = " " + place.textContent;
    button.append("Copy", what);
    place.replaceWith(button);
  });

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    var target = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", function () {
      if (button.textContent === "Copied") return;
      var lines = target.querySelectorAll(".cite-line");
      copy(lines.length ? Array.from(lines, function (line) { return line.textContent; }).join("\n") : target.textContent, button);
      button.focus();
    });
  });
})();
