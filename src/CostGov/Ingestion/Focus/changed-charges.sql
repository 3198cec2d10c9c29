-- How many charges differ between the part in hand and what is published? Whether they are estimated does not count: the same file says
-- the same later.
with
now as (
    select * exclude (estimated) from ((select * from staged limit 0) union all by name (from part))
),
before as (
    select * exclude (estimated) from ((select * from staged limit 0) union all by name (from read_parquet($file)))
)
select (select count(*) from (from now except all from before)) + (select count(*) from (from before except all from now));
