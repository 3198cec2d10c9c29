-- Which accounts do the charges name?
select payer_id, said(account_id), coalesce(said(any_value(account_name)), said(account_id))
from judged
where fault = '' and account_id <> ''
group by payer_id, account_id
order by payer_id, account_id;
