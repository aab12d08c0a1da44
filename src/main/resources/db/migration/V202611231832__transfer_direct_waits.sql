-- A direct transfer of much value waits for a second person, and is then moved as it was asked for.
alter table transfer add column direct boolean not null default false;
alter table transfer add column direct_location text;              -- where its goods go; null: the first dock
alter table transfer_line add column serials text not null default ''; -- which units a direct one moves, one on each line
