import type { Roadmap } from '#views/roadmap.ts';
import { label, nodeId, plain } from './mermaid.ts';

const STATE_IN_WORDS = { done: 'done', now: 'we are here', ahead: 'ahead' } as const;

/** The roadmap as a flowchart: phases from left to right with their focus areas, and the gate before each with its state in words. */
export function roadmapSource({ playbook, status }: Roadmap): string {
  const lines = ['flowchart LR', `  accTitle: ${plain(`Roadmap of ${playbook.title}`)}`];
  status.phases.forEach(({ phase, state, gate }, index) => {
    const id = nodeId('phase', index);
    const areas = phase.focus.map((focus) => nodeId('focus', index, focus.id));
    lines.push(`  subgraph ${id}[${label(`${phase.order} ${phase.title}, ${STATE_IN_WORDS[state]}`)}]`, '    direction TB');
    if (areas.length === 0) lines.push(`    ${nodeId('aim', index)}[${label(phase.tagline)}]`);
    phase.focus.forEach((focus, position) => lines.push(`    ${areas[position] ?? ''}[${label(focus.title)}]`));
    // Invisible links keep the areas in the author's order, one below the other.
    if (areas.length > 1) lines.push(`    ${areas.join(' ~~~ ')}`);
    lines.push('  end');
    if (index === 0) return;
    const before = nodeId('phase', index - 1);
    if (!gate) {
      lines.push(`  ${before} --> ${id}`);
      return;
    }
    const passage = nodeId('gate', index);
    lines.push(`  ${passage}{{${label(gate.title, `${gate.met} of ${gate.of} met`)}}}`);
    lines.push(`  ${before} --> ${passage} --> ${id}`);
  });
  return `${lines.join('\n')}\n`;
}
