-- In which currencies are the charges that a question is about? Asked only where the files that answer hold several.
select distinct currency from charge {join} where {conditions} order by currency
