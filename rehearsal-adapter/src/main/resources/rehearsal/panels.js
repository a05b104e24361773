// On narrow screens the sides are panels over the conversation: opened by a button, left by Escape.

import { byId } from './elements.js';

const PANELS = [['people', 'open-people'], ['clock', 'open-clock']];

export function startPanels() {
  PANELS.forEach(([panel, opener]) => {
    byId(opener).addEventListener('click', () => open(panel));
    byId(panel).querySelector('.close').addEventListener('click', () => closePanels(true));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
      closePanels(true);
    }
  });
}

function open(name) {
  closePanels(false);
  byId(name).classList.add('open');
  opener(name).setAttribute('aria-expanded', 'true');
  behind(name).forEach((element) => {
    element.inert = true;
  });
  byId(name).querySelector('.close').focus();
}

/** Closes what is open; focus goes back to the button that opened it if {@code isGoingBack}. */
export function closePanels(isGoingBack) {
  PANELS.filter(([name]) => byId(name).classList.contains('open')).forEach(([name]) => {
    byId(name).classList.remove('open');
    opener(name).setAttribute('aria-expanded', 'false');
    behind(name).forEach((element) => {
      element.inert = false;
    });
    if (isGoingBack) {
      opener(name).focus();
    }
  });
}

function opener(name) {
  return byId(PANELS.find(([panel]) => panel === name)[1]);
}

function behind(name) {
  return [document.querySelector('.bar'), byId('conversation'), ...PANELS.map(([panel]) => byId(panel))]
    .filter((element) => element.id !== name);
}
