/**
 * Comfort only: all that the pages say can be read without this. Runs before the page is drawn, so that large
 * type does not come with a jump.
 */
/* global document, localStorage, print */
(() => {
  const root = document.documentElement;
  const KEY = 'gongkai-large-type';

  // A browser may forbid storage; then the choice lasts for the page.
  const remembered = () => {
    try {
      return localStorage.getItem(KEY) === '1';
    } catch {
      return false;
    }
  };
  const remember = (large) => {
    try {
      localStorage.setItem(KEY, large ? '1' : '0');
    } catch {
      /* see above */
    }
  };

  function button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => act(made));
    return made;
  }

  function show(toggle, large) {
    root.classList.toggle('large', large);
    toggle.setAttribute('aria-pressed', String(large));
  }

  root.classList.toggle('large', remembered());

  document.addEventListener('DOMContentLoaded', () => {
    const header = document.querySelector('header.site-header');
    if (!header) return;
    const toggle = button('大字版', (self) => {
      const large = !root.classList.contains('large');
      remember(large);
      show(self, large);
    });
    show(toggle, remembered());
    const comforts = document.createElement('div');
    comforts.className = 'comforts';
    comforts.append(
      toggle,
      button('打印', () => print()),
    );
    header.append(comforts);
  });
})();
