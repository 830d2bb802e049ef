/// The seats of one partition, and the rule by which commands take and free them. Mutable, single-threaded, deterministic.
package io.frontrow.seatinventory.domain;
