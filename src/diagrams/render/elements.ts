/** Child elements without `children`: jsdom's live collections cost more than all the measuring together. */

/** The child elements in order. */
export function* childElements(parent: Element): Generator<Element> {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) yield child;
}
