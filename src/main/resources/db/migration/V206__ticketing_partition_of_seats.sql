-- Whose reader alone changes the row: the partition whose log has the subsection's decisions.
ALTER TABLE ticketing.subsection_seats ADD COLUMN partition integer;
