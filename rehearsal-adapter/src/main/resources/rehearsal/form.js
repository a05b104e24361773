// A form in a dialog. What was typed stays until it is kept, even if the dialog is closed in between; but where
// something else stands in a field by then, that is shown.

import { asMe, refresh } from './desk.js';
import { byId, make } from './elements.js';
import { field, readField } from './fields.js';
import { post, pressed } from './wire.js';
import { apology, say } from './words.js';

// By form, for each field somebody changed: what they typed, and what stood there when they did.
const drafts = new Map();
let sheet = null;
let stood = {};
let key = '';
let answered = () => {};

export function startForm() {
  const dialog = byId('form-dialog');
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  byId('form-cancel').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', keepDraft);
}

/** Opens that form; calls back with the answer once what was filled in is kept. */
export function openForm(view, callback) {
  answered = callback;
  stood = standing(view);
  draw(view, drafted(view));
  byId('form-dialog').showModal();
  firstControl().focus();
}

/** Where one begins: the first field; of several choices the one that is taken. */
function firstControl() {
  const first = byId('form-fields').querySelector('textarea, input');
  return first?.closest('fieldset')?.querySelector(':checked') ?? first ?? byId('form-title');
}

function draw(view, filledIn) {
  sheet = view;
  key = pressed();
  byId('form-title').textContent = view.title;
  byId('form-intro').replaceChildren(...view.intro.map((line) => make('p', {}, line)));
  byId('form-fields').replaceChildren(...view.fields.map((each) => field(each, filledIn[each.name])));
  byId('form-submit').textContent = view.submit;
  byId('form-problem').textContent = '';
}

/** What the fields give back if nobody touches them. */
function standing(view) {
  return read(make('div', {}, view.fields.map((each) => field(each, each.current))), view);
}

/** What stands in the fields, or what was typed instead of just that. */
function drafted(view) {
  const draft = drafts.get(view.token) ?? {};
  return Object.fromEntries(view.fields.map(({ name, current }) =>
    [name, draft[name]?.insteadOf === stood[name] ? draft[name].typed : current]));
}

function values() {
  return read(byId('form-fields'), sheet);
}

function read(form, view) {
  return Object.fromEntries(view.fields.map((each) => [each.name, readField(form, each)]));
}

function keepDraft() {
  if (sheet) {
    const changed = Object.entries(values()).filter(([name, typed]) => typed !== stood[name]);
    drafts.set(sheet.token,
      Object.fromEntries(changed.map(([name, typed]) => [name, { typed, insteadOf: stood[name] }])));
  }
  sheet = null;
}

async function send() {
  const button = byId('form-submit');
  const typed = values();
  button.disabled = true;
  try {
    const view = await post('api/ask', { ...asMe(), key, kind: 'replied', token: sheet.token, values: typed });
    await refresh();
    take(view, typed);
  } catch (error) {
    byId('form-problem').textContent = apology(error);
  } finally {
    button.disabled = false;
  }
}

function take(view, typed) {
  if (view.view === 'sheet') {
    draw(view, typed);
    byId('form-problem').textContent = say('form.again');
    byId('form-fields').querySelector('[aria-invalid="true"]')?.focus();
    return;
  }
  drafts.delete(sheet.token);
  sheet = null;
  byId('form-dialog').close();
  answered(view);
}
