// The middle: what was posted in a place, and what the bot answered there to the one who asked.

import { blocks, buttonRow } from './answers.js';
import { asMe, cohortAt, desk, markSeen, on, personOf, refresh } from './desk.js';
import { announce, avatar, byId, make, noticeWords } from './elements.js';
import { openForm } from './form.js';
import { get, post, pressed } from './wire.js';
import { apology, say } from './words.js';

// Answers only one person sees; like any chat program's, they are gone when the page is loaded again.
const whispers = new Map();
const chosen = new Map();
let drawn = '';
let newest = 0;
let changed = 0;
let lastDay = '';
let loading = Promise.resolve();
let type = () => {};

/** Starts; {@code typeThis} puts the beginning of a command into the box. */
export function startConversation(typeThis) {
  type = typeThis;
  on('place', () => inTurn(draw));
  on('around', () => inTurn(() => add([])));
}

/** One load after the other, so that no message is shown twice. */
function inTurn(work) {
  loading = loading.then(work).catch((error) => announce(apology(error)));
  return loading;
}

async function draw() {
  const log = byId('log');
  log.setAttribute('aria-live', 'off');
  drawn = key(asMe());
  newest = 0;
  changed = 0;
  lastDay = '';
  log.replaceChildren();
  drawPlace();
  await add(whispers.get(drawn) ?? []);
  log.scrollTop = log.scrollHeight;
  requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
}

function drawPlace() {
  const cohort = cohortAt(desk.place);
  byId('place-name').textContent = cohort ? `# ${cohort}` : say('place.dm');
  byId('place-as').textContent = `${say('conversation.as', desk.me.name)} · ${desk.clock.zone}`;
  byId('line').setAttribute('aria-label', say('command.label', desk.me.name));
  document.title = `${desk.me.name} · ${cohort || say('place.dm.short')} · ${say('title')}`;
}

/** Adds what is new in the place that is drawn, changes what was edited, and between it what had been whispered there. */
async function add(whispered) {
  const place = asMe();
  if (key(place) !== drawn) {
    return;
  }
  const messages = await get('api/messages', { ...place, after: changed });
  if (key(asMe()) !== drawn) {
    return;
  }
  const log = byId('log');
  const waiting = [...whispered];
  const standing = messages.filter((message) => message.number <= newest);
  const added = messages.filter((message) => message.number > newest);
  standing.forEach((message) => changeMessage(log, message));
  added.forEach((message) => {
    waiting.splice(0, waiting.filter((each) => each.after < message.number).length).forEach(addWhisper);
    addMessage(log, message);
  });
  waiting.forEach(addWhisper);
  drawEmpty(log);
  if (added.length) {
    log.scrollTop = log.scrollHeight;
  }
  markSeen();
}

function addMessage(log, message) {
  newest = Math.max(newest, message.number);
  changed = Math.max(changed, message.change);
  const day = `${message.day} · ${message.zone}`;
  if (day !== lastDay) {
    log.append(make('h2', { className: 'day' }, make('span', {}, day)));
    lastDay = day;
  }
  log.append(messageArticle(message));
}

function messageArticle(message) {
  return make('article', { className: 'message', 'data-number': message.number, tabindex: '-1',
    'aria-label': `${say('bot')}, ${message.hour}` },
  make('img', { src: 'icon.svg', alt: '', className: 'avatar' }),
  make('div', { className: 'body' },
    make('p', { className: 'by' }, make('strong', {}, say('bot')), make('time', { dateTime: message.at }, message.hour),
      message.edited ? make('span', { className: 'edited', title: message.edited }, say('edited')) : ''),
    message.parts.map(partCard)));
}

/** Puts a message in the place of what it said before; who stood on one of its buttons goes on standing there. */
function changeMessage(log, message) {
  changed = Math.max(changed, message.change);
  const before = log.querySelector(`article[data-number="${message.number}"]`);
  const focused = [...before.querySelectorAll('button')].indexOf(document.activeElement);
  const now = messageArticle(message);
  before.replaceWith(now);
  if (focused >= 0) {
    (now.querySelectorAll('button')[focused] ?? now).focus();
  }
}

function partCard(part) {
  return make('div', { className: `card ${part.notice}` },
    make('p', { className: 'kind' }, part.name),
    noticeWords(part.text),
    part.buttons.length ? marked(buttonRow(part.buttons, press), part.buttons) : '');
}

/** Shows again what was chosen before. */
function marked(row, buttons) {
  [...row.children].forEach((element, index) => {
    const button = buttons[index];
    if (button.press === 'CHOOSE') {
      element.setAttribute('aria-pressed', String(chosen.get(button.token) === button.value));
    }
  });
  return row;
}

/** A button of a message or an answer was pressed. */
async function press(button, element, row) {
  if (button.press === 'TYPE') {
    type(button.value);
  } else if (button.press === 'OPEN') {
    await ask({ kind: 'opened', token: button.token });
  } else {
    const before = chosen.get(button.token);
    chosen.set(button.token, button.value);
    const view = await ask({ kind: 'replied', token: button.token, values: { choice: button.value } });
    if (!view || view.mood === 'REFUSED') {
      chosen.set(button.token, before);
    } else {
      [...row.children].forEach((each) => each.setAttribute('aria-pressed', String(each === element)));
    }
  }
}

/** A button of an answer was pressed; those that can be pressed only once are gone then. */
async function pressIn(whisper, button, element, row) {
  if (button.press === 'DISMISS') {
    withdraw(whisper);
    byId('line').focus();
  } else if (button.press !== 'CHOOSE_ONCE') {
    await press(button, element, row);
  } else if (!whisper.isAsking) {
    whisper.isAsking = true;
    await ask({ kind: 'replied', token: button.token, values: { choice: button.value } }, '', () => withdraw(whisper));
    whisper.isAsking = false;
  }
}

/** Takes away the choice an answer offered. What had the focus is gone with it, so the answer gets it. */
function withdraw(whisper) {
  whisper.view = { ...whisper.view, blocks: whisper.view.blocks.filter((block) => block.block !== 'buttons') };
  whisper.article.querySelector('.asks')?.remove();
  whisper.article.focus();
}

/**
 * Asks the bot something as whom one is, and shows the answer.
 *
 * @param used called once there is an answer; the focus then goes to that
 * @return the answer; undefined if none came
 */
export async function ask(request, heading = '', used = undefined) {
  const from = asMe();
  try {
    const view = await post('api/ask', { ...from, key: pressed(), ...request });
    await refresh();
    used?.();
    show(view, heading, from, used !== undefined);
    return view;
  } catch (error) {
    show({ view: 'shown', mood: 'REFUSED', blocks: [{ block: 'paragraph', text: apology(error) }] }, heading, from);
    return undefined;
  }
}

/** An answer: a form opens, anything else stands in the conversation. */
function show(view, heading, from, isFocused = false) {
  if (view.view === 'sheet') {
    openForm(view, (answer) => show(answer, '', from, isFocused));
    return;
  }
  inTurn(async () => {
    const place = key(from);
    const whisper = { after: newest, view, heading, name: personOf(from.as).name };
    whispers.set(place, [...(whispers.get(place) ?? []), whisper]);
    if (place === drawn) {
      addWhisper(whisper);
      drawEmpty(byId('log'));
      if (isFocused) {
        whisper.article.focus();
      }
    }
  });
}

function key(place) {
  return `${place.as} ${place.in}`;
}

function addWhisper(whisper) {
  const isRefused = whisper.view.mood === 'REFUSED';
  const article = make('article', { className: `message whisper ${isRefused ? 'refused' : ''}`, tabindex: '-1',
    'aria-label': say('only.you', whisper.name) },
    make('img', { src: 'icon.svg', alt: '', className: 'avatar' }),
    make('div', { className: 'body' },
      make('p', { className: 'by' }, make('strong', {}, say('bot')),
        make('span', {}, say('only.you', whisper.name)), isRefused ? make('span', { className: 'no' }, say('refused')) : ''),
      whisper.heading ? make('p', { className: 'typed' }, make('code', {}, whisper.heading)) : '',
      make('div', { className: 'card' }, blocks(whisper.view, (...pressed) => pressIn(whisper, ...pressed)))));
  whisper.article = article;
  const log = byId('log');
  log.append(article);
  log.scrollTop = Math.min(log.scrollHeight, article.offsetTop - log.offsetTop);
}

function drawEmpty(log) {
  const isEmpty = !log.querySelector('article');
  log.querySelector('.empty')?.remove();
  if (isEmpty) {
    const words = cohortAt(desk.place) ? say('log.empty.channel') : say('log.empty.dm', desk.me.name);
    log.append(make('div', { className: 'empty' }, avatar(desk.me.name), make('p', {}, words)));
  }
}
