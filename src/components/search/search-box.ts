import { suggest, type Suggestion } from '../../search/suggestion.ts';
import { element, find } from './element.ts';
import { zoneNoun } from './zone-noun.ts';
import { textLang } from './text-lang.ts';
import { words } from './words.ts';

/*
 * The combobox of the search form, after the WAI-ARIA pattern "list autocomplete with manual
 * selection": focus stays in the field, the arrow keys move through the list, Enter follows the
 * chosen name or sends the words, Escape closes the list, and a second time empties the field.
 */

/** What the page does with a name that was chosen; without a listener the name's page opens. */
export type SuggestionEvent = CustomEvent<Suggestion>;

const SHOWN = 8;

function wireBox(form: HTMLFormElement): void {
  const input = find(form, '[data-search-input]', HTMLInputElement);
  const list = find(form, '[role=listbox]', HTMLUListElement);
  const status = find(form, '[data-suggestion-status]', HTMLElement);
  const base = (form.dataset.base ?? '/').replace(/\/$/, '');
  let offered: Suggestion[] = [];
  let active = -1;
  let composing = false;

  const close = (): void => {
    offered = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const choose = (suggestion: Suggestion): void => {
    close();
    const event: SuggestionEvent = new CustomEvent('suggestion', {
      detail: suggestion,
      bubbles: true,
      cancelable: true,
    });
    if (form.dispatchEvent(event)) location.assign(base + suggestion[3]);
  };

  const activate = (next: number): void => {
    active = next;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === active));
      if (i === active) option.scrollIntoView({ block: 'nearest' });
    });
    const option = list.children[active];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', option.id);
  };

  const offer = async (): Promise<void> => {
    const typed = input.value;
    const { readSuggestions } = await import('./browser-engine.ts');
    const names = await readSuggestions();
    if (typed !== input.value || composing || document.activeElement !== input) return;
    offered = suggest(names, typed, SHOWN);
    active = -1;
    input.removeAttribute('aria-activedescendant');
    if (offered.length === 0) {
      close();
      status.textContent = '';
      return;
    }
    list.replaceChildren(
      ...offered.map((suggestion, i) => {
        const [kind, name, , , count] = suggestion;
        const option = element(
          'li',
          { id: `${list.id}-${i}`, role: 'option', 'aria-selected': 'false' },
          element('span', { class: 'suggestion-kind' }, words.suggestionKind(kind, zoneNoun())),
          element('span', { class: 'suggestion-name', lang: textLang }, name),
          element('span', { class: 'suggestion-count' }, words.articles(count)),
        );
        // the field keeps the focus, and the list stays until the click is through
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
        });
        option.addEventListener('click', () => {
          choose(suggestion);
        });
        return option;
      }),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = words.suggestionsShown(offered.length);
  };

  // what was typed while this was on its way
  if (input.value !== '') void offer();
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    void offer();
  });
  input.addEventListener('input', (event) => {
    if (!composing && !(event instanceof InputEvent && event.isComposing)) void offer();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    // keys of an input method belong to it: Enter there takes the word, not the list
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends a composition before its last key, and says so nowhere else
    if (event.isComposing || composing || event.keyCode === 229) return;
    const open = !list.hidden;
    switch (event.key) {
      case 'ArrowDown':
        if (!open) void offer();
        else activate(active + 1 >= offered.length ? -1 : active + 1);
        event.preventDefault();
        break;
      case 'ArrowUp':
        if (open) activate(active === -1 ? offered.length - 1 : active - 1);
        event.preventDefault();
        break;
      case 'Enter': {
        const chosen = offered[active];
        if (open && chosen !== undefined) {
          event.preventDefault();
          choose(chosen);
        } else close();
        break;
      }
      case 'Escape':
        if (open) {
          close();
          event.preventDefault();
        }
        break;
      case 'Tab':
        close();
    }
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) wireBox(form);
