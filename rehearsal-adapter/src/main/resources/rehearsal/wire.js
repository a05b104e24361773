// Requests to this page's own server.

const root = new URL('.', document.baseURI);

/** What the server would not or could not do; the message is fit to be shown. */
export class Broken extends Error {
  constructor(message, isGone) {
    super(message);
    this.isGone = isGone;
  }
}

/** A key for one press of one button, so that a request sent twice is done once. */
export function pressed() {
  return crypto.randomUUID();
}

export function get(path, query = {}) {
  const address = new URL(path, root);
  Object.entries(query).forEach(([name, value]) => address.searchParams.set(name, value));
  return answered(fetch(address, { headers: { Accept: 'application/json' } }));
}

export function post(path, body) {
  return answered(fetch(new URL(path, root), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));
}

async function answered(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Broken('', true);
  }
  if (!response.ok) {
    throw new Broken(await response.text(), false);
  }
  return response.json();
}
