-- Which payers and billing periods does each file hold?
select distinct file, payer_id, period from judged where fault = '';
