import {render} from 'preact'
import type {WorkbenchPage} from '../src/workbench/page.js'
import {App} from './app.js'
import './styles/workbench.css'

// A report: the page is inside the file, and can be read only.
const page: WorkbenchPage = JSON.parse(document.getElementById('page')!.textContent!)
render(<App page={page} />, document.getElementById('app')!)
