// Numbers of an answer as bars, one unit at a time, or as points; the table beside it holds the same.
import { isNumber, words } from "./terms.js";

const BARS = 60;
const POINTS = 5_000;
const SVG = "http://www.w3.org/2000/svg";
// Columns whose numbers tell where or which, not how much.
const PLACES = /^(?:.*(?:id|year|page|line|marker|index|offset|position|order)|start|end|rank|number|note|from|to)$/i;
const UNIT = /^(?:unit|.*Unit(?:Text|Label)?|unit(?:Text|Label)|.*_unit)$/;
const RANGES = [["low", "high"], ["min", "max"], ["minValue", "maxValue"], ["lower", "upper"]];

const value = (term) => (isNumber(term) ? Number(term.value) : NaN);
const shown = (number) => number.toLocaleString("en", { maximumFractionDigits: 6 });
const isYear = (number) => Number.isInteger(number) && number >= 1000 && number <= 2100;

function make(name, attributes = {}, ...children) {
  const made = name in { svg: 1, path: 1, text: 1, circle: 1 } ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, one] of Object.entries(attributes)) made.setAttribute(key, one);
  made.append(...children);
  return made;
}

/** The columns that hold numbers and nothing else; those that say how much apart from the rest. */
function columns({ names, rows }) {
  const numbers = names.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || isNumber(row[name])));
  const amounts = numbers.filter((name) => !PLACES.test(name) && !rows.every((row) => !row[name] || isYear(value(row[name]))));
  return { amounts, others: names.filter((name) => !amounts.includes(name)) };
}

/** The measures of an answer: `{label, unit, of}`, where `of(row)` gives `[low, high]` or null. */
function measures(answer) {
  const { amounts, others } = columns(answer), unitColumn = others.find((name) => UNIT.test(name));
  const range = RANGES.find((pair) => pair.every((name) => amounts.includes(name)));
  const single = (name) => (row) => (row[name] ? [value(row[name]), value(row[name])] : null);
  const span = range && ((row) => (row[range[0]] && row[range[1]] ? range.map((name) => value(row[name])) : null));
  const found = amounts.filter((name) => !range?.includes(name)).map((name) => ({ label: name, of: span && name === "value" ? (row) => single(name)(row) ?? span(row) : single(name) }));
  if (range && !found.some(({ label }) => label === "value")) found.push({ label: `${range[0]} to ${range[1]}`, of: span });
  if (!unitColumn) return found;
  const units = [...new Set(answer.rows.map((row) => row[unitColumn]?.value ?? ""))];
  return found.flatMap((one) => units.map((unit) => ({ label: one.label, unit: unit || "no unit", of: (row) => ((row[unitColumn]?.value ?? "") === unit ? one.of(row) : null) })));
}

/** What can be drawn of an answer: measures with two values at least, the fullest first. */
export function choices(answer) {
  if (answer.answer !== undefined || answer.graph || answer.rows.length < 2) return [];
  const counted = measures(answer).map((one) => ({ ...one, count: answer.rows.filter(one.of).length })).filter(({ count }) => count > 1);
  const labelled = columns(answer).others.some((name) => answer.rows.some((row) => row[name]));
  const bars = labelled ? counted.map((one, at) => [one, at]).sort(([a, i], [b, j]) => (a.unit || b.unit ? b.count - a.count : 0) || i - j).map(([one]) => one) : [];
  const { amounts } = columns(answer);
  const points = amounts.length === 2 && answer.rows.length <= POINTS && !counted.some(({ unit }) => unit) ? [{ label: `${amounts[1]} against ${amounts[0]}, as points`, axes: amounts }] : [];
  return [...bars, ...points];
}

/** The column that tells the bars apart best: many different values, short, and texts before links. */
function labelColumn({ rows, names }, others) {
  const fits = (name) => {
    const texts = rows.map((row) => row[name]?.value ?? ""), all = texts.length;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / all;
    return new Set(texts).size / all + texts.filter(Boolean).length / all - (length > 70 ? 0.7 : 0) - (rows.some((row) => row[name]?.type === "bnode") ? 1 : 0) + (rows.every((row) => row[name]?.type !== "uri") ? 0.2 : 0);
  };
  return [...others].sort((a, b) => fits(b) - fits(a) || names.indexOf(a) - names.indexOf(b))[0];
}

function bars(answer, measure, name, site, labels) {
  const rows = answer.rows.map((row) => ({ row, span: measure.of(row) })).filter(({ span }) => span), drawn = rows.slice(0, BARS);
  const low = Math.min(0, ...drawn.map(({ span }) => span[0])), high = Math.max(0, ...drawn.map(({ span }) => span[1])), wide = high - low || 1;
  const unit = measure.unit === "%" ? "%" : "", title = `${measure.label}${measure.unit ? ` (${measure.unit})` : ""} by ${name}`;
  const list = make("ul", { class: "bars", "aria-label": title });
  for (const { row, span: [from, to] } of drawn) {
    const bar = make("span", { class: "bar" }), begin = from === to ? Math.min(0, from) : from, end = from === to ? Math.max(0, to) : to;
    // Lengths come from the data: set as properties, since the site's policy allows no style attributes.
    bar.style.marginInlineStart = `${((begin - low) / wide) * 100}%`;
    bar.style.inlineSize = `max(2px, ${((end - begin) / wide) * 100}%)`;
    list.append(make("li", {}, make("span", { class: "bar-label" }, labels.get(row[name]?.value) || words(row[name], site.prefixes) || "not stated"), make("span", { class: "bar-track", "aria-hidden": "true" }, bar), make("span", { class: "bar-value" }, `${from === to ? shown(from) : `${shown(from)} to ${shown(to)}`}${unit}`)));
  }
  const left = answer.rows.length - rows.length, more = rows.length - drawn.length;
  const note = [`Bars from ${shown(low)} to ${shown(high)}${measure.unit ? ` ${measure.unit}` : ""}.`, left ? `${shown(left)} of ${shown(answer.rows.length)} rows have no such number and are not drawn.` : "", more ? `The first ${BARS} rows are drawn, in the order of the table.` : ""].filter(Boolean).join(" ");
  return [make("p", { class: "chart-title" }, title), list, make("p", { class: "fine" }, note)];
}

function points(rows, across, up) {
  const pairs = rows.filter((row) => row[across] && row[up]).map((row) => [value(row[across]), value(row[up])]);
  const range = (values) => { const low = Math.min(...values), high = Math.max(...values); return [low, high === low ? low + 1 : high]; };
  const [left, right] = range(pairs.map(([a]) => a)), [low, high] = range(pairs.map(([, b]) => b));
  const words_ = `${up} against ${across}: ${shown(pairs.length)} rows; ${across} from ${shown(left)} to ${shown(right)}, ${up} from ${shown(low)} to ${shown(high)}.`;
  const svg = make("svg", { viewBox: "0 0 760 420", class: "chart", role: "img", "aria-label": words_ });
  const text = (x, y, content, anchor = "start") => make("text", { x, y, "text-anchor": anchor, class: "chart-label" }, content);
  svg.append(make("path", { d: "M60 10V370H750", class: "chart-axis" }), text(405, 410, across, "middle"), text(60, 388, shown(left)), text(750, 388, shown(right), "end"), text(54, 370, shown(low), "end"), text(54, 22, shown(high), "end"), text(66, 22, up));
  for (const [a, b] of pairs) svg.append(make("circle", { cx: 60 + ((a - left) / (right - left)) * 690, cy: 370 - ((b - low) / (high - low)) * 355, r: 4, class: "chart-point" }));
  return [svg, make("p", { class: "fine" }, words_)];
}

function chooser(text, options, act) {
  const select = make("select", {}, ...options.map((option, at) => new Option(option, String(at))));
  select.addEventListener("change", act);
  return [select, make("label", { class: "field inline" }, text, select)];
}

/** Draw into `host`, with choosers for the number and for what names the bars. */
export function draw(host, answer, site, labels) {
  const found = choices(answer), { others } = columns(answer);
  const names = others.filter((name) => !UNIT.test(name) && answer.rows.some((row) => row[name])), best = labelColumn(answer, names);
  const place = make("div");
  const renew = () => {
    const measure = found[Number(what.value)];
    named.hidden = Boolean(measure.axes) || names.length < 2;
    place.replaceChildren(...(measure.axes ? points(answer.rows, ...measure.axes) : bars(answer, measure, names[Number(by.value)], site, labels)));
  };
  const [what, chosen] = chooser("Draw", found.map(({ label, unit, count }) => `${label}${unit ? ` (${unit})` : ""}${count ? `: ${count}` : ""}`), renew);
  const [by, named] = chooser("Name the bars by", names, renew);
  by.value = String(Math.max(0, names.indexOf(best)));
  chosen.hidden = found.length < 2;
  host.replaceChildren(make("p", { class: "query-bar" }, chosen, named), place);
  renew();
}
