-- Which run files are loaded, and what is known of each of their days, so that a question needs no scan to learn it.
create table if not exists loaded_file (
    file_id integer primary key,
    sha256  varchar not null,
    rows    bigint not null
);

create table if not exists loaded_day (
    file_id       integer not null,
    day           date not null,
    currency      varchar not null,
    estimated     boolean not null,
    rows          bigint not null,
    -- Rows that have the metric: fewer than all means that the source does not have it.
    billed        bigint not null,
    effective     bigint not null,
    net_billed    bigint not null,
    net_effective bigint not null,
    list          bigint not null,
    contracted    bigint not null
);
