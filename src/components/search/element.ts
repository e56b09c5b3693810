type Attribute = string | number | boolean | null | undefined;
type Child = Node | string | null | undefined | false;

/**
 * Builds an element: `element('a', { href: '/' }, 'home')`. `true` sets an attribute without a
 * value; null, undefined and false leave it out. Text goes in as text: nothing is parsed.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(
    ...children.filter((child) => child !== null && child !== undefined && child !== false),
  );
  return made;
}

/** The element that a selector must find. Throws when the page lacks it. */
export function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`expected ${selector} in the page, found none`);
  return found;
}

/** Replaces the children of an element and gives the focus back to the one with the same id. */
export function replaceKeepingFocus(root: Element, ...children: Node[]): void {
  const { activeElement } = document;
  const id = activeElement !== null && root.contains(activeElement) ? activeElement.id : '';
  root.replaceChildren(...children);
  if (id !== '') document.getElementById(id)?.focus({ preventScroll: true });
}
