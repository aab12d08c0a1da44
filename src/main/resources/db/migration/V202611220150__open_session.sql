-- A scan page that is opened anew goes on where its operator stood. On columns that no scan changes.
create index scan_session_of_operator on scan_session (warehouse_id, operator_id, opened_at desc);
