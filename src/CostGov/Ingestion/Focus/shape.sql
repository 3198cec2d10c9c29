-- What the rows mean. A row lies on its charge day, but never outside its billing period: a month's days add up to its bill.
create table judged as
select
    file, fault, rows, rounded_rows, payer_name, account_name, billed, effective, estimated, tag_map as tags,
    said(BillingAccountId) as payer_id,
    strftime(first_day, '%Y-%m') as period,
    least(greatest(charge_day, first_day), last_day(first_day)) as day,
    charge_day < first_day or charge_day > last_day(first_day) as is_moved,
    coalesce(said(SubAccountId), '') as account_id,
    coalesce(said(ServiceName), '') as service,
    coalesce(said(RegionId), '') as region,
    charge_kind(trim(ChargeCategory), ServiceName) as kind,
    upper(said(BillingCurrency)) as currency,
    coalesce(said(ProviderName), '') as provider,
    case when has_list then list end as list,
    case when has_contracted then contracted end as contracted
from checked;

-- The charges of cube "line": rows that differ in nothing the store keeps are one.
create table shaped as
select
    payer_id, period, day, account_id, service, region, tags, kind, currency, estimated,
    sum(billed) as billed, sum(effective) as effective, sum(list) as list, sum(contracted) as contracted
from judged
where fault = ''
group by payer_id, period, day, account_id, service, region, tags, kind, currency, estimated, list is null, contracted is null;
