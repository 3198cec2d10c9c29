using System.Globalization;
using CostGov.Access;
using CostGov.Reports;
using CostGov.Web.Hosting;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CostGov.Web.Reports;

/// <summary>What one can take away of a page: a file made in the background, the table, the paper.</summary>
public sealed partial class ExportMenu(ExportDesk desk, ExportsBegun begun, ISnackbar snackbar, NavigationManager navigation, CurrentAsker current) : PageBase
{
    /// <summary>Of the content that exports the page.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The address of what is shown, with its days fixed, so that the file holds what the reader saw.</summary>
    [Parameter, EditorRequired]
    public required string Url { get; set; }

    private string Question => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Url[(at + 1)..] : "";

    private async Task BeginAsync(ExportFormat format)
    {
        var asker = current.Value;
        asker.Demand(Permission.Export);
        var order = new ExportOrder(Kind, format, Question, CultureInfo.CurrentUICulture.Name, navigation.BaseUri, asker.Actor);
        switch (await desk.RequestAsync(asker.Reach, order, Leaving))
        {
            case ExportRequest.Accepted(var job):
                begun.Add(job.Id);
                snackbar.Add(Linked(ReportsText.Started), Severity.Info);
                break;
            case ExportRequest.Misread(var parts):
                snackbar.Add(Sentence.Of(ReportsText.Misread, string.Join(", ", parts)), Severity.Error);
                break;
            case ExportRequest.TooMany(var most):
                snackbar.Add(Sentence.Of(ReportsText.TooMany, most), Severity.Warning);
                break;
        }
    }

    private static RenderFragment Linked(string text) => builder =>
    {
        builder.AddContent(0, text + " ");
        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", "/reports");
        builder.AddContent(3, ReportsText.OpenList);
        builder.CloseElement();
    };
}
