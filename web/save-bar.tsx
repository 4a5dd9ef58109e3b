import type {Actions, PageUpdate, SessionState} from '../src/workbench/actions.js'
import {useWords} from './words.js'

interface SaveBar {
  readonly session?: SessionState | undefined
  /** What went wrong. */
  readonly said?: string | undefined
  readonly actions: Actions
  readonly answer: (doing: Promise<PageUpdate>) => void
}

/** What is not saved yet; absent where nothing can be changed. */
export function SaveBar({session, said, actions: {undo, save, resolve}, answer}: SaveBar) {
  const {say} = useWords()
  const count = session?.unsaved.length ?? 0
  const conflicts = resolve === undefined ? [] : (session?.conflicts ?? [])
  if (said === undefined && count === 0 && session?.canUndo !== true && conflicts.length === 0) return null
  return (
    <div class="save-bar" role="status">
      {conflicts.map(path => (
        <span key={path} class="conflict">
          {say('disk-changed', {path})}
          <button type="button" onClick={() => answer(resolve!(path, 'mine'))}>
            {say('keep-mine')}
          </button>
          <button type="button" onClick={() => answer(resolve!(path, 'disk'))}>
            {say('take-disk')}
          </button>
        </span>
      ))}
      <span>{said ?? (count === 0 ? say('saved') : say('unsaved', {count}))}</span>
      {undo !== undefined && session?.canUndo === true && (
        <button type="button" onClick={() => answer(undo())}>
          {say('undo')}
        </button>
      )}
      {save !== undefined && count > 0 && (
        <button type="button" class="primary" onClick={() => answer(save())}>
          {say('save')}
        </button>
      )}
    </div>
  )
}
