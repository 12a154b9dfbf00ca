/** All actions, for pages and other views. */
export { actionsIn, actionSourcesOf, actionsOf } from '#model/actions.ts';
