namespace CostGov.Web.Ingestion;

/// <summary>What the Sources page needs of the web besides the heart: files that come over HTTP.</summary>
internal static class IngestionSetup
{
    public static WebApplicationBuilder AddUploads(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IncomingFiles>();
        builder.Services.AddSingleton<RefusedUploads>();
        builder.Services.AddSingleton<SourcesFigures>();
        return builder;
    }
}
