-- Which published charges stay, because their days were not read again? The file's columns are those of staged.
insert into staged by name
select * from read_parquet($file) where day not in (select day from replaced_day);
