// The query editor, bundled at build time from packages of the npm registry. It lives in a shadow
// root, where its style sheet is constructed and not inline: the site's policy allows no other.
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { diagnosticCount, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.variableName, tags.definition(tags.variableName)], color: "var(--code-variable)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.namespace, tags.url, tags.name], color: "var(--code-name)" },
  { tag: tags.number, color: "var(--code-number)" },
]);

const theme = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "0.9rem", border: "1px solid var(--edge)", borderRadius: "var(--round)" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", minHeight: "12rem" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--tint)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": { backgroundColor: "var(--mark)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
  ".cm-diagnostic": { color: "var(--ink)" },
});

const BAR = 72; // px at an edge of the window where the way out of the page stays

/** How much of the editor lies below that bar, so that the line typed in is kept clear of it. */
function covered({ scrollDOM }) {
  const { top, bottom } = scrollDOM.getBoundingClientRect(), part = (over) => Math.min(BAR, Math.max(0, over));
  return { top: part(BAR - top), bottom: part(bottom - (innerHeight - BAR)) };
}

const WORD = /[?$]?[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u;
const THING = /<[^<>"\n]*/; // a name with spaces, that an IRI is to be put in for
const ONLY = { WORD: new RegExp(`^${WORD.source}$`, "u"), THING: new RegExp(`^${THING.source}$`) };

/** Whether a line up to the cursor ends inside a text or a comment. */
const isText = (line) => /["'#]/.test(line.replace(/<[^<>\s]*>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ""));

/**
 * Words that are typed over others are put in here: the browser itself would keep the looks of the
 * old ones in a style attribute, which the page's policy forbids, and say so in the console.
 */
function typeOver(event, view) {
  const { main } = view.state.selection, words = event.data;
  if (event.inputType !== "insertText" || !words || main.empty || event.isComposing) return false;
  event.preventDefault();
  const insert = () => view.state.update(view.state.replaceSelection(words), { userEvent: "input.type", scrollIntoView: true });
  const taken = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, main.from, main.to, words, insert));
  if (!taken) view.dispatch(insert());
  return true;
}

/**
 * Put an editor into `host`. `complete(word)` promises `[{label, detail, apply}]` for what stands
 * before the cursor; `run` is called for Ctrl or Cmd and Enter, `changed` at each change of the text.
 * Tab leaves the editor, as in any field.
 */
export function mount(host, { label, describedBy, value, complete, run, changed }) {
  const completion = async (context) => {
    const line = context.state.doc.lineAt(context.pos);
    if (isText(line.text.slice(0, context.pos - line.from))) return null;
    const thing = context.matchBefore(THING), word = thing ?? context.matchBefore(WORD);
    const enough = /^[?$]/.test(word?.text) ? 1 : 2;
    if (!word || /^\d/.test(word.text) || (word.to - word.from < enough && !context.explicit)) return null;
    return { from: word.from, options: await complete(word.text), validFor: thing ? ONLY.THING : ONLY.WORD };
  };
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: value,
      extensions: [
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(),
        sparql(), syntaxHighlighting(colours), theme, EditorView.lineWrapping,
        autocompletion({ override: [completion], activateOnTyping: true }),
        keymap.of([{ key: "Mod-Enter", run: () => { run(); return true; } }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          changed();
          // A mark on what is being mended is in the way. No change can be made within a change.
          if (diagnosticCount(update.state)) setTimeout(() => view.dispatch(setDiagnostics(view.state, [])));
        }),
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.scrollMargins.of(covered),
        EditorView.contentAttributes.of({ "aria-label": label, "aria-description": describedBy, spellcheck: "false", autocapitalize: "off", translate: "no" }),
      ],
    }),
  });
  return {
    get value() { return view.state.doc.toString(); },
    set value(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      view.dispatch(setDiagnostics(view.state, []));
    },
    focus() { view.focus(); },
    /** Mark what is wrong from one offset to another, the cursor before it; without a message, take marks away. */
    blame(message, from = 0, to = from) {
      if (!message) { view.dispatch(setDiagnostics(view.state, [])); return; }
      const end = view.state.doc.length, start = Math.min(from, end);
      view.dispatch(setDiagnostics(view.state, [{ from: start, to: Math.max(start, Math.min(to, end)), severity: "error", message }]));
      view.dispatch({ selection: { anchor: start } });
    },
  };
}
