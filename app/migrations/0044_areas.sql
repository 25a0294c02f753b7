-- The parts of the municipality a call is about, as its map data names them, one a line. None of them is the whole of it.
alter table calls add column area TEXT not null default '';
