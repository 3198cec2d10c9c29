using CostGov.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Journeys;

/// <summary>Stands between the product and what it exports, so that an export takes as long as a journey wants. Open unless a journey closes it.</summary>
public sealed class HeldExports : IDisposable
{
    private const int RowsBefore = 3;
    private readonly ManualResetEventSlim _gate = new(initialState: true);

    public void Close() => _gate.Reset();

    public void Open() => _gate.Set();

    public void Dispose() => _gate.Dispose();

    internal void StandBefore(IServiceCollection services)
    {
        foreach (var known in services.Where(service => service.ServiceType == typeof(IExportContent)).ToList())
        {
            services.Remove(known);
            services.AddSingleton<IExportContent>(provider => new Held((IExportContent)ActivatorUtilities.CreateInstance(provider, known.ImplementationType!), _gate));
        }
    }

    private sealed class Held(IExportContent content, ManualResetEventSlim gate) : IExportContent
    {
        public string Kind => content.Kind;

        public IReadOnlyList<string> Misread(string question) => content.Misread(question);

        public async Task<ExportDraft> DraftAsync(Reach reach, ExportOrder order, CancellationToken cancellationToken) =>
            await content.DraftAsync(reach, order, cancellationToken) is ExportDraft.Ready ready
                ? ready with { Sheets = [.. ready.Sheets.Select(sheet => sheet with { Rows = Slow(sheet.Rows, cancellationToken) })] }
                : throw new InvalidOperationException("The demo has figures for what journeys export.");

        private IEnumerable<IReadOnlyList<object?>> Slow(IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken) =>
            rows.Select((row, place) =>
            {
                if (place >= RowsBefore)
                    gate.Wait(cancellationToken);
                return row;
            });
    }
}
