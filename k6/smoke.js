// One buyer after another, through the whole path: look, book, book again with the same key, and the final answer.
//   k6 run k6/smoke.js                       against http://localhost:8080, the first event with seats on sale
// It registers ten buyers and leaves ten seats reserved until their time to pay is over.
import { check, fail } from 'k6';
import { book, buyers, decision, eventOnSale, turn } from './frontrow.js';

const BUYERS = 10;

export const options = {
  vus: 2,
  iterations: BUYERS,
  thresholds: {
    checks: ['rate==1'],
    'http_req_duration{name:book}': ['p(95)<500'],
  },
};

export function setup() {
  const event = eventOnSale();
  const place = event.places.find((it) => it.available >= BUYERS);
  if (!place) {
    fail('no subsection of the event has ten seats left: name another event with -e EVENT=<id>');
  }
  return { event, place, tokens: buyers(BUYERS) };
}

export default function smoke({ event, place, tokens }) {
  const token = turn(tokens);
  const key = `smoke-${__VU}-${__ITER}-${Date.now()}`;
  const booked = book(event, place, token, {}, key);
  check(booked, { 'booked: 202': (answer) => answer.status === 202 });
  const again = book(event, place, token, {}, key);
  check(again, { 'the same key: the same booking': (answer) => answer.json('id') === booked.json('id') });
  const done = decision(booked.json('id'), token, 10);
  check(done, { 'it has a seat': (answer) => answer.json('status') === 'PENDING_PAYMENT' && answer.json('seats').length === 1 });
}
