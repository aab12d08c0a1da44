-- How long a carrier may take stood twice: for alarms (carrier_watch) and for claims (carrier_terms). Now it stands once, for both.
create table carrier_days (
  carrier_id   bigint not null,
  stuck_days   int    not null default 5,     -- without news for so long a parcel is stuck
  deliver_days int,                           -- from the handover to the recipient; null: only what the carrier says itself
  changed_by   bigint not null,
  changed_at   timestamptz not null default now(),
  constraint carrier_days_key primary key (carrier_id),
  constraint carrier_days_of foreign key (carrier_id) references carrier,
  constraint carrier_days_possible check (stuck_days between 1 and 365 and deliver_days between 1 and 365)
);

-- where both were written down, alarms ring as before
insert into carrier_days (carrier_id, stuck_days, deliver_days, changed_by, changed_at)
select c.id, coalesce(w.stuck_days, t.stuck_days), coalesce(w.deliver_days, t.transit_days),
       coalesce(w.changed_by, t.changed_by), greatest(w.changed_at, t.changed_at)
  from carrier c
  left join carrier_watch w on w.carrier_id = c.id
  left join carrier_terms t on t.carrier_id = c.id
 where w.carrier_id is not null or t.carrier_id is not null;

alter table carrier_watch drop column stuck_days, drop column deliver_days;
alter table carrier_terms drop constraint carrier_terms_days_possible;
alter table carrier_terms drop column stuck_days, drop column transit_days;
