-- FOCUS has five charge categories; support plans are told from other purchases by their service's name.
create macro is_support(service) as
    coalesce(regexp_matches(service, '^(AWS|Amazon|Azure|Microsoft|Google Cloud|Oracle) ?(Premium |Developer |Business |Enterprise |Unified )?Support'), false);

create macro charge_kind(category, service) as
    case category
        when 'Usage' then if(is_support(service), 'Support', 'Usage')
        when 'Purchase' then if(is_support(service), 'Support', 'Fee')
        when 'Tax' then 'Tax'
        when 'Credit' then 'Credit'
        when 'Adjustment' then 'Refund'
    end;
