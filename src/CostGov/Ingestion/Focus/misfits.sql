-- Which rows did the latest reading of a file leave out because they do not fit its table? By the byte where they begin, from 0.
select
    line_byte_position - 1,
    case any_value(error_type)
        when 'MISSING COLUMNS' then 'has fewer fields than the header'
        when 'TOO MANY COLUMNS' then 'has more fields than the header'
        when 'UNQUOTED VALUE' then 'has a quote that is not closed, or text after one'
        when 'LINE SIZE OVER MAXIMUM' then 'is longer than 2,000,000 bytes'
        when 'INVALID ENCODING' then 'is not UTF-8'
        else 'cannot be read'
    end
from reject_errors join reject_scans using (scan_id, file_id)
where scan_id = (select max(scan_id) from reject_scans where file_path = $path)
group by line_byte_position
order by line_byte_position;
