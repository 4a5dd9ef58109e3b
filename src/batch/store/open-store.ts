import {shownPath} from '../../workspace/files/shown-path.js'
import type {FileStore} from './file-store.js'
import {FolderStore} from './folder-store.js'
import {isS3Address, openS3Store} from './s3-store.js'

/**
 * The store that an address stands for: a folder, mounted or not, or `s3://BUCKET/PREFIX`. Throws DuizhaoError `PEER_MISSING`,
 * `STORE_ADDRESS` and `STORE_CREDENTIALS`. Reads and makes nothing yet.
 */
export async function openStore(address: string): Promise<FileStore> {
  return isS3Address(address) ? openS3Store(address) : new FolderStore(shownPath(address))
}
