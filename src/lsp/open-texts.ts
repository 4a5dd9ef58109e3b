import type {TextDocuments} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {pathOfUri} from './file-uri.js'

/** The texts that the editor has open, by the absolute path of their files. */
export class OpenTexts {
  constructor(private readonly documents: TextDocuments<TextDocument>) {}

  /** The text as it is in the editor; undefined for a file that is not open. */
  get(path: string): TextDocument | undefined {
    return this.all().find(({uri}) => pathOfUri(uri) === path)
  }

  all(): TextDocument[] {
    return this.documents.all()
  }
}
