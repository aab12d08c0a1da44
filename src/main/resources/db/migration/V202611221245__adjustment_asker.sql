-- What somebody has had booked alone within a day is summed before each document.
create index adjustment_asked on adjustment (warehouse_id, asked_by, asked_at);
