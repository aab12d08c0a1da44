-- Where in the ledger a snapshot stands, so that the moves since are found by their ids: on the hottest table of the house
-- no index more is written for it. A warehouse that held nothing has a cut without rows.
create table snapshot_cut (
  warehouse_id bigint not null,
  taken_at     timestamptz not null,
  after_id     bigint not null,               -- every move recorded at taken_at or later has a greater id
  last_id      bigint not null,               -- no move recorded before taken_at has a greater id
  rows         bigint not null,
  constraint snapshot_cut_key primary key (warehouse_id, taken_at)
);

insert into snapshot_cut (warehouse_id, taken_at, after_id, last_id, rows)
select s.warehouse_id, s.taken_at,
       coalesce((select max(m.id) from stock_move m
                  where m.warehouse_id = s.warehouse_id and m.recorded_at < s.taken_at - interval '1 hour'), 0),
       coalesce((select max(m.id) from stock_move m
                  where m.warehouse_id = s.warehouse_id and m.recorded_at < s.taken_at), 0),
       count(*) filter (where s.location_id > 0)
  from stock_snapshot s
 group by s.warehouse_id, s.taken_at;

delete from stock_snapshot where location_id = 0;
create index stock_snapshot_item on stock_snapshot (warehouse_id, taken_at, item_id);
