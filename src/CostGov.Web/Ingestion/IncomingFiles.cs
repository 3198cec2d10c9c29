using CostGov.Ingestion.Focus;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CostGov.Web.Ingestion;

/// <summary>What came of a request that brought files.</summary>
/// <param name="RunIds">The runs that will read them.</param>
/// <param name="Problems">Why what was not taken was not, in words; empty when all was.</param>
internal sealed record TakenFiles(IReadOnlyList<long> RunIds, IReadOnlyList<string> Problems, int Status = StatusCodes.Status202Accepted);

/// <summary>Takes files from the body of a request into the inbox, byte by byte as they come: the body itself, or each file of a form.</summary>
internal sealed partial class IncomingFiles(FileInbox inbox, IOptions<FocusOptions> options, ILogger<IncomingFiles> logger)
{
    private const int LongestBoundary = 100;

    /// <param name="name">What the body is called; a form names its own files.</param>
    /// <param name="by">Who asks, for the record.</param>
    public async Task<TakenFiles> TakeAsync(HttpRequest request, string? name, Actor by, CancellationToken cancellationToken)
    {
        // Before the first byte is read; every other request keeps the server's own, much smaller bound.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = (long)options.Value.MaxUploadMiB << 20;
        try
        {
            return request.HasFormContentType
                ? await FormAsync(request, by, cancellationToken)
                : Of([await inbox.StageAsync(UploadName.Of(name), request.Body, by, cancellationToken)]);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new([], [$"{UploadName.Of(name)}: is larger than {options.Value.MaxUploadMiB} MiB, the most that is taken over HTTP (CostGov:Import:MaxUploadMiB). Use the command import, or split the file."], refused.StatusCode);
        }
        catch (BadHttpRequestException cut)
        {
            return new([], [$"{UploadName.Of(name)}: did not arrive whole ({cut.Message}). Nothing was taken; send it again."], StatusCodes.Status400BadRequest);
        }
        catch (IOException broken) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotKept(logger, broken);
            return new([], [$"{UploadName.Of(name)}: could not be kept: {broken.Message} Nothing was taken. Make room on the disk of the data folder and send it again."], StatusCodes.Status507InsufficientStorage);
        }
    }

    private async Task<TakenFiles> FormAsync(HttpRequest request, Actor by, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrWhiteSpace(boundary) || boundary.Length > LongestBoundary)
            return new([], ["The form cannot be read: expected multipart/form-data with a boundary."], StatusCodes.Status400BadRequest);
        var reader = new MultipartReader(boundary, request.Body);
        var outcomes = new List<InboxOutcome>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content, FileName: { Length: > 0 } name })
                outcomes.Add(await inbox.StageAsync(UploadName.Of(name), content, by, cancellationToken));
        }

        return outcomes.Count == 0 ? new([], ["No file was chosen."], StatusCodes.Status400BadRequest) : Of(outcomes);
    }

    private static TakenFiles Of(IReadOnlyList<InboxOutcome> outcomes)
    {
        var problems = outcomes.OfType<InboxOutcome.Refused>().SelectMany(refused => refused.Problems).Select(problem => problem.ToString()).ToList();
        return new(
            [.. outcomes.OfType<InboxOutcome.Accepted>().Select(accepted => accepted.RunId)], problems,
            problems.Count == 0 ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An upload could not be kept.")]
        public static partial void NotKept(ILogger logger, IOException broken);
    }
}
