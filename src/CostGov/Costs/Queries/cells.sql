-- What did each group cost in each bucket? The braces are filled by CostSql from a closed list of fragments; every value is a parameter.
select {bucket} as bucket, {key1} as key1, {key2} as key2, money_sum({whole}, {rest}) as cost
from charge {join}
where {conditions}
group by all
