-- Counts the batches of the partition that changed the event's seats: with the event's version, the position of its stream.
ALTER TABLE ticketing.event_seats ADD COLUMN revision bigint NOT NULL DEFAULT 0;
