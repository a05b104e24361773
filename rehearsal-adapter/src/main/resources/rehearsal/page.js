// Puts the page together, and looks now and then whether another tab changed something.

import { startClock } from './clock.js';
import { startComposer, typeThis } from './composer.js';
import { startConversation } from './conversation.js';
import { be, desk, refresh } from './desk.js';
import { byId } from './elements.js';
import { startEverything } from './everything.js';
import { startForm } from './form.js';
import { closePanels, startPanels } from './panels.js';
import { startPeople } from './people.js';
import { apology, loadWords } from './words.js';

const GLANCE = 4000;

/** Whoever chose somebody or some place wants to read there. */
function goToConversation() {
  const isOverlaid = document.querySelector('.panel.open') !== null;
  closePanels(false);
  if (isOverlaid) {
    byId('place-name').focus();
  }
}

async function glance() {
  if (!document.hidden) {
    try {
      await refresh();
      byId('lost').textContent = '';
    } catch (error) {
      byId('lost').textContent = apology(error);
    }
  }
  setTimeout(glance, GLANCE);
}

await loadWords();
startPanels();
startForm();
startPeople(goToConversation);
startConversation(typeThis);
startComposer();
startClock(goToConversation);
startEverything();
await refresh();
await be(desk.me);
document.body.classList.add('ready');
setTimeout(glance, GLANCE);
