-- One hot row at its barest: take a unit if there is one, and a ledger row with it.
with u as (update stock set reserved = reserved + 1 where bin = 1 and sku = 1 and qty - reserved >= 1 returning bin, sku)
insert into ledger(ord, bin, sku, qty, kind) select :client_id, bin, sku, 1, 'reserve' from u;
