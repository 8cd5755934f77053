// The query editor, bundled at build time from packages of the npm registry. It lives in a shadow
// root, where its style sheet is constructed and not inline: the site's policy allows no other.
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
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
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", minHeight: "14rem" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--tint)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": { backgroundColor: "var(--mark)" },
  ".cm-tooltip": { backgroundColor: "var(--surface)", color: "var(--ink)", border: "1px solid var(--edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
  ".cm-diagnostic": { color: "var(--ink)" },
});

/**
 * Put an editor into `host`. `complete(word)` gives `[{label, detail, apply}]` for what stands before
 * the cursor; `run` is called for Ctrl or Cmd and Enter. Tab leaves the editor, as in any field.
 */
export function mount(host, { label, describedBy, value, complete, run }) {
  const completion = (context) => {
    const word = context.matchBefore(/[?$]?[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    return { from: word.from, options: complete(word.text), validFor: /^[?$]?[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*$/u };
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
    /** Mark what is wrong at a line and column, from 1, and go there; without a line, take marks away. */
    blame(message, line, column = 1) {
      if (!line) { view.dispatch(setDiagnostics(view.state, [])); return; }
      const row = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      const from = Math.min(row.from + column - 1, row.to), to = Math.max(row.to, from);
      view.dispatch(setDiagnostics(view.state, [{ from: from === to ? row.from : from, to, severity: "error", message }]));
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    },
  };
}
