-- How often a carrier did not answer a request in time: attempts begin anew with each state, the scorecard counts a month.
alter table waybill_request add column failed_calls int not null default 0;
