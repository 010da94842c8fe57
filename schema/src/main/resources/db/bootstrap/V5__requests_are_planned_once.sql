-- Runs as the administrator. A session of requests plans each statement once, for whatever values
-- come, and not anew with each call. Such a plan is made without knowing how long a page is, and so
-- believed to cost far more than it does: nothing is compiled and no helper started for it.
alter role daybreak_web set plan_cache_mode = 'force_generic_plan';
alter role daybreak_web set jit = off;
alter role daybreak_web set max_parallel_workers_per_gather = 0;
