// What could be typed next. The commands come from the bot's own help, the values from its completions.

import { asMe } from './desk.js';
import { post, pressed } from './wire.js';

const OPTION = /^\[?([\w-]+):…\]?$/;
const HELP = 'cohort help';
const FILE = 'file';
const known = new Map();

/** Suggestions for that line, each with the whole line it would make. */
export async function suggest(line) {
  if (!line.startsWith('/')) {
    return [];
  }
  const commands = await commandsHere();
  const command = longestMatch(commands, line);
  return [...(command ? await optionsFor(command, line) : []), ...pathsFor(commands, line)];
}

/** Whether the command of that line wants a file. */
export async function wantsFile(line) {
  const command = line.startsWith('/') ? longestMatch(await commandsHere(), `${line} `) : undefined;
  return Boolean(command?.options.some((option) => option.name === FILE));
}

/** Asked anew for each person: everybody is offered what they may. */
async function commandsHere() {
  const { as } = asMe();
  if (!known.has(as)) {
    const view = await post('api/ask', { ...asMe(), key: pressed(), kind: 'called', path: HELP });
    const help = (view.blocks ?? []).find((block) => block.block === 'commands');
    known.set(as, (help?.commands ?? []).map(read));
  }
  return known.get(as);
}

/** Roles can change with what is done. */
export function forgetCommands() {
  known.clear();
}

function read(command) {
  const words = command.usage.split(' ');
  const options = words.filter((word) => OPTION.test(word))
    .map((word) => ({ name: OPTION.exec(word)[1], isRequired: !word.startsWith('[') }));
  return { path: words.filter((word) => !OPTION.test(word)).join(' '), options, help: command.help };
}

function longestMatch(commands, line) {
  return commands.filter((command) => line.toLowerCase().startsWith(`${command.path.toLowerCase()} `))
    .sort((one, other) => other.path.length - one.path.length)[0];
}

function pathsFor(commands, line) {
  return commands.filter((command) => command.path.toLowerCase().startsWith(line.toLowerCase()))
    .map((command) => ({ label: command.path, hint: command.help,
      line: command.options.length ? `${command.path} ` : command.path }));
}

async function optionsFor(command, line) {
  const start = command.path.length + 1;
  const { before, token } = split(line, start);
  const open = stillOpen(command, before.slice(start));
  const named = /^([\w-]+):(.*)$/.exec(token);
  const option = named ? open.find((each) => each.name.toLowerCase() === named[1].toLowerCase()) : open[0];
  const values = option ? await valuesFor(command, option, named ? named[2] : token) : [];
  const names = named ? [] : open.filter((each) => each.name.toLowerCase().startsWith(token.toLowerCase()));
  return [
    ...values.map((value) => ({ label: value.label, hint: option.name,
      line: `${before}${option.name}:${quoted(value.value)} ` })),
    ...names.map((each) => ({ label: `${each.name}:`, hint: '', isRequired: each.isRequired,
      line: `${before}${each.name}:` })),
  ];
}

/** Options not yet given, by name or by their place. */
function stillOpen(command, given) {
  const words = given.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  const names = words.map((word) => /^([\w-]+):/.exec(word)?.[1].toLowerCase());
  const isOption = (name) => command.options.some((option) => option.name.toLowerCase() === name);
  const unnamed = names.filter((name) => !isOption(name)).length;
  return command.options.filter((option) => option.name !== FILE && !names.includes(option.name.toLowerCase()))
    .slice(unnamed);
}

/** The line up to what is being typed, and that; words in quotes are not taken apart. */
function split(line, from) {
  const rest = line.slice(from);
  const token = /(?:[^\s"]|"[^"]*("|$))*$/.exec(rest)[0];
  return { before: line.slice(0, line.length - token.length), token };
}

async function valuesFor(command, option, typed) {
  const view = await post('api/ask', { ...asMe(), key: pressed(), kind: 'completing',
    path: command.path.slice(1), option: option.name, typed: typed.replaceAll('"', '') });
  return view.offers ?? [];
}

function quoted(value) {
  return /\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
