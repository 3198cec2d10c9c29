-- Which loaded files do not hold the rows that they held when they were loaded? None, unless the file is damaged.
select f.file_id
from loaded_file f left join (select file_id, count(*) as rows from charge group by file_id) c using (file_id)
where f.rows <> coalesce(c.rows, 0)
limit 1;
