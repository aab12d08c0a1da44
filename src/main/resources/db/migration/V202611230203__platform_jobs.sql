-- Labels that a platform's print component draws go to the printer behind such a component, and no others do.

alter table print_job
  add platform boolean generated always as (jsonb_exists(data, 'platformDocument')) stored;
