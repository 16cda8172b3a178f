import { StateMachine, type AnyStateMachine } from 'xstate';
import { stateEdges } from './state-edges.ts';
import { toMermaid } from './state-mermaid.ts';

const BEGIN = '<!-- states:begin -->';
const END = '<!-- states:end -->';

const fence = (machine: AnyStateMachine) => `\`\`\`mermaid\n${toMermaid(machine)}\n\`\`\``;

/** The machine and those that it is set up to invoke, each once. */
export function withChildren(machine: AnyStateMachine): Set<AnyStateMachine> {
  const found = new Set([machine]);
  for (const parent of found) {
    for (const actor of Object.values(parent.implementations.actors)) {
      if (actor instanceof StateMachine) found.add(actor);
    }
  }
  return found;
}

function toSection(machine: AnyStateMachine): string {
  const rows = stateEdges(machine.root).map(({ source, target, event, guard, actions }) => {
    const cells = [
      source.path.join('.') || 'any',
      event,
      guard,
      target?.path.join('.') ?? '',
      actions.join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const table = ['| in | on | if | goes to | does |', '| - | - | - | - | - |', ...rows];
  return [`## ${machine.id}`, fence(machine), table.join('\n')].join('\n\n');
}

/** The document of a machine and its children: of each a picture, and a table of every transition. */
export function toDocument(machine: AnyStateMachine): string {
  const note = 'Generated from the machines by `npm run diagram:update`.';
  return ['# States', note, ...[...withChildren(machine)].map(toSection)].join('\n\n');
}

/**
 * Puts the picture of a machine between the markers of a text.
 *
 * @throws when the text has no markers
 */
export function insertDiagram(text: string, machine: AnyStateMachine): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`No place for the diagram: put "${BEGIN}" and "${END}" into the text.`);
  }
  return `${before}${BEGIN}\n\n${fence(machine)}\n\n${END}${after}`;
}
