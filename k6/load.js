// A good evening: a steady stream of buyers who look, book, wait for their answer and give the seat back.
//   k6 run -e RATE=50 -e MINUTES=3 k6/load.js
import { sleep } from 'k6';
import { anyPlace, book, buyers, decision, eventOnSale, get, giveBack, turn } from './frontrow.js';

const RATE = Number(__ENV.RATE || 50);
const MINUTES = Number(__ENV.MINUTES || 3);
const BUYERS = Number(__ENV.BUYERS || 50);

export const options = {
  setupTimeout: '10m',
  scenarios: {
    buyers: { executor: 'constant-arrival-rate', rate: RATE, timeUnit: '1s', duration: `${MINUTES}m`,
      preAllocatedVUs: 100, maxVUs: 1000 },
  },
  thresholds: {
    'http_req_duration{name:book}': ['p(95)<100', 'p(99)<300'],
    'http_req_duration{name:event}': ['p(95)<200'],
    booking_decided: ['p(95)<1000'],
    bookings_accepted: ['count>0'],
    bookings_wrong: ['count==0'],
    dropped_iterations: ['count==0'],
  },
};

export function setup() {
  return { event: eventOnSale(), tokens: buyers(BUYERS) };
}

export default function load({ event, tokens }) {
  const token = turn(tokens);
  get(`/events/${event.id}`, 'event');
  const booked = book(event, anyPlace(event), token);
  if (booked.status === 202) {
    const id = booked.json('id');
    decision(id, token, 10);
    sleep(Math.random());
    giveBack(id, token);
  }
}
