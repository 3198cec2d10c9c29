-- The rows of a CSV file under FOCUS's columns. Its dialect is fixed, for a guessed one can shift a column without a word; a row that
-- does not fit goes to reject_errors. Its columns are named in the variable "columns".
create or replace temp macro csv(path) as table
    from read_csv(path, auto_detect = false, columns = getvariable('columns'), header = true, delim = ',', quote = '"', escape = '"',
        store_rejects = true, rejects_limit = 0, hive_partitioning = false);

create or replace temp macro source(path) as table from focus_columns union all by name from csv(path);

create or replace temp macro numbered(path) as table
    from focus_columns union all by name select row_number() over () as row_number, null as row_text, * from csv(path);
