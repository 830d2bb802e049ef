// What the scripts share: where Frontrow is, its buyers, its orders, and what the answers mean.
import exec from 'k6/execution';
import http from 'k6/http';
import { fail, sleep } from 'k6';
import { Counter, Trend } from 'k6/metrics';

export const BASE = __ENV.BASE || 'http://localhost:8080';
const PASSWORD = __ENV.PASSWORD || 'front-row-load';
const FINAL_ANSWERS = ['PENDING_PAYMENT', 'FAILED', 'COMPLETED', 'CANCELLED', 'EXPIRED'];
const LOOK_SECONDS = 0.2;

export const accepted = new Counter('bookings_accepted');
export const soldOut = new Counter('bookings_sold_out');
export const pushedBack = new Counter('bookings_pushed_back');
export const wrong = new Counter('bookings_wrong');
export const decided = new Trend('booking_decided', true);
export const refused = new Trend('booking_refused', true);

function headers(token, more) {
  const all = { 'Content-Type': 'application/json' };
  if (token) {
    all.Authorization = `Bearer ${token}`;
  }
  return Object.assign(all, more);
}

export function post(path, body, name, token, more) {
  return http.post(`${BASE}/api/v1${path}`, JSON.stringify(body), { headers: headers(token, more), tags: { name } });
}

export function get(path, name, token, more) {
  return http.get(`${BASE}/api/v1${path}`, { headers: headers(token, more), tags: { name } });
}

// Registers and logs in; who is there already is only logged in. Hashing passwords is slow on purpose: do it in setup().
export function buyers(count) {
  const run = `${Date.now()}`;
  const tokens = [];
  for (let number = 0; number < count; number += 1) {
    const email = `k6-${run}-${number}@frontrow.example`;
    const registered = post('/users', { email, password: PASSWORD, name: 'k6', role: 'buyer' }, 'register');
    const session = post('/sessions', { email, password: PASSWORD }, 'log in');
    if (registered.status !== 201 || session.status !== 200) {
      fail(`buyer ${number} cannot be made: ${registered.status}, ${session.status}`);
    }
    tokens.push(session.json('accessToken'));
  }
  return tokens;
}

// The event that was named with -e EVENT=<id>, or the first that is on sale, with all its subsections.
export function eventOnSale() {
  let id = __ENV.EVENT;
  if (!id) {
    const events = get('/events?limit=100', 'events').json('items') || [];
    const open = events.find((event) => event.status === 'ON_SALE' && event.totals.available > 0);
    if (!open) {
      fail('no event is on sale: start one, or name one with -e EVENT=<id>');
    }
    id = open.id;
  }
  const detail = get(`/events/${id}`, 'event').json();
  const places = [];
  for (const section of detail.sections) {
    for (const subsection of section.subsections) {
      places.push({ section: section.name, subsection: subsection.number, available: subsection.available });
    }
  }
  if (places.length === 0) {
    fail(`event ${id} has no seats to choose from: name another event with -e EVENT=<id>`);
  }
  return { id, places };
}

// One buyer after the other, whichever virtual user asks.
export function turn(tokens) {
  return tokens[exec.scenario.iterationInTest % tokens.length];
}

// A place like any other.
export function anyPlace(event) {
  return event.places[Math.floor(Math.random() * event.places.length)];
}

// One seat, the best one of the place. 409 because the seats are gone is an honest answer; 429 and 503 with Retry-After are, too,
// and how long they took goes into booking_refused. All else is wrong.
export function book(event, place, token, more, key = `k6-${__VU}-${__ITER}-${Date.now()}`) {
  const order = Object.assign({ eventId: event.id, section: place.section, subsection: place.subsection,
    quantity: 1, selection: 'best_available' }, more);
  const answer = post('/bookings', order, 'book', token, { 'Idempotency-Key': key });
  if (answer.status === 202) {
    accepted.add(1);
  } else if (answer.status === 409 && answer.json('type') === '/problems/seats-unavailable') {
    soldOut.add(1);
  } else if ((answer.status === 429 || answer.status === 503) && answer.headers['Retry-After']) {
    pushedBack.add(1);
    refused.add(answer.timings.duration);
  } else {
    wrong.add(1);
  }
  return answer;
}

// Looks until the booking has its answer; the time it took goes into booking_decided.
export function decision(id, token, limitSeconds) {
  const start = Date.now();
  for (;;) {
    const booking = get(`/bookings/${id}`, 'booking', token);
    if (booking.status === 200 && FINAL_ANSWERS.includes(booking.json('status'))) {
      decided.add(Date.now() - start);
      return booking;
    }
    if (Date.now() - start > limitSeconds * 1000) {
      wrong.add(1);
      return booking;
    }
    sleep(LOOK_SECONDS);
  }
}

// Frees what a script held, so that it can be run again and again.
export function giveBack(id, token) {
  return post(`/bookings/${id}/cancel`, {}, 'cancel', token);
}
