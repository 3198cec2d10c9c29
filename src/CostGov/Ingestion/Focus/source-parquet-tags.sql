-- As source-parquet, for files whose tags are not text but a map or a struct.
create or replace temp macro source(path) as table
    from focus_columns union all by name
    select * replace (cast(to_json(Tags) as varchar) as Tags) from read_parquet(path, hive_partitioning = false);

create or replace temp macro numbered(path) as table
    from focus_columns union all by name
    select file_row_number + 1 as row_number, cast(to_json(row) as varchar) as row_text, * replace (cast(to_json(Tags) as varchar) as Tags)
    from read_parquet(path, file_row_number = true, hive_partitioning = false) as row;
