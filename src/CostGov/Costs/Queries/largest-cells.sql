-- The cells of the largest groups only. Of the others each group's total comes (without bucket); and each bucket's total over all groups (without keys).
with cell as materialized ({cells}),
total as materialized (
    select key1, key2, sum(cost) as cost from cell where cost is not null group by key1, key2
),
largest as materialized (
    select key1, key2 from total order by abs(cost) desc, key1, key2 limit $limit
)
select bucket, key1, key2, cost from cell semi join largest using (key1, key2)
union all
select null, key1, key2, cost from total anti join largest using (key1, key2)
union all
select bucket, null, null, sum(cost) from cell group by bucket
