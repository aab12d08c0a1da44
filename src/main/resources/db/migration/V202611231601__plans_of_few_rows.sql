-- What acts on a few rows look for is found by its key, however many rows the warehouse has: a walk by who is at it, or by its
-- tote; the places that stand for the outside world; a carrier's range that has numbers left; what of one document is still to be printed.
create index pick_list_picker on pick_list (warehouse_id, claimed_by, id) where status = 'claimed';
create index pick_list_tote on pick_list (warehouse_id, tote_id) where tote_id > 0 and status in ('open', 'claimed');
create index location_virtual on location (warehouse_id) where kind = 'virtual';
create index carrier_range_left on carrier_range (carrier_id, id) where next_no <= last_no;
create index print_job_queued_document on print_job (warehouse_id, split_part(document, '/', 1)) where status = 'queued';

-- A table that is known to be empty is read alike by any of its indexes: what is planned then may read all of a warehouse when
-- rows come. One that nobody has counted yet is thought to have some, and is read by its keys. So empty ones are not counted.
create or replace function stowage_refresh_statistics() returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as
$$
declare
  one text;
  filled boolean;
begin
  if not pg_try_advisory_xact_lock(hashtext('stowage_refresh_statistics')) then
    return false; -- another one is just doing it
  end if;
  foreach one in array array['identifier', 'item', 'item_barcode', 'location', 'stock', 'stock_move', 'availability',
      'promise', 'allocation', 'outbound_order', 'order_line', 'order_stop', 'channel_order', 'wave', 'pick_list', 'task',
      'pick_task_allocation', 'picked', 'handling_unit'] loop
    execute format('select exists (select from %I)', one) into filled;
    if filled then
      execute format('analyze %I', one);
    end if;
  end loop;
  return true;
end
$$;

-- The first rows of a table are counted at once, and again whenever they have doubled, until the database's own look (every
-- minute, from fifty new rows on) is soon enough: before that one warehouse looks as selective as one order.
create function stowage_count_young_tables() returns int
  language plpgsql security definer set search_path = pg_catalog, public as
$$
declare
  one record;
  counted int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('stowage_refresh_statistics')) then
    return 0; -- another one is just doing it
  end if;
  for one in
    select s.relname from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where s.schemaname = 'public' and c.reltuples < 1000
       and s.n_live_tup >= 20 and s.n_mod_since_analyze >= greatest(20, c.reltuples)
     order by s.relname
  loop
    execute format('analyze %I', one.relname);
    counted := counted + 1;
  end loop;
  return counted;
end
$$;
revoke all on function stowage_count_young_tables() from public;
grant execute on function stowage_count_young_tables() to stowage_app;
