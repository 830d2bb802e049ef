// For hours: what leaks, what fills up, what gets slower.
//   k6 run -e HOURS=4 -e RATE=20 k6/soak.js
import { anyPlace, book, buyers, decision, eventOnSale, get, giveBack, turn } from './frontrow.js';

const HOURS = Number(__ENV.HOURS || 1);
const RATE = Number(__ENV.RATE || 20);
const BUYERS = Number(__ENV.BUYERS || 50);
const RENEW_AFTER_HOURS = 11;

export const options = {
  setupTimeout: '10m',
  scenarios: {
    day: { executor: 'constant-arrival-rate', rate: RATE, timeUnit: '1s', duration: `${Math.min(HOURS, RENEW_AFTER_HOURS)}h`,
      preAllocatedVUs: 50, maxVUs: 500 },
  },
  thresholds: {
    'http_req_duration{name:book}': ['p(99)<300'],
    booking_decided: ['p(99)<2000'],
    bookings_accepted: ['count>0'],
    bookings_wrong: ['count==0'],
    dropped_iterations: ['count<10'],
  },
};

export function setup() {
  return { event: eventOnSale(), tokens: buyers(BUYERS) };
}

export default function soak({ event, tokens }) {
  const token = turn(tokens);
  const place = anyPlace(event);
  get(`/events/${event.id}/sections/${place.section}/subsections/${place.subsection}/seats`, 'seats');
  const booked = book(event, place, token);
  if (booked.status === 202) {
    const id = booked.json('id');
    decision(id, token, 10);
    giveBack(id, token);
  }
}
