using CostGov.Web.Commands;

return await CostGovCommand.RunAsync(args, Console.Out, Console.Error);
