-- Times and tags repeat: each is understood once.
create table times as
select text, bill_instant(text) as instant
from (
    select BillingPeriodStart as text from gathered
    union select BillingPeriodEnd from gathered
    union select ChargePeriodStart from gathered
    union select ChargePeriodEnd from gathered
);

create table tag_sets as select Tags as text, tag_map(Tags) as tags from (select distinct Tags from gathered);

-- What was gathered, with what is wrong with it.
create table checked as
select
    g.*,
    tag_sets.tags as tag_map,
    utc_day(charge_start.instant) as charge_day,
    cast(date_trunc('month', utc_day(period_start.instant)) as date) as first_day,
    coalesce(utc_day(period_end.instant) > $today, false) as estimated,
    concat_ws('; ',
        nullif(amounts_fault, ''),
        case when said(BillingAccountId) is null then 'BillingAccountId is missing' end,
        text_fault('BillingCurrency', BillingCurrency, regexp_full_match(trim(BillingCurrency), '[A-Za-z]{3}')),
        text_fault('ChargeCategory', ChargeCategory, trim(ChargeCategory) in ('Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment')),
        start_fault('BillingPeriodStart', BillingPeriodStart, period_start.instant),
        end_fault('BillingPeriodEnd', BillingPeriodEnd, period_end.instant, 'BillingPeriodStart', period_start.instant),
        start_fault('ChargePeriodStart', ChargePeriodStart, charge_start.instant),
        end_fault('ChargePeriodEnd', ChargePeriodEnd, charge_end.instant, 'ChargePeriodStart', charge_start.instant),
        tags_fault(g.Tags, tag_sets.tags)) as fault
from gathered g
left join times period_start on period_start.text = BillingPeriodStart
left join times period_end on period_end.text = BillingPeriodEnd
left join times charge_start on charge_start.text = ChargePeriodStart
left join times charge_end on charge_end.text = ChargePeriodEnd
left join tag_sets on tag_sets.text is not distinct from g.Tags;
