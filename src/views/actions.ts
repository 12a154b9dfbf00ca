/** All actions, for pages and other views. */
export { actionsIn, actionSourcesOf, actionsOf, isDone } from '#model/actions.ts';
