-- a platform's print component is a way to a printer of its own
alter table device drop constraint device_link_known;
alter table device add constraint device_link_known
  check (link in ('serial', 'tcp', 'file', 'queue', 'component', 'browser', 'simulated'));
