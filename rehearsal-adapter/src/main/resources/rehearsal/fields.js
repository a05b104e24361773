// The fields of a form: each with a label, and what is wrong with it beside it.

import { make } from './elements.js';
import { say } from './words.js';

const CONTROLS = { words, oneof: options('radio'), manyof: options('checkbox'), scale };

/** A field with that value in it. */
export function field(view, value) {
  return CONTROLS[view.control.control](view, value);
}

/** What stands in the field; several choices are joined by commas. */
export function readField(form, view) {
  const written = form.querySelector(`textarea[name="${CSS.escape(view.name)}"]`);
  if (written) {
    return written.value;
  }
  const checked = form.querySelectorAll(`input[name="${CSS.escape(view.name)}"]:checked`);
  return [...checked].map((input) => input.value).join(',');
}

function words(view, value) {
  const id = `field-${view.name}`;
  const left = make('p', { className: 'left', id: `${id}-left` });
  const area = make('textarea', { id, name: view.name, rows: 5, value, 'aria-invalid': String(view.problem !== ''),
    'aria-required': String(view.required), 'aria-describedby': `${id}-problem ${id}-left` });
  const count = () => {
    const over = Array.from(area.value).length - view.control.atMostCharacters;
    left.textContent = over > 0 ? say('form.over', over) : say('form.left', -over);
    left.classList.toggle('problem', over > 0);
  };
  area.addEventListener('input', count);
  count();
  return make('div', { className: 'field' }, make('label', { htmlFor: id }, labelWords(view)), problem(view, id), area,
    left);
}

function options(type) {
  return (view, value) => {
    const taken = type === 'checkbox' ? value.split(',') : [value];
    return group(view, make('div', { className: 'options' }, view.control.choices.map((choice) => make('label', {},
      make('input', { type, name: view.name, value: choice.value, checked: taken.includes(choice.value),
        'aria-invalid': String(view.problem !== '') }),
      make('span', {}, choice.label)))));
  };
}

function scale(view, value) {
  const { from, to, low, high } = view.control;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ends = { [from]: `${from}, ${low}`, [to]: `${to}, ${high}` };
  return group(view, make('div', { className: 'scale' },
    make('div', { className: 'numbers' }, numbers.map((number) => make('label', {},
      make('input', { type: 'radio', name: view.name, value: String(number), checked: value === String(number),
        'aria-label': ends[number] ?? String(number), 'aria-invalid': String(view.problem !== '') }),
      make('span', { 'aria-hidden': 'true' }, String(number))))),
    make('p', { className: 'ends', 'aria-hidden': 'true' }, make('span', {}, low), make('span', {}, high))));
}

function group(view, control) {
  const id = `field-${view.name}`;
  return make('fieldset', { className: 'field', 'aria-describedby': `${id}-problem` },
    make('legend', {}, labelWords(view)), problem(view, id), control);
}

function labelWords(view) {
  return [view.label, view.required ? make('span', { className: 'required' }, ` ${say('form.required')}`) : ''];
}

function problem(view, id) {
  return make('p', { className: 'problem', id: `${id}-problem` }, view.problem);
}
