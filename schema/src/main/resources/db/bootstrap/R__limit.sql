-- Runs as the administrator whenever the budget of connections changes: a role's limit is its share.
alter role daybreak_web connection limit ${daybreak_web_limit};
alter role daybreak_worker connection limit ${daybreak_worker_limit};
alter role daybreak_system connection limit ${daybreak_system_limit};
alter role daybreak_listener connection limit ${daybreak_listener_limit};
alter role daybreak_replay connection limit ${daybreak_replay_limit};
