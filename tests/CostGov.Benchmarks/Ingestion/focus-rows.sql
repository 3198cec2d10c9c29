-- A month of hourly line items of a large organisation, all 43 columns as AWS exports them.
copy (
    select
        null::varchar as AvailabilityZone,
        printf('%.10f', ((i * 7919) % 1000003) / 1e7) as BilledCost,
        '999988887777' as BillingAccountId, 'ACME' as BillingAccountName, 'USD' as BillingCurrency,
        '2026-09-01T00:00:00Z' as BillingPeriodEnd, '2026-08-01T00:00:00Z' as BillingPeriodStart,
        case when i % 97 = 0 then 'Tax' when i % 89 = 0 then 'Credit' else 'Usage' end as ChargeCategory, null::varchar as ChargeClass,
        '$0.0' || (i % 100) || ' per GB-month of storage in Asia Pacific (Tokyo), tier ' || (i % 7) as ChargeDescription, 'Usage-Based' as ChargeFrequency,
        strftime(timestamp '2026-08-01' + interval 1 hour * (1 + (i * 31) % 744), '%Y-%m-%dT%H:%M:%SZ') as ChargePeriodEnd,
        strftime(timestamp '2026-08-01' + interval 1 hour * ((i * 31) % 744), '%Y-%m-%dT%H:%M:%SZ') as ChargePeriodStart,
        null::varchar as CommitmentDiscountCategory, null::varchar as CommitmentDiscountId, null::varchar as CommitmentDiscountName,
        null::varchar as CommitmentDiscountStatus, null::varchar as CommitmentDiscountType,
        printf('%.6f', (i % 5000) / 13.0) as ConsumedQuantity, 'GB-Mo' as ConsumedUnit,
        printf('%.10f', ((i * 7919) % 1000003) / 1e7) as ContractedCost, '0.023' as ContractedUnitPrice,
        printf('%.10f', ((i * 7907) % 1000003) / 1e7) as EffectiveCost, 'Amazon Web Services, Inc.' as InvoiceIssuerName,
        printf('%.10f', ((i * 7919) % 1000003) / 1e7) as ListCost, '0.025' as ListUnitPrice,
        'Standard' as PricingCategory, printf('%.6f', (i % 5000) / 13.0) as PricingQuantity, 'GB-Mo' as PricingUnit,
        'AWS' as ProviderName, 'Amazon Web Services, Inc.' as PublisherName,
        ['ap-northeast-1', 'us-east-1', 'eu-west-1', 'ap-southeast-1'][1 + (i % 200) % 4] as RegionId, 'Asia Pacific (Tokyo)' as RegionName,
        'arn:aws:s3:::bucket-' || (i % 20000) as ResourceId, null::varchar as ResourceName, 'Bucket' as ResourceType, 'Storage' as ServiceCategory,
        'Amazon Service Number ' || (i % 30) as ServiceName, 'SKU' || (i % 900) as SkuId, 'SKU' || (i % 900) || '.JRTC' as SkuPriceId,
        (100000000000 + i % 200)::varchar as SubAccountId, 'account ' || (i % 200) as SubAccountName,
        case when i % 3 = 0 then null
            else '{"Project": "p' || (i % 40) || '", "Environment": "' || ['prod', 'dev', 'stg'][1 + i % 3] || '", "Owner": "team' || (i % 10) || '"}' end as Tags
    from range(cast(getvariable('rows') as bigint)) numbers(i)
) to (getvariable('csv')) (format csv, header true, nullstr '');

copy (
    select * replace (
        BilledCost::double as BilledCost, EffectiveCost::double as EffectiveCost, ListCost::double as ListCost, ContractedCost::double as ContractedCost,
        ChargePeriodStart::timestamp as ChargePeriodStart, ChargePeriodEnd::timestamp as ChargePeriodEnd,
        BillingPeriodStart::timestamp as BillingPeriodStart, BillingPeriodEnd::timestamp as BillingPeriodEnd,
        Tags::json::map(varchar, varchar) as Tags)
    from read_csv(getvariable('csv'), all_varchar = true)
) to (getvariable('parquet')) (format parquet);
