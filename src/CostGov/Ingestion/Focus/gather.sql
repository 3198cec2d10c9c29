-- Reads a file once, from its first to its last row.
insert into gathered
select
    $file,
    BillingAccountId, BillingCurrency, BillingPeriodStart, BillingPeriodEnd, ChargeCategory, ChargePeriodStart, ChargePeriodEnd,
    ProviderName, RegionId, ServiceName, SubAccountId, Tags,
    case when billed is not null and effective is not null and list is not null and contracted is not null then ''
        else amounts_fault(billed, BilledCost, effective, EffectiveCost, list, ListCost, contracted, ContractedCost) end as fault,
    list is not null as has_list,
    contracted is not null as has_contracted,
    any_value(BillingAccountName),
    any_value(SubAccountName),
    count(*),
    count_if(is_rounded),
    sum(billed), sum(effective), sum(list), sum(contracted)
from (
    select
        *,
        amount_of(plain_billed, BilledCost) as billed,
        amount_of(plain_effective, EffectiveCost) as effective,
        amount_of(plain_list, ListCost) as list,
        amount_of(plain_contracted, ContractedCost) as contracted,
        case
            when plain_billed is not null and plain_effective is not null and plain_list is not null and plain_contracted is not null then false
            else is_rounded_of(plain_billed, BilledCost) or is_rounded_of(plain_effective, EffectiveCost)
                or is_rounded_of(plain_list, ListCost) or is_rounded_of(plain_contracted, ContractedCost)
        end as is_rounded
    from (
        select
            *,
            plain_amount(BilledCost) as plain_billed,
            plain_amount(EffectiveCost) as plain_effective,
            plain_amount(ListCost) as plain_list,
            plain_amount(ContractedCost) as plain_contracted
        from source($path)
    )
)
group by all;
