-- How often a job was given to a printer: an answer that comes late tells of one of these times only.
alter table print_job add sending int not null default 0;
