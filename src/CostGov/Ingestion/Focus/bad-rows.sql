-- Which rows of a file are left out for what they say, and why? They are those whose group was found at fault.
select row_number, fault, row_text
from (
    select *,
        case when billed is not null and effective is not null and list is not null and contracted is not null then ''
            else amounts_fault(billed, BilledCost, effective, EffectiveCost, list, ListCost, contracted, ContractedCost) end as amounts_fault
    from (
        select *, amount(BilledCost) as billed, amount(EffectiveCost) as effective, amount(ListCost) as list, amount(ContractedCost) as contracted
        from numbered($path)
    )
) as row
join (
    select distinct
        fault, amounts_fault, BillingAccountId, BillingCurrency, BillingPeriodStart, BillingPeriodEnd, ChargeCategory, ChargePeriodStart, ChargePeriodEnd, Tags
    from checked
    where file = $file and fault <> ''
) as bad
    on row.amounts_fault = bad.amounts_fault
    and row.BillingAccountId is not distinct from bad.BillingAccountId
    and row.BillingCurrency is not distinct from bad.BillingCurrency
    and row.BillingPeriodStart is not distinct from bad.BillingPeriodStart
    and row.BillingPeriodEnd is not distinct from bad.BillingPeriodEnd
    and row.ChargeCategory is not distinct from bad.ChargeCategory
    and row.ChargePeriodStart is not distinct from bad.ChargePeriodStart
    and row.ChargePeriodEnd is not distinct from bad.ChargePeriodEnd
    and row.Tags is not distinct from bad.Tags
order by row_number
limit $limit;
