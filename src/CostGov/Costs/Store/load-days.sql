-- What is known of each day of a run file just loaded?
insert into loaded_day
select
    file_id,
    day,
    currency,
    bool_or(estimated),
    count(*),
    count(billed_whole),
    count(effective_whole),
    count(net_billed_whole),
    count(net_effective_whole),
    count(list_whole),
    count(contracted_whole)
from charge
where file_id = $file_id
group by file_id, day, currency;
