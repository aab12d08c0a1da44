-- Whether a queued job has a printer that Stowage reaches itself is asked in the job's own statement, so that nobody is woken
-- for a warehouse without one: by key, of the job's station and of those that are shared.
create index device_reached on device (warehouse_id, (coalesce(station_id, 0)))
  where kind = 'printer' and link <> 'browser' and enabled;
