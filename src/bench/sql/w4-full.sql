-- W4 by bare SQL: what an import of receipts writes, row for row: the import, the receipts with their lines, the ledger, the
-- balances, what can be sold, an outbox row a receipt. Bound are the lines as four columns; the items are there, the
-- locations are no docks, so there is nothing to put away.
with line as materialized (
  select n.receipt, n.turn, i.id as item_id, l.id as location_id, n.quantity
    from unnest(:receipts, :skus, :bins, :quantities) with ordinality as n (receipt, sku, bin, quantity, turn)
    join item i on upper(i.sku) = n.sku
    join location l on l.warehouse_id = :warehouse and l.code = n.bin),
head as materialized (
  select receipt, nextval(pg_get_serial_sequence('receipt', 'id')) as id, lines
    from (select receipt, count(*) as lines from line group by receipt order by receipt) r),
run as (
  insert into import_run (id, operator_id, kind, key, sha256, state, place, rows, created, finished_at)
  select gen_random_uuid(), 0, 'receipts', gen_random_uuid(), sha256('bare'), 'done', count(*), sum(lines), sum(lines), now()
    from head),
receipts as (
  insert into receipt (warehouse_id, id, receipt_no, status, blind, location_id, created_by, closed_at)
  select :warehouse, id, receipt, 'closed', true,
         (select min(id) from location where warehouse_id = :warehouse and kind = 'dock'), 0, now() from head),
lines as (
  insert into receipt_line (warehouse_id, receipt_id, item_id, owner_id, received)
  select :warehouse, h.id, n.item_id, 1, sum(n.quantity) from line n join head h on h.receipt = n.receipt
   group by h.id, n.item_id),
moves as (
  insert into stock_move (warehouse_id, item_id, owner_id, quantity, from_location_id, from_condition, to_location_id,
                          to_condition, reason, cause, leg, actor_id, happened_at)
  select :warehouse, n.item_id, 1, n.quantity,
         (select id from location where warehouse_id = :warehouse and code = '~SUPPLIER'), 'good', n.location_id, 'good',
         'receive', 'receipt:' || h.id, row_number() over (partition by h.id order by n.turn), 0, now()
    from line n join head h on h.receipt = n.receipt),
given as (
  insert into stock as s (warehouse_id, location_id, item_id, owner_id, on_hand)
  select :warehouse, location_id, item_id, 1, sum(quantity) from line group by location_id, item_id order by 2, 3
  on conflict on constraint stock_bucket do update set on_hand = s.on_hand + excluded.on_hand),
rooms as (
  insert into availability as a (warehouse_id, item_id, owner_id, sellable)
  select :warehouse, item_id, 1, sum(quantity) from line group by item_id order by 2
  on conflict on constraint availability_key do update set sellable = a.sellable + excluded.sellable),
told as (
  insert into outbox (warehouse_id, event, subject, payload)
  select :warehouse, 'receipt.closed', receipt, jsonb_build_object('receiptNo', receipt, 'lines', lines) from head)
select count(*) as lines, sum(quantity) as units from line
