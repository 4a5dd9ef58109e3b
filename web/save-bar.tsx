import type {Actions, PageUpdate, SessionState} from './actions.js'
import {useWords} from './words.js'

interface SaveBar {
  readonly session?: SessionState | undefined
  /** What went wrong. */
  readonly said?: string | undefined
  readonly actions: Actions
  readonly answer: (doing: Promise<PageUpdate>) => void
}

/** What is not saved yet; absent where nothing can be changed. */
export function SaveBar({session, said, actions: {undo, save}, answer}: SaveBar) {
  const {say} = useWords()
  const count = session?.unsaved.length ?? 0
  if (said === undefined && count === 0 && session?.canUndo !== true) return null
  return (
    <div class="save-bar" role="status">
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
