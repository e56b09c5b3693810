/** Buttons of the header: turn a setting (`theme`, `size`) on or off and remember it on this device. */
export function rememberSettings(page: Document): void {
  const root = page.documentElement;
  const darkByDefault = matchMedia('(prefers-color-scheme: dark)');
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-setting]')) {
    const { setting, value } = button.dataset;
    if (setting === undefined || value === undefined) continue;
    const isOn = (): boolean =>
      (root.dataset[setting] ?? (setting === 'theme' && darkByDefault.matches ? 'dark' : '')) ===
      value;
    const show = (): void => {
      button.setAttribute('aria-pressed', String(isOn()));
    };
    button.addEventListener('click', () => {
      const next = isOn() ? (setting === 'theme' ? 'light' : 'normal') : value;
      root.dataset[setting] = next;
      try {
        localStorage.setItem(setting, next);
      } catch {
        // Storage may be closed to the page: the setting then holds for this page only.
      }
      show();
    });
    darkByDefault.addEventListener('change', show);
    show();
  }
}
