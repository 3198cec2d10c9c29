-- How the text of an amount becomes an exact amount: as AmountText reads it (14 decimals kept, rounded once, half to even), or null.
create macro said(t) as nullif(nullif(trim(t), ''), 'NULL');

-- Most amounts: no exponent, at most 14 decimals, below ten thousand. One fast cast is exact then.
create macro plain_amount(t) as
    case when strlen(t) - instr(t, '.') <= 14 and not regexp_matches(t, '[^-+.0-9]') then try_cast(t as decimal(18, 14)) end;

create macro is_number(t) as regexp_full_match(trim(t), '[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,4})?');
create macro mantissa(t) as ltrim(split_part(lower(trim(t)), 'e', 1), '+-');
create macro exponent(t) as coalesce(try_cast(nullif(split_part(lower(trim(t)), 'e', 2), '') as integer), 0);
create macro significant(t) as rtrim(replace(mantissa(t), '.', ''), '0');

-- Digits after the point once the exponent is written out and trailing zeros are gone.
create macro decimals(t) as
    case when ltrim(significant(t), '0') = '' then 0
    else strlen(split_part(mantissa(t), '.', 2)) - (strlen(replace(mantissa(t), '.', '')) - strlen(significant(t))) - exponent(t) end;

-- The same number without an exponent: DuckDB's own cast of an exponent does not always round to the nearest.
create macro all_digits(t) as replace(mantissa(t), '.', '');
create macro point_place(t) as cast(strlen(split_part(mantissa(t), '.', 1)) + exponent(t) as integer);
create macro without_exponent(t) as
    if(starts_with(trim(t), '-'), '-', '') || case
        when point_place(t) <= 0 then '0.' || repeat('0', -point_place(t)) || all_digits(t)
        else rpad(left(all_digits(t), point_place(t)), point_place(t), '0') || '.' || substr(all_digits(t), point_place(t) + 1) end;

create macro nearest_amount(t) as
    case when contains(lower(t), 'e') then try_cast(without_exponent(t) as decimal(38, 14))
    else coalesce(try_cast(try_cast(t as decimal(18, 14)) as decimal(38, 14)), try_cast(t as decimal(38, 14))) end;

-- DuckDB rounds halves away from zero; a half whose last kept digit became odd goes back. 28 digits are the largest amount's.
create macro is_half(t) as decimals(t) = 15 and suffix(significant(t), '5');
create macro half_to_even(amount, is_half) as amount - case when is_half then amount % 0.00000000000002 else 0 end;
create macro other_amount(t) as
    case when is_number(t) then cast(try_cast(half_to_even(nearest_amount(t), is_half(t)) as decimal(28, 14)) as decimal(38, 14)) end;

create macro amount_of(plain, t) as case when plain is not null then cast(plain as decimal(38, 14)) else other_amount(t) end;
create macro amount(t) as amount_of(plain_amount(t), t);

-- A case, for "and" would have both of its sides worked out.
create macro is_rounded_of(plain, t) as case when plain is not null then false when is_number(t) then decimals(t) > 14 else false end;
create macro is_rounded(t) as is_rounded_of(plain_amount(t), t);

create macro amount_fault(name, t) as
    case when said(t) is null then name || ' is missing'
    when not is_number(t) then name || ' ''' || left(t, 40) || ''' is not an amount'
    else name || ' ' || left(t, 40) || ' is beyond the largest amount that can be kept' end;
