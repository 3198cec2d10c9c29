-- The same with each key under the name it is asked by (an account's OU, a file's payer, a kind's category). Few rows are left to look up by now.
select bucket, {name1} as key1, {name2} as key2, {cost} as cost
from ({cells}) {names}
{regroup}
