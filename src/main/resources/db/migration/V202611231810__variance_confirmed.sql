-- Who books a count needs of each difference when it was confirmed, and nothing else of its tally: with the column here,
-- thousands of them are read from one table, whatever the statistics of a new warehouse say about a join.
alter table count_variance add column confirmed_at timestamptz;
update count_variance v
   set confirmed_at = t.confirmed_at
  from count_tally t
 where t.warehouse_id = v.warehouse_id and t.id = v.tally_id;
-- what says no instant of its own was confirmed as it was written
alter table count_variance alter column confirmed_at set default now(), alter column confirmed_at set not null;
