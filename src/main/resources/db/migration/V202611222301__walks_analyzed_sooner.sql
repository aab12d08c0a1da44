-- Tables that a wave fills: the database looks at them again after a twentieth of them has changed, not after a tenth. What a
-- large wave adds at once, the service tells itself (stowage_refresh_statistics); this is for the many small ones.
alter table allocation set (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 500);
alter table wave set (autovacuum_analyze_scale_factor = 0.05);
alter table pick_list set (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 500);
alter table task set (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 500);
alter table pick_task_allocation set (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 500);
alter table picked set (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 500);
