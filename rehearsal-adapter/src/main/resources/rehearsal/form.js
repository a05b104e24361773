// A form in a dialog. What was typed stays until it is kept, even if the dialog is closed in between.

import { asMe, refresh } from './desk.js';
import { byId, make } from './elements.js';
import { field, readField } from './fields.js';
import { post, pressed } from './wire.js';
import { apology, say } from './words.js';

const drafts = new Map();
let sheet = null;
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
  draw(view);
  byId('form-dialog').showModal();
  firstControl().focus();
}

/** Where one begins: the first field; of several choices the one that is taken. */
function firstControl() {
  const first = byId('form-fields').querySelector('textarea, input');
  return first?.closest('fieldset')?.querySelector(':checked') ?? first ?? byId('form-title');
}

function draw(view) {
  sheet = view;
  key = pressed();
  const draft = drafts.get(view.token) ?? {};
  byId('form-title').textContent = view.title;
  byId('form-intro').replaceChildren(...view.intro.map((line) => make('p', {}, line)));
  byId('form-fields').replaceChildren(...view.fields.map((each) => field(each, draft[each.name] ?? each.current)));
  byId('form-submit').textContent = view.submit;
  byId('form-problem').textContent = '';
}

function values() {
  return Object.fromEntries(sheet.fields.map((each) => [each.name, readField(byId('form-fields'), each)]));
}

function keepDraft() {
  if (sheet) {
    drafts.set(sheet.token, values());
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
    drafts.set(view.token, typed);
    draw(view);
    byId('form-problem').textContent = say('form.again');
    byId('form-fields').querySelector('[aria-invalid="true"]')?.focus();
    return;
  }
  drafts.delete(sheet.token);
  sheet = null;
  byId('form-dialog').close();
  answered(view);
}
