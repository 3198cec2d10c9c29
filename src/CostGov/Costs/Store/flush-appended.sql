-- Charges that C# appended, with their tags as a map, into the staged ones. The driver appends lists but no maps.
insert into staged by name
select * exclude (tag_keys, tag_values), case when tag_keys is not null then map(tag_keys, tag_values) end as tags
from appended;

truncate appended;
