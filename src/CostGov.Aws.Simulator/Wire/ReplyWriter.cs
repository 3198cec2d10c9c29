using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>Sends a reply the way its <see cref="Delivery"/> says.</summary>
internal static class ReplyWriter
{
    public static async Task SendAsync(HttpResponse response, AwsReply reply, DateTimeOffset at, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (reply.Delivery.BeforeHeaders > TimeSpan.Zero) await Task.Delay(reply.Delivery.BeforeHeaders, clock, cancellationToken);
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        response.Headers.Date = at.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in reply.Headers) response.Headers[name] = value;
        var sent = reply.Body[..(reply.Delivery.SentBytes ?? reply.Body.Length)];
        if (reply.Delivery.BetweenBytes is { } pause) await DripAsync(response, sent, pause, clock, cancellationToken);
        else await response.Body.WriteAsync(sent, cancellationToken);
    }

    private static async Task DripAsync(HttpResponse response, ReadOnlyMemory<byte> body, TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var i = 0; i < body.Length; i++)
        {
            await response.Body.WriteAsync(body.Slice(i, 1), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }
}
