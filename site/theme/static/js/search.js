// The search. It fetches the list of words, the parts of the index with the words that fit, and the
// entries that it shows; never the whole. The state is in the address, behind the "#": what stands
// there is sent to nobody.
(function () {
  "use strict";
  var FEW = 5; // results of each kind, where all kinds are shown
  var FEWER = 2; // places to turn to, above all that is not about them
  var OWN = 6; // the same for who writes of themself
  var STEP = 20; // results at a time, where one kind is shown
  var MOST = 60; // words that one word of a query may stand for
  var WAIT = 8; // milliseconds of rest before a search
  var form = document.querySelector("[data-search]");
  var field = document.querySelector("[data-query]");
  var said = document.querySelector("[data-said]");
  var place = document.querySelector("[data-found]");
  var kinds = document.querySelector("[data-groups]");
  var nothing = document.querySelector("[data-nothing]");
  var root = document.querySelector(".brand").getAttribute("href").replace(/index\.html$/, "");
  var folder = root + "search/index/";
  var kind = "";
  var shown = STEP;
  var turn = 0;

  function part(name) { return window.explorer.load(folder + name + ".js"); }

  // --- words ---

  // The same as graph/search/words.py.
  function wordsOf(text) {
    var plain = text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
    return plain.replace(/['’ʼ]/g, "").match(/[\p{L}\p{N}]+/gu) || [];
  }

  function unpacked(coded) {
    var before = "";
    return coded.split(" ").map(function (one) {
      before = before.slice(0, parseInt(one[0], 36)) + one.slice(1);
      return before;
    });
  }

  var known = null;
  function dictionary() {
    known = known || part("words").then(function (data) {
      var first = 0;
      data.list = unpacked(data.words);
      data.stems = data.list.map(stem);
      data.letters = data.list.map(letters);
      data.stemLetters = data.stems.map(letters);
      data.alike = new Map();
      data.stems.forEach(function (own, at) {
        if (data.alike.has(own)) data.alike.get(own).push(at);
        else data.alike.set(own, [at]);
      });
      data.starts = data.parts.map(function (number) { var at = first; first += number; return at; });
      first = 0;
      data.groups = data.groups.map(function (group) {
        var made = { key: group[0], one: group[1], many: group[2], first: first, end: first + group[3] };
        first = made.end;
        return made;
      });
      data.total = first;
      meant("warmup", data, true); // so that the first key does not wait for the code to be compiled
      return data;
    });
    known.catch(function () { known = null; });
    return known;
  }

  // How many letters have to be added, left out, changed or swapped with their neighbour; more than
  // `most` is as good as endless.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    var older = [], old = [], now = [], i, j;
    for (j = 0; j <= other.length; j++) old[j] = j;
    for (i = 1; i <= one.length; i++) {
      var least = now[0] = i;
      for (j = 1; j <= other.length; j++) {
        var same = one[i - 1] === other[j - 1];
        now[j] = Math.min(old[j] + 1, now[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) now[j] = Math.min(now[j], older[j - 2] + 1);
        least = Math.min(least, now[j]);
      }
      if (least > most) return most + 1;
      var spare = older; older = old; old = now; now = spare;
    }
    return old[other.length];
  }

  // Without an ending that often goes with the number or the tense.
  function stem(word) {
    return word.length > 4 ? word.replace(/(ies|ied)$/, "y").replace(/(es|s|ed|ing)$/, "") : word;
  }

  // The letters of a word as bits of a number.
  function letters(word) {
    var bits = 0;
    for (var at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  }

  function ones(bits) {
    for (var number = 0; bits; number++) bits &= bits - 1;
    return number;
  }

  // A figure with another digit is another figure: a year is not mistaken.
  function mistakes(word) { return word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2; }

  function bestFirst(a, b) { return b[1] - a[1] || a[0] - b[0]; }

  // Where `word` is in the sorted list, or would be.
  function placed(list, word) {
    var low = 0, high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // The words that `word` may be a misspelling of. One change takes one letter away and brings one
  // in: a word with more other letters than that is not looked at closer. Few mistake the first
  // letter, and a short word with another is another word: who asks of hits is not told of fits.
  function near(word, data, open) {
    var most = mistakes(word), own = stem(word), bits = letters(word), ownBits = letters(own), found = [];
    if (most) data.list.forEach(function (other, at) {
      if (FILLERS.has(other) || (most === 1 && other[0] !== word[0] && other[1] !== word[0])) return;
      var far = most + 1, begun = open && other.length > word.length;
      if (ones(bits ^ data.letters[at]) <= 2 * most) far = distance(word, other, most);
      if (ones(ownBits ^ data.stemLetters[at]) <= 2 * most) far = Math.min(far, distance(own, data.stems[at], most));
      if (begun && far > most && ones(bits & ~data.letters[at]) < most) far = distance(word, other.slice(0, word.length), most - 1) + 0.5;
      if (far <= most) found.push([at, 0.5 - 0.15 * far]);
    });
    return found;
  }

  // The words of the index that `word` may mean, as [number, how well it fits]: itself in another
  // form, or what it begins. A misspelt one is looked for where the word itself is not there.
  function meant(word, data, open) {
    var list = data.list, own = stem(word), found = [], taken;
    (data.alike.get(own) || []).forEach(function (at) { found.push([at, list[at] === word ? 1 : 0.8]); });
    for (var at = placed(list, word); word.length > 1 && at < list.length && list[at].startsWith(word); at++) {
      if (data.stems[at] !== own) found.push([at, (open ? 0.7 : 0.4) * word.length / list[at].length]);
    }
    taken = found.length ? [] : near(word, data, open);
    return {
      word: word,
      words: found.concat(taken).sort(bestFirst).slice(0, MOST),
      mistaken: taken.length > 0
    };
  }

  // --- matching ---

  function postings(data, at) {
    var number = data.starts.length - 1;
    while (data.starts[number] > at) number -= 1;
    return part("at-" + number).then(function (places) { return places[at - data.starts[number]]; });
  }

  // Which entries each word of the query fits, and how well.
  function scores(one, data) {
    return Promise.all(one.words.map(function (pair) { return postings(data, pair[0]); })).then(function (all) {
      var found = new Map();
      all.forEach(function (coded, at) {
        var entry = 0;
        for (var piece of coded.matchAll(/([0-9a-z]+)([A-Z])/g)) {
          entry += parseInt(piece[1], 36);
          var worth = (piece[2].charCodeAt(0) - 64) * one.words[at][1];
          if (worth > (found.get(entry) || 0)) found.set(entry, worth);
        }
      });
      return found;
    });
  }

  // Entries that have every word; where there is none, those that have most. Behind few of a longer
  // question come the best of those that lack one of its words: no source has to speak as readers do.
  function joined(all, total) {
    var sums = new Map(), needed = all.filter(function (one) { return one.size < total / 4; });
    if (!needed.length) needed = all;
    all.forEach(function (one) {
      var rare = Math.log(1 + total / (one.size || 1)), need = needed.indexOf(one) >= 0;
      one.forEach(function (worth, entry) {
        var sum = sums.get(entry) || { entry: entry, worth: 0, has: 0 };
        sum.worth += worth * rare;
        sum.has += need;
        sums.set(entry, sum);
      });
    });
    var list = Array.from(sums.values());
    var most = list.reduce(function (least, sum) { return Math.max(least, sum.has); }, 0);
    var full = list.filter(function (sum) { return sum.has === most; }).length;
    var least = most === needed.length && most > 1 && all.length > 2 && full < FEW ? most - 1 : most;
    list = list.filter(function (sum) { return sum.has >= least && least > 0; }).sort(function (a, b) {
      return b.has - a.has || b.worth - a.worth || a.entry - b.entry;
    });
    return {
      whole: most === needed.length,
      full: least < most ? full : 0,
      most: most,
      list: least < most ? list.slice(0, full + STEP) : list
    };
  }

  // Words of a question that say nothing of what is asked about.
  var FILLERS = new Set(("a about an and any are as at be by can do does for from has have how if in into is it its of " +
    "on or that the their there these they this to was were what when where which who why will with " +
    "he her him his i me my our she them we you your helps know known many much").split(" "));

  // Somebody who writes of themself, or of one whom they know. "Part I" and "type I error" do not.
  var SELF = /\b(me|my|myself|im|ive|i (am|was|have|need|want|feel|can|cant|do|dont|should|think|get)|(am|was|have|can|do|should|if|when|how) i|(is|does|did|has) (he|she)|(leave|leaving|tell|stop) (him|her))\b/;

  // Places to turn to come first, all of them, for who writes of themself.
  function turned(groups, query, data) {
    var help = data.groups.find(function (group) { return group.key === "help" && group.end > group.first; });
    if (!help || !SELF.test(wordsOf(query).join(" "))) return groups;
    var list = [];
    for (var at = help.first; at < help.end; at++) list.push({ entry: at });
    return [{ group: help, list: list, own: true }].concat(groups.filter(function (found) { return found.group !== help; }));
  }

  // Lists that answer a question, each with those of its words that only ask for it.
  var answering = Array.from(document.querySelectorAll("[data-asked]"), function (item) {
    return { item: item, asked: item.dataset.asked.split("|").map(wordsOfAsked) };
  });

  // What asks for a list, as what fits it and as its words, if it is a question.
  function wordsOfAsked(asked) {
    var pieces = asked.split("…").map(wordsOf), words = pieces.flat();
    return {
      fits: new RegExp("(^| )" + pieces.map(function (piece) { return piece.join(" "); }).join(" (.* )?") + "( |$)"),
      words: /^(what|how|which|do|does)$/.test(words[0]) ? words : []
    };
  }

  function answers(query) {
    var said = wordsOf(query).join(" "), found = [];
    answering.forEach(function (one) {
      var fit = one.asked.filter(function (asked) { return asked.fits.test(said); });
      if (fit.length) found.push({ item: one.item, words: fit.flatMap(function (asked) { return asked.words; }) });
    });
    return found;
  }

  function offer(query) {
    var found = answers(query).map(function (one) { return one.item; });
    answering.forEach(function (one) { one.item.hidden = found.indexOf(one.item) < 0; });
    if (answering.length) document.querySelector("[data-answering]").hidden = !found.length;
  }

  function wantedOf(query) {
    var words = Array.from(new Set(wordsOf(query)));
    var asking = new Set(answers(query).flatMap(function (one) { return one.words; }));
    var telling = words.filter(function (word) { return !FILLERS.has(word) && !asking.has(word); });
    return telling.length ? telling : words;
  }

  function find(query, open) {
    return dictionary().then(function (data) {
      var wanted = wantedOf(query);
      var means = wanted.map(function (word, at) { return meant(word, data, open && at === wanted.length - 1); });
      return Promise.all(means.map(function (one) { return scores(one, data); })).then(function (all) {
        var match = joined(all, data.total);
        return {
          data: data, means: means, whole: match.whole, full: match.full,
          groups: turned(data.groups.map(function (group) {
            return { group: group, list: match.list.filter(function (sum) { return sum.entry >= group.first && sum.entry < group.end && (group.key !== "help" || sum.has === match.most); }) };
          }).filter(function (found) { return found.list.length; }), query, data)
        };
      });
    });
  }

  function entry(data, number) {
    return part("entries-" + Math.floor(number / data.step)).then(function (list) { return list[number % data.step]; });
  }

  // --- showing ---

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function marked(where, text, fits) {
    text.split(/([\p{L}\p{N}'’ʼ]+)/u).forEach(function (piece, at) {
      var words = at % 2 ? wordsOf(piece) : [];
      where.append(words.length && words.some(fits) ? element("mark", "", piece) : piece);
    });
    return where;
  }

  function result(one, group, fits) {
    var item = element("li", "result");
    var head = element("p", "result-head");
    var link = marked(element("a"), one[1], fits);
    link.href = root + one[0];
    head.append(link);
    item.append(head);
    if (one[3]) item.append(marked(element("p", "result-text"), one[3], fits));
    var names = one[4].filter(function (name) { return wordsOf(name).some(fits); });
    if (names.length) item.append(marked(element("p", "fine", "Also: "), names.slice(0, 3).join(" · "), fits));
    item.append(element("p", "fine", group.one.charAt(0).toUpperCase() + group.one.slice(1) + (one[2] ? " · " + one[2] : "")));
    return item;
  }

  // Thousands with commas, as the pages have them. The browser's own way takes 30 ms to wake up.
  function figure(number) { return String(number).replace(/\B(?=(\d{3})+$)/g, ","); }

  function named(group, number) { return figure(number) + " " + (number === 1 ? group.one : group.many); }

  function more(text, act) {
    var button = element("button", "button small plain", text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  // How many entries of a kind are shown.
  function few(found) { return Math.min(found.list.length, kind ? shown : found.own ? OWN : found.group.key === "help" ? FEWER : FEW); }

  // A kind of results; `open` are the entries that are there.
  function section(found, open, fits) {
    var part = element("section", "found-kind"), number = few(found);
    var heading = element("h2", "", found.group.many.charAt(0).toUpperCase() + found.group.many.slice(1) + " ");
    heading.append(element("span", "times", figure(found.list.length)));
    part.append(heading);
    var list = element("ol", "results");
    open.forEach(function (one) { list.append(result(one, found.group, fits)); });
    part.append(list);
    if (found.list.length > number) {
      part.append(kind ? more("Show more", function () { grow(number); }) : more("All " + named(found.group, found.list.length), function () { choose(found.group.key); }));
    }
    return part;
  }

  // "Show more": what was shown stays, and the reader goes on at the first new one.
  function grow(from) {
    shown += STEP;
    search(false).then(function () {
      var links = place.querySelectorAll(".result a");
      if (links[from]) links[from].focus();
    });
  }

  function choose(key) {
    kind = key;
    shown = STEP;
    search(false).then(function () {
      var current = kinds.querySelector("[aria-pressed=true]");
      if (current) current.focus();
    });
  }

  function showKinds(groups) {
    var all = groups.reduce(function (sum, found) { return sum + found.list.length; }, 0);
    kinds.textContent = "";
    [["", "All", all]].concat(groups.map(function (found) {
      return [found.group.key, found.group.many, found.list.length];
    })).forEach(function (one) {
      var button = element("button", "kind-button", one[1].charAt(0).toUpperCase() + one[1].slice(1) + " ");
      button.type = "button";
      button.setAttribute("aria-pressed", String(one[0] === kind));
      button.append(element("span", "times", figure(one[2])));
      button.addEventListener("click", function () { choose(one[0]); });
      kinds.append(button);
    });
    kinds.hidden = !all;
  }

  function summary(query, found) {
    var all = found.groups.reduce(function (sum, one) { return sum + one.list.length; }, 0);
    var text = (all === 1 ? "1 result" : figure(all) + " results") + " for “" + query + "”: " +
      found.groups.map(function (one) { return named(one.group, one.list.length); }).join(", ") + ".";
    if (!found.whole) text += " None has all of these words.";
    if (found.full) text += " " + figure(found.full) + (found.full === 1 ? " has" : " have") + " all of these words.";
    var taken = found.means.filter(function (one) { return one.mistaken; }).map(function (one) {
      return "“" + one.word + "” was taken for “" + found.data.list[one.words[0][0]] + "”";
    });
    return text + (taken.length ? " " + taken.join("; ") + "." : "");
  }

  // Words that are spelt somewhat like those which nothing fits.
  function suggest(found) {
    var where = document.querySelector("[data-near]");
    where.textContent = "";
    found.means.filter(function (one) { return !one.words.length; }).forEach(function (one) {
      var near = found.data.list.map(function (word) { return [distance(one.word, word, 3), word]; });
      near.filter(function (pair) { return pair[0] <= 3 && pair[1].length > 3; }).sort(function (a, b) {
        return a[0] - b[0] || (a[1] < b[1] ? -1 : 1);
      }).slice(0, 5).forEach(function (pair) {
        var link = element("a", "tag", pair[1]);
        link.href = "#" + new URLSearchParams({ q: pair[1] });
        where.append(where.firstChild ? " " : "Did you mean: ", link);
      });
    });
  }

  function clear(text) {
    place.textContent = "";
    kinds.hidden = true;
    nothing.hidden = true;
    said.textContent = text;
  }

  // What is there of the first kind of results; gives what shows all of them, when they are there.
  function show(query, found, first) {
    var texts = new Set();
    found.means.forEach(function (one) { one.words.forEach(function (pair) { texts.add(found.data.list[pair[0]]); }); });
    var empty = !found.groups.length;
    var fits = function (word) { return texts.has(word); };
    nothing.hidden = !empty;
    showKinds(empty ? [] : found.groups);
    place.textContent = "";
    if (empty) {
      said.textContent = "No results for “" + query + "”.";
      document.querySelector("[data-nothing-said]").textContent = "Nothing here is found under “" + query + "”.";
      suggest(found);
      return;
    }
    place.append(section(first.found, first.entries, fits));
    said.textContent = summary(query, found);
    return function (all) {
      all.forEach(function (one) {
        if (one.found !== first.found) place.append(section(one.found, one.entries, fits));
        else one.entries.slice(first.entries.length).forEach(function (entry) {
          place.querySelector(".results").append(result(entry, one.found.group, fits));
        });
      });
    };
  }

  // The first `number` entries of one kind.
  function opened(one, data, number) {
    return Promise.all(one.list.slice(0, number).map(function (sum) {
      return entry(data, sum.entry);
    })).then(function (entries) { return { found: one, entries: entries }; });
  }

  function search(open) {
    var query = field.value.trim(), own = ++turn;
    // Later, so that what has to be fetched is asked for first.
    window.setTimeout(remember, 0, query);
    offer(query);
    if (!wordsOf(query).length) {
      clear("");
      return Promise.resolve();
    }
    return find(query, open).then(function (found) {
      if (!found.groups.some(function (one) { return one.group.key === kind; })) kind = "";
      var wanted = found.groups.filter(function (one) { return !kind || one.group.key === kind; });
      // The first result does not wait for its neighbours, unless others stand in its place; what
      // is below is asked for when it is there, so as not to be in its way.
      var number = wanted.length && (place.firstChild ? few(wanted[0]) : 1);
      return Promise.resolve(number && opened(wanted[0], found.data, number)).then(function (first) {
        var more = own === turn ? show(query, found, first) : null;
        return more && Promise.all(wanted.map(function (one) {
          return opened(one, found.data, few(one));
        })).then(function (all) { if (own === turn) more(all); });
      });
    }).catch(function () {
      if (own === turn) clear("The index of the search could not be loaded. Try again, or use the lists below.");
    });
  }

  function remember(query) {
    var now = new URLSearchParams();
    if (query) now.set("q", query);
    if (kind) now.set("kind", kind);
    var text = now.toString();
    try {
      window.history.replaceState(null, "", window.location.pathname + (text ? "#" + text : ""));
    } catch (refused) {
      // Browsers keep the address of a file on disk as it is.
    }
  }

  // Up and down lead through the results and back into the field.
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || ["ArrowDown", "ArrowUp"].indexOf(event.key) < 0) return;
    var links = Array.from(place.querySelectorAll(".result a"));
    var at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    var next = event.key === "ArrowDown" ? links[at + 1] : at > 0 ? links[at - 1] : field;
    if (at < 0 && event.key === "ArrowUp") return;
    event.preventDefault();
    if (next) next.focus();
  });

  var wait = 0;
  field.addEventListener("input", function () {
    window.clearTimeout(wait);
    shown = STEP;
    wait = window.setTimeout(function () { search(true); }, WAIT);
  });
  dictionary();
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    window.clearTimeout(wait);
    search(false);
  });
  form.hidden = false;
  document.querySelector("[data-plain]").hidden = true;
  function read() {
    var asked = new URLSearchParams(window.location.hash.slice(1));
    // Addresses of old have the words before the "#".
    if (!asked.has("q")) asked = new URLSearchParams(window.location.search);
    field.value = asked.get("q") || "";
    kind = asked.get("kind") || "";
    if (field.value) search(false);
  }
  window.addEventListener("hashchange", read);
  read();
})();
