/// What an event is, what it may look like, and how it comes on sale. Plain Java; time comes in as data.
package io.frontrow.ticketing.domain;
