import { expect, test } from 'vitest';
import { COMPONENT_NAMES, CONTENT_COMPONENTS, isComponentName } from '#schema/content-components.ts';

test('knows its own names and none that every object has', () => {
  expect(COMPONENT_NAMES.every(isComponentName)).toBe(true);
  expect(['constructor', 'toString', '__proto__', 'note'].some(isComponentName)).toBe(false);
});

test.each([
  ['Checklist', { department: 'it' }, true],
  ['Checklist', { entry: 'policies/use' }, true],
  ['Checklist', {}, false],
  ['Checklist', { department: 'it', entry: 'use' }, false],
  ['Diagram', { title: 't', name: 'roadmap' }, true],
  ['Diagram', { title: 't', name: 'roadmap', of: 'finance' }, true],
  ['Diagram', { title: 't', name: 'gate', of: 'run' }, true],
  ['Diagram', { title: 't', name: 'gate' }, false],
  ['Diagram', { title: 't', name: 'portfolio', of: 'run' }, false],
  ['Diagram', { title: 't', name: 'rodmap' }, false],
  ['Diagram', { title: 't', source: 'graph LR', of: 'run' }, false],
  ['Diagram', { title: 't', source: 'graph LR' }, true],
  ['Diagram', { title: 't' }, false],
  ['Diagram', { name: 'roadmap' }, false],
  ['Quote', { source: 's', href: 'https://x.y' }, true],
  ['Quote', { source: 's', href: 'http://x.y' }, false],
  ['Quote', { source: 's', href: 'javascript:alert(1)' }, false],
  ['Note', { title: 't' }, true],
  ['Note', { titel: 't' }, false],
  ['Term', {}, false],
  ['Term', { of: 'Legal' }, true],
  ['Term', { of: 'Legal', means: 'x' }, false],
] as const)('%s %j', (name, props, fits) => {
  expect(CONTENT_COMPONENTS[name].props.safeParse(props).success).toBe(fits);
});
