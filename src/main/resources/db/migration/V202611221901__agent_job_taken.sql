-- An agent that has a job says so on its line; nobody ever read when.
alter table agent_job drop column taken_at;
