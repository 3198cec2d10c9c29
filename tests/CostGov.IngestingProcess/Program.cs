using System.Diagnostics;
using System.Globalization;
using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;
using CostGov;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.IngestingProcess;
using CostGov.Ingestion;
using CostGov.Persistence;
using CostGov.Work;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Reads one payer into a data folder and ends: what tests kill and benchmarks measure. The settings come from the environment.
var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var payer = settings["CostGov:Aws:Payers:0:Id"]!;
await using var services = new ServiceCollection()
    .AddSingleton<IConfiguration>(settings)
    .AddSingleton<TimeProvider>(new ShiftedClock(DateTimeOffset.Parse(settings["Test:Now"]!, CultureInfo.InvariantCulture)))
    .AddLogging()
    .AddPersistence().AddWork().AddCosts().AddAccounts()
    .AddSingleton(new AWSOptions
    {
        Credentials = new BasicAWSCredentials(settings["Test:AccessKeyId"], settings["Test:SecretAccessKey"]),
        DefaultClientConfig = { ServiceURL = settings["Test:Endpoint"] },
        Region = Amazon.RegionEndpoint.USEast1,
    })
    .AddIngestion()
    .BuildServiceProvider();

var folder = services.GetRequiredService<DataFolder>();
using var instance = InstanceLock.Take(folder);
folder.EmptyTmp();
await services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
await services.GetRequiredService<CostStore>().EnsureLoadedAsync(CancellationToken.None);
var (desk, worker) = (services.GetRequiredService<IngestDesk>(), services.GetRequiredService<IngestWorker>());

// Asking the table first is what the dispatcher does: it sets the runs free that a killed predecessor held.
await services.GetRequiredService<IWorkTable>().DueAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), 8, CancellationToken.None);
var watch = Stopwatch.StartNew();
var asked = await desk.RequestAsync(IngestRunKind.Cost, payer, "test", CancellationToken.None);
var run = await worker.RunUntilOverAsync(asked.Id, CancellationToken.None);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{run.State}|{run.Error}|{run.PaidRequests}|{run.RowsRead}|{watch.Elapsed.TotalSeconds:0.00}|{Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.00}|{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576}"));
return run.State == IngestRunState.Published ? 0 : 1;
