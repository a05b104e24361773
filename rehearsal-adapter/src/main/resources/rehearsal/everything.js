// The list of everything one person will receive, in order.

import { cohortAt, desk } from './desk.js';
import { byId, make, noticeWords } from './elements.js';
import { get } from './wire.js';
import { apology, say } from './words.js';

let asked = 0;

export function startEverything() {
  byId('open-everything').addEventListener('click', open);
  byId('everything-close').addEventListener('click', () => byId('everything').close());
  byId('everything-find').addEventListener('input', filter);
}

async function open() {
  const turn = ++asked;
  const person = desk.me;
  const now = desk.clock.at;
  byId('everything-title').textContent = say('everything.button', person.name);
  byId('everything-list').replaceChildren();
  busy(true, say('everything.busy', person.name));
  byId('everything').showModal();
  byId('everything-title').focus();
  try {
    const messages = await get('api/everything', { as: person.handle });
    if (turn === asked) {
      draw(messages, person, Date.parse(now));
    }
  } catch (error) {
    busy(false, apology(error));
  }
}

function busy(isBusy, words) {
  byId('everything-progress').hidden = !isBusy;
  byId('everything-status').textContent = words;
  byId('everything').querySelector('.find').hidden = true;
  byId('everything-find').value = '';
}

function draw(messages, person, now) {
  busy(false, messages.length ? say('everything.count', messages.length) : say('everything.none', person.name));
  byId('everything').querySelector('.find').hidden = messages.length === 0;
  const past = messages.filter((message) => Date.parse(message.at) <= now);
  const ahead = messages.filter((message) => Date.parse(message.at) > now);
  byId('everything-list').replaceChildren(...part('everything.past', past), ...part('everything.ahead', ahead));
}

function part(title, messages) {
  return messages.length ? [make('section', {}, make('h3', {}, say(title)), make('ol', {}, messages.map(row)))] : [];
}

function row(message) {
  const kinds = message.parts.map((each) => each.name).join(' + ');
  const place = message.place === 'channel' ? `# ${cohortAt(message.to)}` : say('place.dm.short');
  return make('li', { 'data-words': `${kinds} ${message.day} ${place} ${message.parts.map((each) => each.text).join(' ')}`
    .toLocaleLowerCase() },
  make('p', { className: 'when' }, make('time', { dateTime: message.at }, `${message.day}, ${message.hour}`),
    make('span', {}, message.zone)),
  make('div', { className: `card ${message.parts[0].notice}` },
    make('p', { className: 'kind' }, `${kinds} · ${place}`),
    message.parts.map((each) => noticeWords(each.text))));
}

function filter() {
  const wanted = byId('everything-find').value.trim().toLocaleLowerCase();
  const rows = [...byId('everything-list').querySelectorAll('li')];
  rows.forEach((each) => {
    each.hidden = !each.dataset.words.includes(wanted);
  });
  byId('everything-status').textContent = say('everything.count', rows.filter((each) => !each.hidden).length);
}
