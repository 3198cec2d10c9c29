-- An exact amount lives in two 64-bit columns: the part cut to four digits, and the rest (with the amount's sign).
create or replace macro money_whole(amount) as cast(trunc(cast(amount as decimal(38, 14)), 4) as decimal(18, 4));
create or replace macro money_rest(amount) as cast(cast(amount as decimal(38, 14)) % 0.0001 as decimal(18, 14));
create or replace macro money_sum(whole, rest) as sum(whole) + sum(rest);
