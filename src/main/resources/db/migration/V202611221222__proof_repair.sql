-- What the verifier closes, and what a manager accepted.
alter table availability add column read_only_since timestamptz;   -- nothing is promised from it until a repair
create index stock_read_only on stock (warehouse_id) where read_only_since is not null;
create index availability_read_only on availability (warehouse_id) where read_only_since is not null;

-- one row for each figure that changed; stock_id 0: the item's availability; offered: the flag of the row, 0 or 1
alter table stock_repair rename column before_on_hand to before_quantity;
alter table stock_repair rename column after_on_hand to after_quantity;
alter table stock_repair add column item_id bigint not null default 0;
alter table stock_repair add column owner_id bigint not null default 0;
alter table stock_repair add column figure text not null default 'on_hand';
alter table stock_repair alter column item_id drop default;
alter table stock_repair alter column owner_id drop default;
alter table stock_repair alter column figure drop default;
alter table stock_repair add constraint stock_repair_figure_known
  check (figure in ('on_hand', 'allocated', 'offered', 'snapshots', 'sellable', 'promised'));
revoke update, delete, truncate on stock_repair from stowage_app;
