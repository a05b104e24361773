// The box in which commands are typed, with suggestions above it.

import { forgetCommands, suggest, wantsFile } from './completion.js';
import { ask } from './conversation.js';
import { on } from './desk.js';
import { announce, byId, make } from './elements.js';
import { apology, say } from './words.js';

const AT_MOST_BYTES = 4 * 1024 * 1024;
const PAUSE = 90;
const sent = [];
let back = 0;
let suggestions = [];
let active = -1;
let asked = 0;
let timer = 0;

export function startComposer() {
  const line = byId('line');
  line.addEventListener('input', later);
  line.addEventListener('keydown', key);
  line.addEventListener('blur', close);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('attach').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', drawFile);
  byId('suggestions').addEventListener('mousedown', (event) => event.preventDefault());
  on('place', close);
}

/** Puts the beginning of a command into the box. */
export function typeThis(text) {
  byId('line').value = text;
  byId('line').focus();
  later();
}

function later() {
  clearTimeout(timer);
  byId('composer-problem').textContent = '';
  timer = setTimeout(open, PAUSE);
}

async function open() {
  const turn = ++asked;
  const text = byId('line').value;
  try {
    const found = await suggest(text.replace(/^\s+/, ''));
    if (turn === asked && text === byId('line').value && document.activeElement === byId('line')) {
      draw(found.filter((each) => each.line !== text));
    }
  } catch (error) {
    byId('composer-problem').textContent = apology(error);
  }
}

function draw(found) {
  suggestions = found;
  const list = byId('suggestions');
  list.replaceChildren(...found.map((each, index) => make('li', { role: 'option', id: `suggestion-${index}`,
    'aria-selected': 'false', onclick: () => accept(index) },
  make('strong', {}, each.label), make('span', {}, each.isRequired ? say('form.required') : each.hint))));
  list.hidden = found.length === 0;
  byId('line').setAttribute('aria-expanded', String(found.length > 0));
  select(-1);
  if (found.length) {
    announce(say('command.count', found.length));
  }
}

function select(index) {
  active = index;
  [...byId('suggestions').children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
  if (index < 0) {
    byId('line').removeAttribute('aria-activedescendant');
  } else {
    byId('line').setAttribute('aria-activedescendant', `suggestion-${index}`);
    byId(`suggestion-${index}`).scrollIntoView({ block: 'nearest' });
  }
}

function close() {
  clearTimeout(timer);
  asked++;
  draw([]);
}

function accept(index) {
  byId('line').value = suggestions[index].line;
  close();
  later();
}

function key(event) {
  const isOpen = suggestions.length > 0;
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves) {
    event.preventDefault();
    if (isOpen) {
      select((active + moves[event.key] + suggestions.length + (active < 0 && event.key === 'ArrowUp' ? 1 : 0))
        % suggestions.length);
    } else {
      again(moves[event.key]);
    }
  } else if (isOpen && event.key === 'Tab' && !event.shiftKey) {
    event.preventDefault();
    accept(Math.max(active, 0));
  } else if (isOpen && event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    accept(active);
  } else if (isOpen && event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

/** What was sent before, as arrow keys bring it back. */
function again(step) {
  back = Math.min(Math.max(back + step, 0), sent.length);
  byId('line').value = sent[back] ?? '';
}

async function send() {
  const text = byId('line').value.trim();
  const file = byId('file').files[0];
  close();
  const problem = await refusal(text, file);
  byId('composer-problem').textContent = problem;
  if (problem || !text) {
    return;
  }
  sent.push(text);
  back = sent.length;
  byId('line').value = '';
  const attached = file ? { file: { name: file.name, base64: await base64(file) } } : {};
  byId('file').value = '';
  drawFile();
  forgetCommands();
  await ask({ kind: 'typed', line: text, ...attached }, file ? `${text}  ${file.name}` : text);
}

async function refusal(text, file) {
  if (text && !text.startsWith('/')) {
    return say('command.slash');
  }
  if (file && file.size > AT_MOST_BYTES) {
    return say('command.large');
  }
  return !file && await wantsFile(text) ? say('command.file') : '';
}

function drawFile() {
  const file = byId('file').files[0];
  const note = byId('attached');
  note.hidden = !file;
  note.replaceChildren(...(file ? [make('span', {}, say('command.attached', file.name)), make('button', {
    type: 'button', className: 'quiet', 'aria-label': say('command.detach', file.name),
    onclick: () => {
      byId('file').value = '';
      drawFile();
      byId('line').focus();
    },
  }, '×')] : []));
  if (file) {
    byId('line').focus();
  }
}

async function base64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
