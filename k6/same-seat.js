// Everybody wants the same seat: exactly one may get it. Use an event where nobody has taken seat 1-1 of its first place.
//   k6 run -e BUYERS=200 -e EVENT=<id> k6/same-seat.js
import { Counter } from 'k6/metrics';
import { book, buyers, decision, eventOnSale } from './frontrow.js';

const BUYERS = Number(__ENV.BUYERS || 100);
const SEAT = __ENV.SEAT || '1-1';
const winners = new Counter('winners');

export const options = {
  setupTimeout: '10m',
  scenarios: {
    rivals: { executor: 'per-vu-iterations', vus: BUYERS, iterations: 1, maxDuration: '2m' },
  },
  thresholds: {
    winners: ['count==1'],
    bookings_wrong: ['count==0'],
  },
};

export function setup() {
  return { event: eventOnSale(), tokens: buyers(BUYERS) };
}

export default function sameSeat({ event, tokens }) {
  const token = tokens[(__VU - 1) % tokens.length];
  const booked = book(event, event.places[0], token, { selection: 'manual', seats: [SEAT] });
  if (booked.status === 202 && decision(booked.json('id'), token, 30).json('status') === 'PENDING_PAYMENT') {
    winners.add(1);
  }
}
