-- The planner's figures of the tables that a large file fills at once. Without them the first wave after an import would be
-- planned as for an empty warehouse. The service's role owns no table, so the function runs as who migrated.
create function stowage_refresh_statistics() returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as
$$
begin
  if not pg_try_advisory_xact_lock(hashtext('stowage_refresh_statistics')) then
    return false; -- another one is just doing it
  end if;
  analyze identifier, item, item_barcode, location, stock, stock_move, availability, promise, allocation, outbound_order,
          order_line, channel_order, task, picked;
  return true;
end
$$;
revoke all on function stowage_refresh_statistics() from public;
grant execute on function stowage_refresh_statistics() to stowage_app;
