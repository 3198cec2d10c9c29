-- The columns of FOCUS 1.0 to 1.2 that count here, all text. A file's rows are read "by name" under them: what it lacks is null.
create table focus_columns (
    BilledCost varchar, EffectiveCost varchar, ListCost varchar, ContractedCost varchar,
    BillingAccountId varchar, BillingAccountName varchar, BillingCurrency varchar, BillingPeriodStart varchar, BillingPeriodEnd varchar,
    ChargeCategory varchar, ChargeClass varchar, ChargePeriodStart varchar, ChargePeriodEnd varchar,
    ProviderName varchar, RegionId varchar, ServiceName varchar, SubAccountId varchar, SubAccountName varchar, Tags varchar
);

-- Rows that differ in their amounts only, added up as they are read: what costs much is then checked once for many rows.
create table gathered (
    file integer not null,
    BillingAccountId varchar, BillingCurrency varchar, BillingPeriodStart varchar, BillingPeriodEnd varchar,
    ChargeCategory varchar, ChargePeriodStart varchar, ChargePeriodEnd varchar,
    ProviderName varchar, RegionId varchar, ServiceName varchar, SubAccountId varchar, Tags varchar,
    amounts_fault varchar not null,
    has_list boolean not null,
    has_contracted boolean not null,
    payer_name varchar,
    account_name varchar,
    rows bigint not null,
    rounded_rows bigint not null,
    billed decimal(38, 14),
    effective decimal(38, 14),
    list decimal(38, 14),
    contracted decimal(38, 14)
);
