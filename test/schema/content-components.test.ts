import { describe, expect, it } from 'vitest';
import { COMPONENT_NAMES, CONTENT_COMPONENTS, isComponentName, type ComponentName } from '#schema/content-components.ts';

function takes(name: ComponentName, props: Record<string, unknown>): boolean {
  return CONTENT_COMPONENTS[name].props.safeParse(props).success;
}

describe('the register of components', () => {
  it('knows its names and nothing that objects inherit', () => {
    expect(COMPONENT_NAMES.every((name) => isComponentName(name))).toBe(true);
    expect(isComponentName('toString')).toBe(false);
    expect(isComponentName('note')).toBe(false);
  });

  it.each(COMPONENT_NAMES)('refuses an attribute that <%s> does not have', (name) => {
    expect(takes(name, { onclick: 'x' })).toBe(false);
  });

  it('wants exactly one of department and entry from a checklist', () => {
    expect(takes('Checklist', { department: 'sales' })).toBe(true);
    expect(takes('Checklist', { entry: 'policies/travel' })).toBe(true);
    expect(takes('Checklist', {})).toBe(false);
    expect(takes('Checklist', { department: 'sales', entry: 'travel' })).toBe(false);
  });

  it('wants a title and exactly one of name and source from a diagram', () => {
    expect(takes('Diagram', { title: 'Way', name: 'roadmap' })).toBe(true);
    expect(takes('Diagram', { title: 'Way', source: 'flowchart LR' })).toBe(true);
    expect(takes('Diagram', { name: 'roadmap' })).toBe(false);
    expect(takes('Diagram', { title: 'Way' })).toBe(false);
    expect(takes('Diagram', { title: 'Way', name: 'roadmap', source: 'flowchart LR' })).toBe(false);
  });

  it.each(['javascript:alert(1)', 'http://a.example', 'https://a.example/"onclick', 'data:text/html,x', 'https://a b'])('refuses the source %s of a quote', (href) => {
    expect(takes('Quote', { source: 'Somebody', href })).toBe(false);
  });

  it('takes an https source of a quote', () => {
    expect(takes('Quote', { source: 'Somebody', href: 'https://a.example/x?y#z' })).toBe(true);
  });
});
