// Everybody wants the same seat: exactly one may get it. Nobody may have taken the seat yet, 1-1 of the event's last place.
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
  const booked = book(event, event.places[event.places.length - 1], token, { selection: 'manual', seats: [SEAT] });
  if (booked.status === 202 && decision(booked.json('id'), token, 30).json('status') === 'PENDING_PAYMENT') {
    winners.add(1);
  }
}
