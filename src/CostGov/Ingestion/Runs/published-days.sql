-- What do published run files add up to, by file, day and kind?
select
    file_id,
    day,
    kind,
    bool_or(estimated),
    count(*),
    money_sum(billed_whole, billed_rest),
    money_sum(effective_whole, effective_rest),
    money_sum(net_billed_whole, net_billed_rest),
    money_sum(net_effective_whole, net_effective_rest)
from charge
where file_id in (select unnest($files))
group by file_id, day, kind;
