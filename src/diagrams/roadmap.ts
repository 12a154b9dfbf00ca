import type { Roadmap } from '#views/roadmap.ts';
import { countOf, dayInShort } from '#views/words.ts';
import { label, nodeId, plain } from './mermaid.ts';

/** The roadmap as a flowchart: phases in order, the gate before each with its state in words, use cases inside. */
export function roadmapSource({ playbook, status }: Roadmap): string {
  const lines = ['flowchart TB', `  accTitle: ${plain(`Roadmap of ${playbook.title}`)}`];
  status.phases.forEach(({ phase, state, gate, from }, index) => {
    const id = nodeId('phase', index);
    const words = { done: 'done', now: 'we are here', ahead: 'ahead' }[state];
    const name = `${phase.order} ${phase.title}: ${phase.tagline}`;
    lines.push(`  subgraph ${id}[${label(name)}]`, '    direction LR');
    lines.push(`    ${nodeId('state', index)}([${label(`${words}, from ${dayInShort(from)}`)}])`);
    for (const focus of phase.focus) lines.push(`    ${nodeId('focus', index, focus.id)}[${label(focus.title)}]`);
    lines.push('  end');
    if (gate) {
      const met = `${gate.met} of ${countOf(gate.of, 'criterion', 'criteria')} met`;
      lines.push(`  ${nodeId('gate', index)}{{${label(`${gate.title}: ${met}`)}}}`);
    }
    if (index > 0) {
      const before = nodeId('phase', index - 1);
      lines.push(gate ? `  ${before} --> ${nodeId('gate', index)} --> ${id}` : `  ${before} --> ${id}`);
    }
  });
  return `${lines.join('\n')}\n`;
}
