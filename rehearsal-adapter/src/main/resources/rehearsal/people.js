// The left side: who one is, where one can look, and whom one could be instead.

import { be, desk, look, on, placesOf, unread } from './desk.js';
import { avatar, byId, make } from './elements.js';
import { say } from './words.js';

const AT_MOST_SHOWN = 99;

/** Draws the lists whenever something changes; calls back when somebody chose from them. */
export function startPeople(chosen) {
  const draw = () => drawAll(chosen);
  on('around', draw);
  byId('find-member').addEventListener('input', draw);
  byId('find-member').addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      byId('members').querySelector('button')?.focus();
    }
  });
  byId('members').addEventListener('keydown', roam);
}

/** Arrow keys go through the list; Tab still does too. */
function roam(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) {
    return;
  }
  event.preventDefault();
  const buttons = [...byId('members').querySelectorAll('button')];
  const next = buttons.indexOf(document.activeElement) + step;
  (next < 0 ? byId('find-member') : buttons[Math.min(next, buttons.length - 1)]).focus();
}

function drawAll(chosen) {
  const focused = document.activeElement?.dataset?.row;
  byId('you').replaceChildren(avatar(desk.me.name),
    make('span', { className: 'who' }, make('strong', {}, desk.me.name), make('small', {}, seats(desk.me))));
  byId('places').replaceChildren(...placesOf(desk.me).map((place) => placeRow(place, chosen)));
  drawMembers(chosen);
  drawElsewhere();
  if (focused) {
    document.querySelector(`[data-row="${CSS.escape(focused)}"]`)?.focus();
  }
}

function placeRow(place, chosen) {
  const isHere = place.handle === desk.place;
  const name = place.cohort || say('place.dm.short');
  return make('li', {}, make('button', {
    type: 'button',
    'data-row': `place ${place.handle}`,
    'aria-current': isHere ? 'page' : false,
    onclick: () => look(place.handle).then(chosen),
  }, make('span', { className: 'sign', 'aria-hidden': 'true' }, place.cohort ? '#' : '@'),
  make('span', { className: 'who' }, name), isHere ? '' : badge(unread(desk.me, place.handle))));
}

function drawMembers(chosen) {
  const wanted = byId('find-member').value.trim().toLocaleLowerCase();
  const found = desk.cast.filter((person) => `${person.name} ${seats(person)}`.toLocaleLowerCase().includes(wanted));
  byId('members').replaceChildren(...found.map((person) => memberRow(person, chosen)));
  byId('nobody').textContent = found.length ? '' : say('people.nobody');
}

function memberRow(person, chosen) {
  const isMe = person.handle === desk.me.handle;
  return make('li', {}, make('button', {
    type: 'button',
    'data-row': `member ${person.handle}`,
    'aria-current': isMe ? 'true' : false,
    onclick: () => be(person).then(chosen),
  }, avatar(person.name),
  make('span', { className: 'who' }, make('span', {}, person.name), make('small', {}, seats(person))),
  isMe && desk.place === person.handle ? '' : badge(unread(person, person.handle))));
}

function seats(person) {
  return person.seats.map((seat) => `${seat.role} · ${seat.cohort}`).join(', ');
}

function badge(count) {
  if (count === 0) {
    return '';
  }
  const shown = count > AT_MOST_SHOWN ? `${AT_MOST_SHOWN}+` : String(count);
  return make('span', { className: 'badge' }, make('span', { 'aria-hidden': 'true' }, shown),
    make('span', { className: 'unseen' }, ` ${say('unread', count)}`));
}

function drawElsewhere() {
  const count = desk.cast.filter((person) => person.handle !== desk.place && unread(person, person.handle) > 0).length;
  const mark = byId('unread-elsewhere');
  mark.hidden = count === 0;
  mark.replaceChildren(...(count ? [badge(count)].flatMap((each) => [...each.childNodes]) : []));
}
