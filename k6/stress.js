// More and more until it is too much: what is too much has to be refused, fast and with Retry-After, and nothing may break.
//   k6 run -e PEAK=5000 k6/stress.js
import { anyPlace, book, buyers, eventOnSale, giveBack, turn } from './frontrow.js';

const PEAK = Number(__ENV.PEAK || 2000);
const BUYERS = Number(__ENV.BUYERS || 100);
const part = (of) => Math.ceil(PEAK / of);

export const options = {
  setupTimeout: '10m',
  scenarios: {
    climb: {
      executor: 'ramping-arrival-rate', startRate: part(20), timeUnit: '1s', preAllocatedVUs: 200, maxVUs: 3000,
      stages: [
        { target: part(4), duration: '30s' },
        { target: part(2), duration: '30s' },
        { target: PEAK, duration: '60s' },
        { target: part(20), duration: '20s' },
      ],
    },
  },
  thresholds: {
    bookings_accepted: ['count>0'],
    bookings_wrong: ['count==0'],
    'http_req_duration{name:book}': ['p(99)<2000'],
    booking_refused: ['p(99)<1000'],
  },
};

export function setup() {
  return { event: eventOnSale(), tokens: buyers(BUYERS) };
}

export default function stress({ event, tokens }) {
  const token = turn(tokens);
  const booked = book(event, anyPlace(event), token);
  if (booked.status === 202) {
    giveBack(booked.json('id'), token);
  }
}
