// The clock that is turned by hand, and what happened when it was.

import { asMe, be, cohortAt, desk, on, personOf, refresh } from './desk.js';
import { announce, byId, make } from './elements.js';
import { post } from './wire.js';
import { apology, say } from './words.js';

const SHOWN_NAMES = 6;
const BREATH = 120;
let running = false;

/** Calls back when somebody chose where to go. */
export function startClock(chosen) {
  on('around', drawClock);
  document.querySelectorAll('[data-step]').forEach((button) => {
    button.addEventListener('click', () => stepOnce(button.dataset.step, chosen));
  });
  byId('bar-next').addEventListener('click', () => stepOnce('NEXT_MESSAGE', chosen));
  byId('run').addEventListener('click', () => (running ? stop() : run(chosen)));
  byId('just-now').replaceChildren(make('p', { className: 'hint' }, say('just.now.empty')));
}

function drawClock() {
  byId('now-time').dateTime = desk.clock.at;
  byId('now-hour').textContent = desk.clock.hour;
  byId('now-day').textContent = desk.clock.day;
  byId('now-zone').textContent = desk.clock.zone;
  byId('bar-day').textContent = desk.clock.day;
  byId('bar-hour').textContent = desk.clock.hour;
  byId('open-everything').textContent = say('everything.button', desk.me.name);
}

async function turn(step) {
  const turned = await post('api/turn', { ...asMe(), step });
  await refresh();
  return turned;
}

async function stepOnce(step, chosen) {
  if (running) {
    return;
  }
  disable(true);
  try {
    const { turned, posted } = await turn(step);
    drawJustNow(posted, chosen);
    byId('clock-says').textContent = turned === 'AT_THE_END' ? theEnd(step) : '';
    byId('bar-says').textContent = byId('clock-says').textContent || inShort(posted);
    announce(inShort(posted));
  } catch (error) {
    byId('clock-says').textContent = apology(error);
  } finally {
    disable(false);
  }
}

function theEnd(step) {
  return say(step === 'NEXT_SESSION' ? 'clock.end.session' : 'clock.end');
}

/** Buttons stay focusable while the clock turns: who stands on one must not lose their place. */
function disable(isBusy) {
  document.querySelectorAll('[data-step], #bar-next').forEach((button) => {
    button.setAttribute('aria-disabled', String(isBusy));
  });
}

async function run(chosen) {
  running = true;
  disable(true);
  byId('log').setAttribute('aria-live', 'off');
  byId('run').textContent = say('clock.stop');
  byId('clock-says').textContent = say('clock.running');
  let weeks = 0;
  let messages = 0;
  let words = '';
  try {
    while (running) {
      const { turned, posted } = await turn('ONE_WEEK');
      weeks += 1;
      messages += posted.length;
      if (posted.length) {
        drawJustNow(posted, chosen);
      }
      if (turned === 'AT_THE_END') {
        words = say('clock.end');
        break;
      }
      await new Promise((resume) => setTimeout(resume, BREATH));
    }
  } catch (error) {
    words = apology(error);
  }
  stop();
  disable(false);
  byId('log').setAttribute('aria-live', 'polite');
  byId('clock-says').textContent = `${say('clock.ran', weeks, messages)} ${words}`.trim();
}

function stop() {
  running = false;
  byId('run').textContent = say('clock.run');
}

function inShort(posted) {
  return posted.length ? byKind(posted).map(([name, messages]) => sentence(name, messages)).join('; ')
    : say('just.now.nothing');
}

function sentence(name, messages) {
  return messages.length === 1 ? say('just.now.one', name, nameOf(messages[0].to))
    : say('just.now.many', name, messages.length);
}

function byKind(posted) {
  const kinds = new Map();
  posted.forEach((message) => {
    const name = message.parts.map((part) => part.name).join(' + ');
    kinds.set(name, [...(kinds.get(name) ?? []), message]);
  });
  return [...kinds];
}

function nameOf(handle) {
  return personOf(handle)?.name ?? `# ${cohortAt(handle)}`;
}

/** Who was sent what, each a way to read it as they do. */
function drawJustNow(posted, chosen) {
  const groups = byKind(posted).map(([name, messages]) => {
    const places = [...new Set(messages.map((message) => message.to))];
    const links = places.map((place) => make('li', {}, goTo(place, chosen)));
    const rest = links.slice(SHOWN_NAMES);
    return make('div', { className: `sent ${messages[0].parts[0].notice}` }, make('h3', {}, name),
      make('ul', {}, links.slice(0, SHOWN_NAMES)),
      rest.length ? make('details', {}, make('summary', {}, say('just.now.more', rest.length)), make('ul', {}, rest)) : '');
  });
  byId('just-now').replaceChildren(...(groups.length ? groups
    : [make('p', { className: 'hint' }, say('just.now.nothing'))]));
}

function goTo(place, chosen) {
  const reader = () => personOf(place)
    ?? [desk.me, ...desk.cast].find((person) => person.seats.some((seat) => seat.channel === place));
  return make('button', { type: 'button', className: 'name', onclick: () => be(reader(), place).then(chosen) },
    nameOf(place));
}
