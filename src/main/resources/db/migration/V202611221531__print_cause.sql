-- Why a print job waits, is unknown, or hangs in its printer: a word of device.PrinterCondition, told in the reader's language.
alter table print_job add column cause text;
