// One buyer after another, through the whole path: register, log in, look, book, and the final answer.
//   k6 run k6/smoke.js                       against http://localhost:8080, the first event with seats on sale
// It needs k6 and a running Frontrow, registers ten buyers, and leaves ten seats reserved until their time to pay is over.
//   k6 run -e BASE=… -e EVENT=<id> k6/smoke.js
import http from 'k6/http';
import { check, fail, sleep } from 'k6';

const BASE = __ENV.BASE || 'http://localhost:8080';
const PASSWORD = 'front-row-smoke';
const FINAL_ANSWERS = ['PENDING_PAYMENT', 'FAILED'];
const LOOKS = 50;

export const options = {
  vus: 2,
  iterations: 10,
  thresholds: {
    checks: ['rate==1'],
    'http_req_duration{name:book}': ['p(95)<500'],
  },
};

function headers(token, more) {
  const all = { 'Content-Type': 'application/json' };
  if (token) {
    all.Authorization = `Bearer ${token}`;
  }
  return Object.assign(all, more);
}

function post(path, body, name, token, more) {
  return http.post(`${BASE}/api/v1${path}`, JSON.stringify(body), { headers: headers(token, more), tags: { name } });
}

function get(path, name, token) {
  return http.get(`${BASE}/api/v1${path}`, { headers: headers(token), tags: { name } });
}

// The event that everybody books: the one that was named, or the first that is on sale.
export function setup() {
  if (__ENV.EVENT) {
    return { event: __ENV.EVENT };
  }
  const events = get('/events?limit=100', 'events').json('items') || [];
  const open = events.find((event) => event.status === 'ON_SALE' && event.totals.available > 0);
  if (!open) {
    fail('no event is on sale: start one, or name one with -e EVENT=<id>');
  }
  return { event: open.id };
}

function freeSubsection(event) {
  for (const section of event.sections) {
    const found = section.subsections.find((subsection) => subsection.available > 0);
    if (found) {
      return { section: section.name, subsection: found.number };
    }
  }
  return fail('the event is sold out');
}

function newBuyer() {
  const email = `smoke-${Date.now()}-${__VU}-${__ITER}@frontrow.example`;
  const registered = post('/users', { email, password: PASSWORD, name: 'Smoke', role: 'buyer' }, 'register');
  check(registered, { 'registered: 201': (answer) => answer.status === 201 });
  const session = post('/sessions', { email, password: PASSWORD }, 'log in');
  check(session, { 'logged in: 200': (answer) => answer.status === 200 });
  return { email, token: session.json('accessToken') };
}

function finalAnswer(id, token) {
  for (let look = 0; look < LOOKS; look += 1) {
    const booking = get(`/bookings/${id}`, 'booking', token);
    check(booking, { 'booking is there: 200': (answer) => answer.status === 200 });
    if (FINAL_ANSWERS.includes(booking.json('status'))) {
      return booking;
    }
    sleep(0.1);
  }
  return fail(`booking ${id} has no final answer`);
}

export default function smoke({ event }) {
  const buyer = newBuyer();
  const detail = get(`/events/${event}`, 'event');
  check(detail, { 'event: 200': (answer) => answer.status === 200 });
  const place = freeSubsection(detail.json());
  const order = Object.assign({ eventId: event, quantity: 1, selection: 'best_available' }, place);
  const key = { 'Idempotency-Key': buyer.email };
  const booked = post('/bookings', order, 'book', buyer.token, key);
  check(booked, { 'booked: 202': (answer) => answer.status === 202 });
  const again = post('/bookings', order, 'book again', buyer.token, key);
  check(again, { 'the same key: the same booking': (answer) => answer.json('id') === booked.json('id') });
  const done = finalAnswer(booked.json('id'), buyer.token);
  check(done, { 'it has a seat': (answer) => answer.json('status') === 'PENDING_PAYMENT' && answer.json('seats').length === 1 });
}
