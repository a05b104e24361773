// The page's labels, in the language the server speaks to the one at the desk.

import { Broken, get } from './wire.js';

let words = {};

export async function loadWords() {
  words = await get('api/words');
}

/** The sentence of that key with its blanks filled in, left to right. */
export function say(key, ...facts) {
  return words[key].replace(/\{(\d)\}/g, (_, index) => String(facts[Number(index)]));
}

/** What is to be said of something that went wrong. A bug of our own is also left to the console. */
export function apology(error) {
  if (error instanceof Broken) {
    return error.isGone ? say('lost') : say('broken', error.message);
  }
  console.error(error);
  return say('broken', error.message);
}
