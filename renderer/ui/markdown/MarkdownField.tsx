import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref, type RefObject } from 'react'
import styles from './MarkdownField.module.css'

/** What can be done to a field from outside of it. */
export interface MarkdownHandle {
  focus(): void
  /** Puts marks around what is selected; the caret goes between them where nothing is. */
  surround(marks: readonly [before: string, after: string]): void
  /** Puts text in the place of what is selected, and the caret behind it. */
  insert(text: string): void
  /** Puts text in the place of a stretch, in UTF-16 units, and the caret behind it; the focus stays where it is. */
  replace(from: number, to: number, text: string): void
}

interface MarkdownFieldProps {
  readonly label: string
  readonly value: string
  /** Lines it has room for when empty; it grows with what is typed. */
  readonly rows: number
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly ref?: Ref<MarkdownHandle> | undefined
  readonly onChange: (text: string) => void
  readonly onFocus?: (() => void) | undefined
  /** What was pasted or dropped, before it becomes text. Returns whether it is taken. */
  readonly onTransfer?: ((data: DataTransfer) => boolean) | undefined
  /** Where the caret is now, in UTF-16 units. */
  readonly onCaret?: ((at: number) => void) | undefined
}

type Told = Pick<MarkdownFieldProps, 'onChange' | 'onFocus' | 'onTransfer' | 'onCaret'>

/** Colours and faces by tokens: a theme is no other style sheet. */
const LOOK = EditorView.theme({
  '&': { color: 'var(--ink)', font: '400 var(--t-13) / 1.6 var(--font-mono)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', lineHeight: 'inherit' },
  '.cm-content': { padding: '10px 13px', minHeight: 'calc(var(--rows) * 1lh + 20px)', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderColor: 'var(--ink)' },
  '.cm-content ::selection': { background: 'var(--mark-soft)', color: 'var(--ink)' },
})

const MARKS = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], color: 'var(--ink-3)' },
])

/**
 * Several lines of Markdown. Tab leaves it. It lies in a shadow root, because the editor writes its style sheet while it
 * runs, which the page's policy allows only there.
 */
export function MarkdownField(props: MarkdownFieldProps) {
  const { label, value, rows, invalid = false, describedBy, ref, onChange, onFocus, onTransfer, onCaret } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const told = useRef<Told>({ onChange, onFocus, onTransfer, onCaret })
  const begun = useRef({ value, label, rows })
  useLayoutEffect(() => {
    told.current = { onChange, onFocus, onTransfer, onCaret }
  })
  useLayoutEffect(() => {
    if (host.current === null) return
    host.current.style.setProperty('--rows', String(begun.current.rows))
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open', delegatesFocus: true })
    const made = new EditorView({ parent: root, root, state: stateOf(begun.current, told) })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [])
  useImperativeHandle(ref, () => handleOf(view))
  useEffect(() => {
    const now = view.current
    if (now !== null && now.state.doc.toString() !== value) {
      now.dispatch({ changes: { from: 0, to: now.state.doc.length, insert: value } })
    }
  }, [value])
  useEffect(() => {
    const content = view.current?.contentDOM
    if (invalid) content?.setAttribute('aria-invalid', 'true')
    else content?.removeAttribute('aria-invalid')
    // Descriptions do not reach across a shadow root by name.
    const words = describedBy === undefined ? null : document.getElementById(describedBy)?.textContent
    if (words !== null && words !== undefined && words !== '') content?.setAttribute('aria-description', words)
    else content?.removeAttribute('aria-description')
  }, [invalid, describedBy])
  return <div ref={host} data-invalid={invalid || undefined} className={styles.field} data-label={label} />
}

function stateOf(
  { value, label }: { readonly value: string; readonly label: string },
  told: RefObject<Told>,
): EditorState {
  return EditorState.create({
    doc: value,
    extensions: [
      history(),
      keymap.of([...standardKeymap, ...historyKeymap]),
      markdown(),
      syntaxHighlighting(MARKS),
      LOOK,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-multiline': 'true',
        spellcheck: 'false',
        dir: 'auto',
      }),
      EditorView.updateListener.of(update => {
        if (update.docChanged) told.current.onChange(update.state.doc.toString())
        if (update.focusChanged && update.view.hasFocus) told.current.onFocus?.()
        const touched = update.docChanged || update.selectionSet || update.focusChanged
        if (touched) told.current.onCaret?.(update.state.selection.main.head)
      }),
      EditorView.domEventHandlers({
        paste: ({ clipboardData }) => clipboardData !== null && told.current.onTransfer?.(clipboardData) === true,
        drop: ({ dataTransfer, clientX, clientY }, view) => {
          const at = view.posAtCoords({ x: clientX, y: clientY })
          if (dataTransfer === null) return false
          // Files are no text, whoever takes them.
          if (told.current.onTransfer?.(dataTransfer) !== true) return dataTransfer.files.length > 0
          if (at !== null) view.dispatch({ selection: { anchor: at } })
          view.focus()
          return true
        },
      }),
    ],
  })
}

function handleOf(field: RefObject<EditorView | null>): MarkdownHandle {
  return {
    focus: () => field.current?.focus(),
    surround: ([before, after]) => {
      const view = field.current
      if (view === null) return
      const { from, to } = view.state.selection.main
      view.dispatch({
        changes: [
          { from, insert: before },
          { from: to, insert: after },
        ],
        selection: { anchor: from + before.length, head: to + before.length },
      })
      view.focus()
    },
    insert: text => {
      const view = field.current
      if (view === null) return
      view.dispatch(view.state.replaceSelection(text))
      view.focus()
    },
    replace: (from, to, text) => {
      field.current?.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
      })
    },
  }
}
