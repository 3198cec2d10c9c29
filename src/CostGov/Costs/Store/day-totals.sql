-- What does a run file add up to, by day, kind and currency?
select
    day,
    kind,
    currency,
    bool_or(estimated),
    count(*),
    money_sum(billed_whole, billed_rest),
    money_sum(effective_whole, effective_rest),
    money_sum(net_billed_whole, net_billed_rest),
    money_sum(net_effective_whole, net_effective_rest),
    money_sum(list_whole, list_rest),
    money_sum(contracted_whole, contracted_rest)
from read_parquet($file)
group by day, kind, currency
order by day, kind, currency;
