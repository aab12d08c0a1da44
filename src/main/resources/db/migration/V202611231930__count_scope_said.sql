-- A count's scope was one line in the language of who asked, and read so by everybody. Its parts are kept beside it and written
-- in the language of each reader; null: the asker's own words (a plan's name, a location, counts of before).
alter table stock_count add column scope_said jsonb;
