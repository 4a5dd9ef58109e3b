import {formatDiff} from '../fix/unified-diff.js'

/** A file as it was last read or written, and as it is here. */
export interface EditedFile {
  disk: string
  text: string
}

/** Files whose texts are being changed, by their names. */
export class EditedFiles<File extends EditedFile> {
  protected readonly files = new Map<string, File>()

  has(path: string): boolean {
    return this.files.has(path)
  }

  text(path: string): string {
    return this.files.get(path)?.text ?? ''
  }

  setText(path: string, text: string): void {
    const file = this.files.get(path)
    if (file !== undefined) file.text = text
  }

  snapshot(): ReadonlyMap<string, string> {
    return new Map([...this.files].map(([path, {text}]) => [path, text]))
  }

  get unsaved(): readonly string[] {
    return [...this.files].filter(([, {disk, text}]) => disk !== text).map(([path]) => path)
  }

  diff(): string {
    return [...this.files].map(([path, {disk, text}]) => formatDiff(path, disk, text)).join('')
  }
}
