-- Raw-SQL limit: the minimal tables of W2, W3 and the hot row, in a schema of their own beside ours. The same as the other
-- systems' limit was measured on: 2,000 rows that never run out, and one row of 500 units.
drop schema if exists bare cascade;
create schema bare;
set search_path to bare;
create table stock(bin int not null, sku int not null, qty int not null, reserved int not null default 0,
  primary key (bin, sku), check (reserved >= 0 and reserved <= qty));
create index on stock(sku);
create table order_line(id bigserial primary key, ord int not null, sku int not null, qty int not null);
create table reservation(line bigint not null, bin int not null, sku int not null, qty int not null);
create table outbound(id bigserial primary key, ref text, state text not null default 'new');
create table ledger(id bigserial primary key, ord bigint not null, bin int not null, sku int not null,
  qty int not null, kind text not null, at timestamptz not null default now());
create table flash_order(id bigserial primary key, buyer int not null, qty int not null);
create table counted(bin int not null, sku int not null, qty int not null);
create table receipt_line(receipt int, bin int, sku int, qty int);
insert into stock (bin, sku, qty) select n, (n - 1) % 500 + 1, 100000000 from generate_series(1, 2000) n;
insert into stock (bin, sku, qty) values (9999, 9999, 500);
analyze stock;
