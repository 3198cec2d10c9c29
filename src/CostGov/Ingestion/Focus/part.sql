-- The charges of one payer and billing period, as the store keeps them.
create or replace table part as
select
    day, account_id, service, region, tags, kind, currency, estimated,
    money_whole(billed) as billed_whole, money_rest(billed) as billed_rest,
    money_whole(effective) as effective_whole, money_rest(effective) as effective_rest,
    money_whole(list) as list_whole, money_rest(list) as list_rest,
    money_whole(contracted) as contracted_whole, money_rest(contracted) as contracted_rest
from shaped
where payer_id = $payer and period = $period
order by day, account_id, service, region, kind;
