-- Which single units a ledger row moved. A row of the ledger is named by its cause and leg.
create table stock_move_serial (
  warehouse_id bigint not null,
  cause        text   not null,
  leg          int    not null,
  item_id      bigint not null,
  serial       text   not null,
  constraint stock_move_serial_key primary key (warehouse_id, cause, leg, serial)
);
create index stock_move_serial_life on stock_move_serial (item_id, serial);
revoke update, delete, truncate on stock_move_serial from stowage_app;

create index serial_stock on serial (stock_id) where stock_id is not null;
alter table serial add constraint serial_not_blank check (serial <> '');
-- asked by every posting: the index is empty in a house without serials
create index item_serial_controlled on item (id) where serial_controlled;
