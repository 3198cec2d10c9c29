-- What is known of the days of the loaded files?
select
    file_id, day, currency, estimated, rows,
    billed = rows, effective = rows, net_billed = rows, net_effective = rows, list = rows, contracted = rows
from loaded_day
where $file_id is null or file_id = $file_id
order by file_id, day;
