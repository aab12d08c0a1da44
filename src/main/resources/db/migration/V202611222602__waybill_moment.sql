-- When a carrier is asked for its number, where a wave says otherwise than its carriers.
alter table wave add column waybill_moment text;
alter table wave add constraint wave_waybill_moment_known check (waybill_moment in ('pack', 'weighed'));
