// The sale opens: everybody at once, each one order. Use an event with at least as many seats as buyers.
//   k6 run -e BUYERS=1000 -e EVENT=<id> k6/spike.js
import { anyPlace, book, buyers, decision, eventOnSale } from './frontrow.js';

const BUYERS = Number(__ENV.BUYERS || 200);

export const options = {
  setupTimeout: '10m',
  scenarios: {
    everybody: { executor: 'per-vu-iterations', vus: BUYERS, iterations: 1, maxDuration: '2m' },
  },
  thresholds: {
    'http_req_duration{name:book}': ['p(99)<1000'],
    booking_decided: ['p(99)<5000'],
    bookings_accepted: ['count>0'],
    bookings_wrong: ['count==0'],
  },
};

export function setup() {
  return { event: eventOnSale(), tokens: buyers(BUYERS) };
}

export default function spike({ event, tokens }) {
  const token = tokens[(__VU - 1) % tokens.length];
  const booked = book(event, anyPlace(event), token);
  if (booked.status === 202) {
    decision(booked.json('id'), token, 30);
  }
}
