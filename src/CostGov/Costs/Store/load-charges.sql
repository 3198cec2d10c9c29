-- Loads a run file. Its rows stay invisible until a pointer leads to their file id.
insert into charge by name select cast($file_id as integer) as file_id, * from read_parquet($file);
