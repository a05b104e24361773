// Answers of the bot, laid out: one function for each kind of piece.

import { make, withLinks } from './elements.js';
import { say } from './words.js';

const BLOCKS = {
  paragraph: (block) => make('p', { className: 'words' }, withLinks(block.text)),
  heading: (block) => make('h3', {}, block.text),
  items: (block) => make('ul', { className: 'items' }, block.items.map((item) => make('li', {}, withLinks(item)))),
  facts: (block) => make('dl', { className: 'facts' },
    block.facts.map((fact) => make('div', {}, make('dt', {}, fact.label), make('dd', {}, fact.value)))),
  grid,
  quotation,
  buttons: (block, press) => buttonRow(block.buttons, press),
  download,
  commands: (block, press) => make('ul', { className: 'commands' },
    block.commands.map((command) => commandRow(command, press))),
};

/**
 * Elements for an answer that is to be read.
 *
 * @param press is told of every button that is pressed, and of every command that is picked
 */
export function blocks(view, press) {
  return view.blocks.map((block) => BLOCKS[block.block](block, press));
}

/** The buttons of a message or an answer. */
export function buttonRow(buttons, press) {
  const row = make('div', { className: 'asks', role: 'group' });
  row.append(...buttons.map((button) => make('button', {
    type: 'button',
    className: button.press === 'OPEN' ? 'main' : '',
    onclick: (event) => press(button, event.currentTarget, row),
  }, button.label)));
  return row;
}

function grid(block) {
  const head = make('tr', {}, block.columns.map((column) => make('th', { scope: 'col' }, column)));
  const rows = block.rows.map((row) => make('tr', { role: 'row' },
    row.map((cell, index) => make('td', { role: 'cell', 'data-column': block.columns[index] }, cell))));
  return make('div', { className: 'grid', tabindex: '0', role: 'region', 'aria-label': block.caption },
    make('table', { role: 'table' }, make('caption', {}, block.caption), make('thead', {}, head), make('tbody', {}, rows)));
}

function quotation(block, press) {
  return make('figure', {},
    block.question ? make('p', { className: 'question' }, block.question) : '',
    make('blockquote', {}, make('p', { className: 'words' }, block.words)),
    make('figcaption', {}, make('span', {}, block.reference), make('span', {}, block.when),
      block.marks.map((mark) => make('span', {}, mark))),
    block.buttons.length ? buttonRow(block.buttons, press) : '');
}

function download(block) {
  const file = new Blob([block.content], { type: block.mediaType });
  return make('p', {}, make('a', { className: 'file', href: URL.createObjectURL(file), download: block.name },
    say('download', block.name)));
}

function commandRow(command, press) {
  const words = command.usage.split(' ');
  const path = words.filter((word) => !word.includes(':')).join(' ');
  return make('li', {}, make('button', {
    type: 'button', className: 'command', onclick: () => press({ press: 'TYPE', value: `${path} ` }),
  }, command.usage), make('span', {}, command.help));
}
