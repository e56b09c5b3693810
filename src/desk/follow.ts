// Reloads a page of the desk when the articles were made anew, but never over words being typed.

const { run = '0', changes = '' } = document.documentElement.dataset;

/** True while a field holds something that was not sent. */
const isTyping = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].some(
    (field) => field.value !== field.defaultValue,
  );

// What was sent leads to a page of its own, which a reload must not forestall.
let isSent = false;
document.addEventListener('submit', () => {
  isSent = true;
});

new EventSource(`${changes}?seen=${run}`).addEventListener('message', () => {
  if (isSent) return;
  const note = document.querySelector<HTMLElement>('[data-note]');
  if (isTyping() && note !== null) note.hidden = false;
  else location.reload();
});
