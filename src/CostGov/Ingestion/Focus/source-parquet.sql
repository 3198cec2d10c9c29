-- The rows of a Parquet file under FOCUS's columns, as text: a double becomes the shortest text that means it.
create or replace temp macro source(path) as table
    from focus_columns union all by name from read_parquet(path, hive_partitioning = false);

create or replace temp macro numbered(path) as table
    from focus_columns union all by name
    select file_row_number + 1 as row_number, cast(to_json(row) as varchar) as row_text, *
    from read_parquet(path, file_row_number = true, hive_partitioning = false) as row;
