/// What ticketing tells other systems.
package io.frontrow.ticketing.adapter.out.kafka;
