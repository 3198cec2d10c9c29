-- What makes a row one that no figure may stand on, in words; null when it does not.
create macro text_fault(name, t, is_known) as
    case when said(t) is null then name || ' is missing' when not is_known then name || ' ''' || left(t, 40) || ''' is unknown' end;

create macro start_fault(name, t, instant) as
    case when instant is not null then null when said(t) is null then name || ' is missing' else name || ' ''' || left(t, 40) || ''' is not a time' end;

create macro end_fault(name, t, instant, start_name, start_instant) as
    case when said(t) is null then null
    when instant is null then name || ' ''' || left(t, 40) || ''' is not a time'
    when instant <= start_instant then name || ' is not after ' || start_name end;

create macro tags_fault(t, tags) as
    case when tags is not null or said(t) is null then null
    when json_type(try_cast(t as json)) = 'OBJECT' then 'Tags has a key twice'
    else 'Tags is not a JSON object' end;

create macro amounts_fault(billed, billed_text, effective, effective_text, list, list_text, contracted, contracted_text) as concat_ws('; ',
    case when billed is null then amount_fault('BilledCost', billed_text) end,
    case when effective is null then amount_fault('EffectiveCost', effective_text) end,
    case when list is null and said(list_text) is not null then amount_fault('ListCost', list_text) end,
    case when contracted is null and said(contracted_text) is not null then amount_fault('ContractedCost', contracted_text) end);

-- A time without a zone is UTC; a year that no bill has is no time.
create macro instant(t) as try_cast(said(t) as timestamptz);
create macro bill_instant(t) as case when year(instant(t)) between 2000 and 2199 then instant(t) end;
create macro utc_day(instant) as cast(cast(instant as timestamp) as date);

-- Tags as a map in the order of its keys. Values that are not text are kept as JSON writes them (true); null is no tag.
create macro tag_entries(t) as
    list_sort(list_filter(map_entries(try_cast(try_cast(t as json) as map(varchar, varchar))), lambda entry: entry.value is not null));
create macro distinct_or_null(entries) as
    case when len(list_distinct(list_transform(entries, lambda entry: entry.key))) = len(entries) then map_from_entries(entries) end;
create macro tag_map(t) as
    case when said(t) is null then map_from_entries(cast([] as struct(key varchar, value varchar)[])) else distinct_or_null(tag_entries(t)) end;
