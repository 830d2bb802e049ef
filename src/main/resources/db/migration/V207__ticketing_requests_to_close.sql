-- Whoever has closed the seats forgets the request that he leased, not one that was made since.
ALTER TABLE ticketing.closing ADD COLUMN request uuid NOT NULL DEFAULT gen_random_uuid();
