import type {BlockKind} from '../../model/document.js'

/** Directives that hold no prose. */
export const skippedDirectives: ReadonlySet<string> = new Set(
  'code code-block sourcecode parsed-literal literalinclude highlight math raw include image toctree contents index meta default-role role unicode date sectnum target-notes header footer title tabularcolumns module currentmodule automodule autoclass autofunction automethod productionlist graphviz digraph graph plantuml mermaid blockdiag seqdiag packetdiag wavedrom doxygenfile doxygenfunction doxygenstruct doxygenenum include-build-file prompt doctest testcode testoutput testsetup csv-table replace'.split(
    ' ',
  ),
)

/** Directives with prose behind their names, and what it is. */
export const proseArguments: ReadonlyMap<string, BlockKind> = new Map([
  ['admonition', 'caption'],
  ['topic', 'caption'],
  ['sidebar', 'caption'],
  ['table', 'caption'],
  ['list-table', 'caption'],
  ['dropdown', 'caption'],
  ['tab-item', 'caption'],
  ['rubric', 'heading'],
])
