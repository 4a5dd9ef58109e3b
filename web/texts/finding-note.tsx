import {useState} from 'preact/hooks'
import type {PageFinding, PageFix} from '../../src/workbench/page.js'
import {SeverityIcon} from '../icons.js'
import {visibleText} from '../visible-text.js'
import {useWords} from '../words.js'

/** What can be done about a finding; absent where the page is for reading only. */
export interface FindingActions {
  readonly apply?: ((finding: PageFinding) => void) | undefined
  readonly suppress?: ((finding: PageFinding, reason: string) => void) | undefined
}

interface FindingNote {
  readonly finding: PageFinding
  readonly isCurrent: boolean
  readonly actions: FindingActions
  readonly choose: (finding: PageFinding) => void
}

/** A problem where it stands: what is wrong, what is expected, and the change that puts it right. */
export function FindingNote({finding, isCurrent, actions, choose}: FindingNote) {
  const {lang, say} = useWords()
  const {severity, message, ruleId, source, target, fix, expected, known} = finding
  const text = message[lang]
  const place = (target ?? source)?.label
  const isSaid = expected === undefined || text.includes(expected) || fix !== undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k choose by keyboard
    <li
      class={`note ${severity}${isCurrent ? ' current' : ''}`}
      data-note={finding.id}
      tabIndex={-1}
      onClick={() => choose(finding)}
    >
      <SeverityIcon severity={severity} />
      <div class="note-body">
        <p class="message">{visibleText(text)}</p>
        {!isSaid && (
          <p class="expected">
            {say('expected')} <b>{visibleText(expected)}</b>
          </p>
        )}
        {fix !== undefined && <Change fix={fix} />}
        <p class="note-foot">
          <code>{ruleId}</code>
          {place !== undefined && <span class="place">{place}</span>}
          {known === true && <span class="known">{say('known')}</span>}
          <Doings finding={finding} actions={actions} />
        </p>
      </div>
    </li>
  )
}

function Change({fix: {found, text, safe}}: {readonly fix: PageFix}) {
  const {say} = useWords()
  return (
    <p class="change">
      {found === '' ? (
        <ins>{visibleText(say('insert', {text}))}</ins>
      ) : text === '' ? (
        <del>{visibleText(say('delete', {text: found}))}</del>
      ) : (
        <>
          <span class="unseen">{say('replaced')} </span>
          <del>{visibleText(found)}</del>
          <span class="arrow" aria-hidden="true">
            →
          </span>
          <span class="unseen">{say('by')} </span>
          <ins>{visibleText(text)}</ins>
        </>
      )}
      <span class="safety">{say(safe ? 'fix-safe' : 'fix-unsafe')}</span>
    </p>
  )
}

function Doings({finding, actions}: Pick<FindingNote, 'finding' | 'actions'>) {
  const {say} = useWords()
  const [reason, setReason] = useState<string | undefined>(undefined)
  const {fix, expected} = finding
  const {apply, suppress} = actions
  const copied = fix?.text ?? expected ?? ''
  if (reason !== undefined)
    return (
      <form
        class="reason"
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() !== '') suppress?.(finding, reason.trim())
        }}
      >
        <input
          aria-label={say('suppress-reason')}
          placeholder={say('suppress-reason')}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
        <button type="submit">{say('save')}</button>
        <button type="button" class="plain" onClick={() => setReason(undefined)}>
          {say('close')}
        </button>
      </form>
    )
  return (
    <span class="doings">
      {apply !== undefined && fix !== undefined && (
        <button type="button" class="primary" onClick={() => apply(finding)}>
          {say('apply')}
        </button>
      )}
      {copied !== '' && <CopyButton text={copied} />}
      {suppress !== undefined && (
        <button type="button" class="plain" onClick={() => setReason('')}>
          {say('suppress')}
        </button>
      )}
    </span>
  )
}

function CopyButton({text}: {readonly text: string}) {
  const {say} = useWords()
  const [isDone, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), 1500)
  }
  return (
    <button type="button" class="plain" onClick={() => void copy()}>
      {say(isDone ? 'copied' : 'copy')}
    </button>
  )
}
