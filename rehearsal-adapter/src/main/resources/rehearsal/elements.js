// Making elements. Words go in as text, never as markup.

/** An element with properties or attributes, and children that are elements or strings. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => set(element, key, value));
  element.append(...children.flat(2).filter((child) => child !== ''));
  return element;
}

function set(element, key, value) {
  if (key.startsWith('on')) {
    element.addEventListener(key.slice(2), value);
  } else if (key in element && !key.startsWith('aria')) {
    element[key] = value;
  } else if (value !== false) {
    element.setAttribute(key, value);
  }
}

export function byId(id) {
  return document.getElementById(id);
}

/** Words in which web addresses can be followed. */
export function withLinks(text) {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/);
  return parts.map((part, index) => (index % 2 === 0 ? part
    : make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part)));
}

const SHORT = 80;

/** What a notice says: its first line stands out where it is short enough for a title. */
export function noticeWords(text) {
  const [first, ...rest] = text.split('\n');
  if (!rest.length || first.length > SHORT) {
    return [make('p', { className: 'words' }, withLinks(text))];
  }
  return [make('p', { className: 'lead' }, withLinks(first)),
    make('p', { className: 'words' }, withLinks(rest.join('\n')))];
}

/** Says something to those who listen rather than look. */
export function announce(words) {
  byId('announce').textContent = words;
}

/** One or two letters that stand for a name. */
export function initials(name) {
  const parts = name.split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0], parts[parts.length - 1]] : parts;
  return ends.map((part) => Array.from(part)[0].toUpperCase()).join('');
}

/** A round mark that tells people apart at a glance; it says nothing that is not written beside it. */
export function avatar(name) {
  const sum = Array.from(name).reduce((total, letter) => (total * 31 + letter.codePointAt(0)) % 997, 7);
  return make('span', { className: `avatar tint-${sum % 8}`, 'aria-hidden': 'true' }, initials(name));
}
