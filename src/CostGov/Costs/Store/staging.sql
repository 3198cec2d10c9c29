-- The tables of one staging session: staged has the columns of charge except the file's id.
create table staged as select * exclude (file_id) from charge limit 0;

create table appended as select * exclude (file_id, tags), []::varchar[] as tag_keys, []::varchar[] as tag_values from charge limit 0;

create table replaced_day (day date not null);
