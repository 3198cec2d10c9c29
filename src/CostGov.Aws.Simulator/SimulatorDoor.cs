using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostGov.Aws.Simulator.Faults;
using CostGov.Aws.Simulator.Scenarios;
using CostGov.Aws.Simulator.Scenarios.Focus;
using CostGov.Aws.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Simulator;

/// <summary>What AWS does not have: faults and the call log over HTTP, for a simulator in another process.</summary>
internal static class SimulatorDoor
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static void Map(WebApplication web, Scenario scenario, FaultSwitches faults, CallLog calls)
    {
        web.MapGet("/_simulator/faults", context => WriteAsync(context, faults.Active));
        web.MapPost("/_simulator/faults", context => AddAsync(context, faults));
        web.MapDelete("/_simulator/faults", context => Done(context, faults.Clear));
        web.MapGet("/_simulator/calls", context => WriteAsync(context, new { counts = calls.Counts, paidRequests = calls.PaidRequests, recent = calls.Recent.TakeLast(100) }));
        web.MapDelete("/_simulator/calls", context => Done(context, calls.Clear));
        web.MapGet("/_simulator/focus/{month}.csv", context => WriteFocusAsync(context, scenario));
        web.MapGet("/_simulator/scenario", context => WriteAsync(context, new
        {
            today = scenario.Today,
            firstDay = scenario.FirstDay,
            managementAccountId = scenario.Organization.ManagementAccountId,
            accounts = scenario.Organization.Accounts.Count,
        }));
    }

    private static async Task AddAsync(HttpContext context, FaultSwitches faults)
    {
        try
        {
            var fault = await JsonSerializer.DeserializeAsync<Fault>(context.Request.Body, Options, context.RequestAborted);
            faults.Add(fault ?? throw new JsonException("A fault is an object with at least a kind."));
            context.Response.StatusCode = StatusCodes.Status201Created;
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync($"{refused.Message} Kinds: {string.Join(", ", Enum.GetNames<FaultKind>())}.", context.RequestAborted);
        }
    }

    private static async Task WriteFocusAsync(HttpContext context, Scenario scenario)
    {
        var text = (string?)context.Request.RouteValues["month"];
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "text/csv; charset=utf-8";
        await FocusFile.WriteAsync(scenario, month, context.Response.Body, context.RequestAborted);
    }

    private static Task Done(HttpContext context, Action action)
    {
        action();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static async Task WriteAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, Options, context.RequestAborted);
    }
}
