-- Published run files, loaded. A row is never updated: a run's rows carry its file id, and the relational pointer says which files count.
create table if not exists charge (
    file_id             integer not null,
    day                 date not null,
    account_id          varchar,
    service             varchar,
    region              varchar,
    tag_value           varchar,
    tags                map(varchar, varchar),
    kind                varchar not null,
    currency            varchar not null,
    estimated           boolean not null,
    -- An amount is two 64-bit decimals, whole cut to 4 digits and the rest, so that sums are fast and exact to 14 digits.
    billed_whole        decimal(18, 4),
    billed_rest         decimal(18, 14),
    effective_whole     decimal(18, 4),
    effective_rest      decimal(18, 14),
    net_billed_whole    decimal(18, 4),
    net_billed_rest     decimal(18, 14),
    net_effective_whole decimal(18, 4),
    net_effective_rest  decimal(18, 14),
    list_whole          decimal(18, 4),
    list_rest           decimal(18, 14),
    contracted_whole    decimal(18, 4),
    contracted_rest     decimal(18, 14)
);
