// Who one is, where one looks, and what the server last said about both.

import { get } from './wire.js';

const MEMORY = `seen ${location.pathname}`;
const seen = new Map(JSON.parse(sessionStorage.getItem(MEMORY) ?? '[]'));
const changes = new EventTarget();

/** The state of the page. Only this module changes it. */
export const desk = { me: null, place: '', cast: [], counts: {}, clock: null, version: 0 };

/** Calls back on 'around' (the clock, the cast or counts may have changed) and on 'place' (another conversation). */
export function on(change, listener) {
  changes.addEventListener(change, listener);
}

export async function refresh() {
  const around = await get('api/desk', { as: desk.me ? desk.me.handle : '' });
  Object.assign(desk, around);
  desk.me = desk.cast.find((person) => desk.me && person.handle === desk.me.handle) ?? desk.me ?? desk.cast[0];
  desk.place = desk.place || desk.me.handle;
  changes.dispatchEvent(new Event('around'));
}

/** Becomes that person and looks at that place, their direct messages unless another is named. */
export async function be(person, place = person.handle) {
  desk.me = person;
  desk.place = place;
  await refresh();
  changes.dispatchEvent(new Event('place'));
}

export function look(place) {
  return be(desk.me, place);
}

export function personOf(handle) {
  return desk.cast.find((person) => person.handle === handle);
}

/** The places a person can look at, direct messages first. */
export function placesOf(person) {
  return [{ handle: person.handle, cohort: '' },
    ...person.seats.map((seat) => ({ handle: seat.channel, cohort: seat.cohort }))];
}

/** The cohort that meets in that channel; empty for direct messages. */
export function cohortAt(handle) {
  return desk.cast.flatMap((person) => person.seats).find((seat) => seat.channel === handle)?.cohort ?? '';
}

export function unread(person, place) {
  return Math.max(0, (desk.counts[place] ?? 0) - (seen.get(`${person.handle} ${place}`) ?? 0));
}

/** What stands in the conversation has been seen. */
export function markSeen() {
  seen.set(`${desk.me.handle} ${desk.place}`, desk.counts[desk.place] ?? 0);
  sessionStorage.setItem(MEMORY, JSON.stringify([...seen]));
}

/** Who is playing, as any request has to say. */
export function asMe() {
  return { as: desk.me.handle, in: desk.place };
}
