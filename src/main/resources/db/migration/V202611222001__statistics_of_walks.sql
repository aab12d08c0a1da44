-- A large wave fills the tables of the walks at once; with figures from before it, every scan of a picker looks through the
-- whole warehouse.
create or replace function stowage_refresh_statistics() returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as
$$
begin
  if not pg_try_advisory_xact_lock(hashtext('stowage_refresh_statistics')) then
    return false; -- another one is just doing it
  end if;
  analyze identifier, item, item_barcode, location, stock, stock_move, availability, promise, allocation, outbound_order,
          order_line, order_stop, channel_order, wave, pick_list, task, pick_task_allocation, picked, handling_unit;
  return true;
end
$$;
