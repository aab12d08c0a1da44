-- W5 by bare SQL: what a count writes that is handed in and posted at once, row for row: the count, a place and a tally for
-- each line, a variance, a ledger row and a balance for each difference, what can be sold of the items, three outbox rows.
-- Also the audit's line and the request's key. Bound are the counted buckets as three columns.
with head as materialized (
  select n.id, w.code || '-C' || n.id as count_no
    from (select nextval(pg_get_serial_sequence('stock_count', 'id')) as id) n, warehouse w where w.id = :warehouse),
found as materialized (
  select s.id, s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id, n.turn, n.counted,
         s.on_hand as expected, n.counted - s.on_hand as difference,
         nextval('count_place_id_seq') as place_id, nextval('count_tally_id_seq') as tally_id
    from unnest(:bins, :skus, :counted) with ordinality as n (bin, sku, counted, turn)
    join location l on l.warehouse_id = :warehouse and l.code = n.bin
    join item i on upper(i.sku) = n.sku
    join stock s on s.warehouse_id = :warehouse and s.location_id = l.id and s.item_id = i.id
   order by s.id for update of s),
differs as materialized (select * from found where difference <> 0),
outside as materialized (select id from location where warehouse_id = :warehouse and code = '~COUNT'),
counts as (
  insert into stock_count (warehouse_id, id, count_no, kind, status, scope, blind, locks, asked_by, posted_by, posted_at)
  select :warehouse, id, count_no, 'document', 'posted', 'bare', false, false, 0, 0, now() from head),
places as (
  insert into count_place (warehouse_id, id, count_id, location_id, item_id, sequence, status, counted_by, done_at)
  select :warehouse, f.place_id, h.id, f.location_id, f.item_id, 0, 'done', 0, now() from found f, head h order by f.turn),
tallies as (
  insert into count_tally (warehouse_id, id, count_id, place_id, round, location_id, item_id, lot_id, handling_unit_id,
                           condition, owner_id, counter_id, counted, expected, source, first_at, confirmed_at)
  select :warehouse, f.tally_id, h.id, f.place_id, 1, f.location_id, f.item_id, f.lot_id, f.handling_unit_id, f.condition,
         f.owner_id, 0, f.counted, f.expected, 'program', now(), now()
    from found f, head h order by f.turn),
variances as (
  insert into count_variance (warehouse_id, count_id, place_id, location_id, item_id, lot_id, handling_unit_id, condition,
                              owner_id, tally_id, round, counted, expected, difference, value, currency, status, four_eyes,
                              confirmed_at)
  select :warehouse, h.id, d.place_id, d.location_id, d.item_id, d.lot_id, d.handling_unit_id, d.condition, d.owner_id,
         d.tally_id, 1, d.counted, d.expected, d.difference, i.cost * abs(d.difference), 'CNY', 'posted', false, now()
    from differs d join item i on i.id = d.item_id, head h order by d.turn),
moves as (
  insert into stock_move (warehouse_id, item_id, lot_id, owner_id, quantity, from_location_id, from_handling_unit_id,
                          from_condition, to_location_id, to_handling_unit_id, to_condition, reason, cause, leg, actor_id,
                          happened_at)
  select :warehouse, d.item_id, d.lot_id, d.owner_id, abs(d.difference),
         case when d.difference > 0 then o.id else d.location_id end,
         case when d.difference > 0 then 0 else d.handling_unit_id end,
         case when d.difference > 0 then 'good' else d.condition end,
         case when d.difference > 0 then d.location_id else o.id end,
         case when d.difference > 0 then d.handling_unit_id else 0 end,
         case when d.difference > 0 then d.condition else 'good' end,
         'count', 'count:' || h.id, row_number() over (order by d.turn), 0, now()
    from differs d, outside o, head h),
balances as (
  update stock s set on_hand = s.on_hand + d.difference, moved_at = now(), corrected_at = now()
    from differs d where s.warehouse_id = :warehouse and s.id = d.id),
rooms as (
  update availability a set sellable = a.sellable + d.difference
    from (select item_id, owner_id, sum(difference)::bigint as difference from differs where condition = 'good'
           group by item_id, owner_id) d
   where a.warehouse_id = :warehouse and a.item_id = d.item_id and a.owner_id = d.owner_id),
audited as (
  insert into audit (warehouse_id, operator_id, act, subject, detail)
  select :warehouse, 0, 'count.post', h.count_no, jsonb_build_object('lines', (select count(*) from differs)) from head h),
keyed as (
  insert into idempotency (principal, key, request_hash, status, response)
  select 0, gen_random_uuid()::text, sha256('bare'), 201,
         jsonb_build_object('countNo', h.count_no, 'status', 'posted')::text from head h),
told as (
  insert into outbox (warehouse_id, event, subject, payload)
  select :warehouse, 'count.' || e.name, h.count_no, jsonb_build_object('countNo', h.count_no, 'status', e.status)
    from head h, (values ('opened', 'open'), ('reviewed', 'review'), ('posted', 'posted')) as e (name, status))
select count(*) as buckets, count(*) filter (where difference <> 0) as differing from found
