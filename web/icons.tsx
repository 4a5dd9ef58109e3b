import type {ComponentChildren} from 'preact'
import type {Severity} from '../src/model/finding.js'
import {useWords} from './words.js'

function Icon({children, name}: {readonly children: ComponentChildren; readonly name: string}) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

/** Three shapes, so that severities are told apart without colour too; read out as a word. */
export function SeverityIcon({severity}: {readonly severity: Severity}) {
  const {say} = useWords()
  return (
    <span class={`severity ${severity}`}>
      <Icon name={severity}>{shapes[severity]}</Icon>
      <span class="unseen">{say(`severity-${severity}`)}</span>
    </span>
  )
}

const shapes: Readonly<Record<Severity, ComponentChildren>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" stroke="var(--paper)" stroke-width="1.6" stroke-linecap="round" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.6l6.8 12.4H1.2z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" />
      <path d="M8 6v4M8 11.8v.2" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M8 7.2v4M8 4.8v.2" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </>
  ),
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.4',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

export const icons = {
  sun: (
    <Icon name="sun">
      <circle cx="8" cy="8" r="3" {...line} />
      <path d="M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M3 13l1.2-1.2M11.8 4.2L13 3" {...line} />
    </Icon>
  ),
  moon: (
    <Icon name="moon">
      <path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z" {...line} />
    </Icon>
  ),
  print: (
    <Icon name="print">
      <path d="M4.5 6V1.8h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4.7h-7z" {...line} />
    </Icon>
  ),
  help: (
    <Icon name="help">
      <circle cx="8" cy="8" r="6.5" {...line} />
      <path d="M6.2 6.2a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2M8 11.3v.2" {...line} />
    </Icon>
  ),
  close: (
    <Icon name="close">
      <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" {...line} />
    </Icon>
  ),
  previous: (
    <Icon name="previous">
      <path d="M10 3L5 8l5 5" {...line} />
    </Icon>
  ),
  next: (
    <Icon name="next">
      <path d="M6 3l5 5-5 5" {...line} />
    </Icon>
  ),
  up: (
    <Icon name="up">
      <path d="M3 10l5-5 5 5" {...line} />
    </Icon>
  ),
  down: (
    <Icon name="down">
      <path d="M3 6l5 5 5-5" {...line} />
    </Icon>
  ),
  search: (
    <Icon name="search">
      <circle cx="7" cy="7" r="4.6" {...line} />
      <path d="M10.5 10.5L14 14" {...line} />
    </Icon>
  ),
}
