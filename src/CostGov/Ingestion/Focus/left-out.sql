-- How many rows are left out for what they say, and what is the readable part of their amount? Payer or period is null where unsaid.
select file, payer_id, period, currency, cast(sum(rows) as bigint), sum(billed)
from judged
where fault <> ''
group by file, payer_id, period, currency;
