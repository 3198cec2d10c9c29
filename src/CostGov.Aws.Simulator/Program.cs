using CostGov.Aws.Simulator;
using CostGov.Aws.Simulator.Scenarios.Focus;

try
{
    var line = SimulatorCommandLine.Parse(args);
    if (line.Focus is { } order)
    {
        await using var file = File.Create(order.File);
        await FocusFile.WriteAsync(line.Scenario(), order.Month, file, CancellationToken.None);
        return 0;
    }
    await using var host = await SimulatorHost.StartAsync(line.Scenario(), line.Options, CancellationToken.None);
    Console.WriteLine($"""
        export AWS_ENDPOINT_URL={host.Endpoint.ToString().TrimEnd('/')}
        export AWS_ACCESS_KEY_ID={host.AccessKeyId}
        export AWS_SECRET_ACCESS_KEY={host.SecretAccessKey}
        export AWS_REGION={host.Region}
        """);
    await host.WaitAsync(CancellationToken.None);
    return 0;
}
catch (Exception refused) when (refused is FormatException or ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync($"{refused.Message}{Environment.NewLine}{SimulatorCommandLine.Usage}");
    return 2;
}
