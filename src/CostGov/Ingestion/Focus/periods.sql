-- What did the files bring for each payer and billing period? A cost that some charge lacks has no total.
with kept as (
    select
        payer_id, period, currency, any_value(payer_name) as payer_name, any_value(provider) as provider,
        sum(rows) as rows, sum(rounded_rows) as rounded_rows, sum(if(is_moved, rows, 0)) as moved_rows,
        sum(billed) as billed, sum(effective) as effective,
        case when count(list) = count(*) then sum(list) end as list,
        case when count(contracted) = count(*) then sum(contracted) end as contracted
    from judged where fault = '' group by payer_id, period, currency
),
stored as (
    select
        payer_id, period, max(day) as last_day,
        max(greatest(abs(billed), abs(effective), coalesce(abs(list), 0), coalesce(abs(contracted), 0))) as largest
    from shaped group by payer_id, period
)
select
    payer_id, period, currency, coalesce(said(payer_name), ''), provider,
    cast(rows as bigint), cast(rounded_rows as bigint), cast(moved_rows as bigint),
    billed, effective, list, contracted, last_day, largest >= 100000000000000
from kept join stored using (payer_id, period)
order by payer_id, period, currency;
