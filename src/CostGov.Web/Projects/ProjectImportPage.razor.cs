using CostGov.Access;
using CostGov.Costs;
using CostGov.Files;
using CostGov.Projects;
using CostGov.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CostGov.Web.Projects;

/// <summary>
/// Takes a list of projects from a file: what it was taken for is shown and can be corrected, what would change is shown, and only then
/// anything is kept. The file stays in hand until then, so that no error loses it.
/// </summary>
public sealed partial class ProjectImportPage(
    ProjectQueries projects, ProjectStore store, CostQueries costs, TimeProvider clock, Handoff handoff, NavigationManager navigation, ILogger<ProjectImportPage> logger)
    : AddressPage(navigation, handoff, logger)
{
    private const int Most = 200;
    private IReadOnlyList<ProjectRow>? _known;
    private (string Name, byte[] Bytes)? _taken;
    private ListReading _reading = new();
    private ListFile? _file;
    private ProjectList? _list;
    private RestatePreview? _preview;
    private string? _refused;
    private bool _sinceEver;
    private bool _isBusy;
    private string _said = "";

    private static IReadOnlyList<(char Sign, string Name)> Separators => [(',', ImportText.Comma), ('\t', ImportText.Tab), (';', ImportText.Semicolon), ('|', ImportText.Bar)];

    protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
    {
        var known = await projects.ListAsync(Asker.Reach, cancellationToken);
        return () => _known = known;
    }

    private static string NameOf(ListEncoding encoding) => encoding switch
    {
        ListEncoding.Utf8 => "UTF-8",
        ListEncoding.ShiftJis => "Shift-JIS (CP932)",
        ListEncoding.Utf16LittleEndian => "UTF-16 LE",
        ListEncoding.Utf16BigEndian => "UTF-16 BE",
        _ => "Windows-1252",
    };

    private static string NameOf(string column) => column switch
    {
        "code" => ProjectsText.FieldCode,
        "name" => ProjectsText.FieldName,
        "display_name" => ProjectsText.FieldJapanese,
        "owners" => ProjectsText.FieldOwners,
        "cost_centre" => ProjectsText.FieldCostCentre,
        _ => ProjectsText.FieldRules,
    };

    private static string NameOf(BadListRowKind kind) => kind switch
    {
        BadListRowKind.Undecodable => ImportText.BadEncoding,
        BadListRowKind.Quotes => ImportText.BadQuotes,
        _ => ImportText.BadCell,
    };

    private static string NameOf(ListRowProblem problem) => problem switch
    {
        ListRowProblem.CodeInvalid => ProjectsText.WrongCode,
        ListRowProblem.NameMissing => ProjectsText.WrongNameMissing,
        ListRowProblem.NoRule => ImportText.BadRule,
        ListRowProblem.RuleTwice => ImportText.BadTwice,
        ListRowProblem.TooMany => ImportText.BadTooMany,
        _ => ImportText.BadText,
    };

    private bool IsKnown(string code) => _known!.Any(row => ProjectCode.Comparer.Equals(row.Code, code));

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        (_refused, _said, _reading) = (null, "", new());
        if (chosen.File.Size > ListReader.MostBytes)
        {
            _refused = $"{chosen.File.Name}: is larger than {ListReader.MostBytes >> 20} MiB, the most that is taken.";
            return;
        }

        try
        {
            using var bytes = new MemoryStream();
            await using var arriving = chosen.File.OpenReadStream(ListReader.MostBytes, Leaving);
            await arriving.CopyToAsync(bytes, Leaving);
            _taken = (chosen.File.Name, bytes.ToArray());
        }
        catch (IOException cut)
        {
            _refused = $"{chosen.File.Name}: did not arrive whole ({cut.Message}). Choose it again.";
            return;
        }

        await RereadAsync(_reading);
    }

    private async Task RereadAsync(ListReading reading)
    {
        if (_taken is not { } taken)
            return;
        _reading = reading;
        try
        {
            _file = ListReader.Read(taken.Name, taken.Bytes, ProjectList.Columns, reading);
            await UnderstandAsync();
        }
        catch (RefusedFileException refused)
        {
            (_file, _list, _refused) = (null, null, refused.Problem.ToString());
        }
    }

    private Task StartAsync(bool sinceEver)
    {
        _sinceEver = sinceEver;
        return UnderstandAsync();
    }

    // A past that would change is shown before anybody can confirm it.
    private async Task UnderstandAsync()
    {
        _list = ProjectList.Of(_file!.Rows, _known!, clock.UtcToday(), _sinceEver ? DateOnly.MinValue : clock.UtcToday(), _sinceEver);
        _preview = _sinceEver && _list.Changes.Count > 0
            ? await RestatePreview.OfAsync(costs, Asker.Reach, await costs.CaptureAsync(Leaving), await store.PreviewAsync(_list.Changes, Leaving), Leaving)
            : null;
    }

    private async Task ConfirmAsync()
    {
        Asker.Demand(Permission.WriteProjects);
        _isBusy = true;
        var outcomes = await store.SaveAllAsync(_list!.Changes, Asker.Actor, Leaving);
        _isBusy = false;
        var problems = outcomes.Zip(_list.Changes).Where(pair => pair.First is ProjectOutcome.Refused)
            .Select(pair => $"{pair.Second.Code}: {string.Join(" ", ((ProjectOutcome.Refused)pair.First).Problems.Select(ProjectWords.Of))}").ToList();
        if (problems.Count == 0)
            Navigation.NavigateTo(ProjectsView.Path);
        else
            _said = string.Join(" ", problems.Prepend(ImportText.NothingKept));
    }
}
