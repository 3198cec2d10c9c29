using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CostGov.Reports;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CostGov.Journeys;

[Collection("one after the other")]
public sealed partial class Exporting(Chrome chrome, DemoSite site)
{
    private static readonly Look English = new("en", false, 1440);
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workbook_adds_up_to_the_total_on_the_screen_and_its_cells_are_numbers()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/explore?by=account");
        var (total, rows) = (await visit.TextAsync("tfoot td"), await visit.Page.Locator("[data-cg-rows] tbody tr").CountAsync());

        await ChooseAsync(visit, "Excel");
        var (name, bytes) = await DownloadFromNewsAsync(visit);

        Assert.Equal("costgov_explore_2026-11-01_2026-11-22_USD.xlsx", name);
        await using var book = new ZipArchive(new MemoryStream(bytes));
        var sheet = await RowsAsync(book, 1);
        Assert.Equal(rows + 1, sheet.Count);
        var at = Array.IndexOf([.. sheet[0].Select(cell => cell.Text)], "Total");
        Assert.All(sheet.Skip(1), row => Assert.Contains(row[at].Type, new[] { null, "n" }));
        Assert.Equal(total, MoneyText.Full(Money.Usd(sheet.Skip(1).Sum(row => Number(row[at].Text)))));
        var exact = Assert.Single(await RowsAsync(book, 2), row => row[0].Text == "Exact total")[1].Text;
        Assert.Equal(total, MoneyText.Full(Money.Usd(Number(exact.Split(' ')[0]))));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_csv_adds_up_to_the_total_on_the_screen_and_begins_with_one_mark()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English with { Language = "ja" });
        await visit.OpenAsync("/explore?by=account&p=last-month");
        var total = await visit.TextAsync("tfoot td");

        await ChooseAsync(visit, "CSV");
        var (name, bytes) = await DownloadFromNewsAsync(visit);

        Assert.Equal("costgov_explore_2026-10-01_2026-10-31_USD.csv", name);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.NotEqual(Encoding.UTF8.GetPreamble(), bytes[3..6]);
        using var csv = CsvReader.Create(bytes, CsvReaderOptions.Default);
        var (sum, names) = (0m, new HashSet<string>());
        while (csv.Read())
        {
            sum += Number(csv.GetString("amount"));
            names.Add(csv.GetString("account_name"));
        }

        Assert.Equal(total, MoneyText.Full(Money.Usd(sum)));
        Assert.NotEmpty(names);
    }

    [Fact]
    public async Task A_slow_export_shows_its_progress_outlives_a_reload_and_can_be_cancelled()
    {
        var exports = HoldOrSkip();
        try
        {
            await using var visit = await Visit.BeginAsync(chrome, site, English);
            await visit.OpenAsync("/explore?by=service&p=last-90d");
            await ChooseAsync(visit, "Excel");
            await visit.Page.Locator(".mud-snackbar a", new() { HasText = "Show exports" }).ClickAsync();
            await visit.AtAsync("/reports");
            var row = visit.Page.Locator("tbody tr").First;
            await row.Locator("[role=progressbar]").WaitForAsync();
            Assert.Contains("being made", await row.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Matches(@"\d+ of \d+ rows", await row.Locator(".cg-export-progress").InnerTextAsync());
            await Pictures.ShootAsync(visit.Page, "/reports-running", "en-light-1440");

            await visit.Page.ReloadAsync();
            await visit.InteractiveAsync();
            await row.Locator("[role=progressbar]").WaitForAsync();
            await row.GetByRole(AriaRole.Button, new() { Name = "Cancel export" }).ClickAsync();
            await row.Locator(".cg-state", new() { HasText = "cancelled" }).WaitForAsync();
            Assert.Equal(0, await row.GetByRole(AriaRole.Link, new() { Name = "Download" }).CountAsync());
            Assert.Empty(visit.Complaints);
        }
        finally
        {
            exports.Open();
        }
    }

    [Fact]
    public async Task Who_went_away_is_told_once_that_the_file_is_ready()
    {
        var exports = HoldOrSkip();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = site.App.Web.Services.GetRequiredService<ExportPulse>().Listen(beat =>
        {
            if (beat.State == ExportState.Done)
                ended.TrySetResult();
        });
        try
        {
            await using var leaving = await Visit.BeginAsync(chrome, site, English);
            await leaving.OpenAsync("/explore?by=region");
            await ChooseAsync(leaving, "CSV");
            await leaving.Page.Locator(".mud-snackbar", new() { HasText = "The export has begun" }).WaitForAsync();
        }
        finally
        {
            exports.Open();
        }

        await ended.Task.WaitAsync(Token);
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.OpenAsync("/");
        await visit.Page.Locator(".mud-snackbar", new() { HasText = "is ready" }).First.WaitForAsync();
        await visit.OpenAsync("/reports");
        await visit.Page.Locator("tbody tr").First.Locator(".cg-state", new() { HasText = "ready" }).WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator(".mud-snackbar", new() { HasText = "is ready" }).CountAsync());
    }

    [Fact]
    public async Task The_table_is_copied_for_a_spreadsheet_with_plain_numbers()
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.OpenAsync("/explore");
        var total = await visit.TextAsync("tfoot td");
        await ChooseAsync(visit, "Copy table");
        await visit.Page.Locator("[role=status]", new() { HasText = "rows copied" }).WaitForAsync();

        var lines = (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('\t')).ToList();

        Assert.Equal(("Service", "Cost"), (lines[0][0], lines[0][1]));
        Assert.Equal(total, MoneyText.Full(Money.Usd(Number(lines[^1][1]))));
        Assert.Equal(Number(lines[^1][1]), lines.Skip(1).SkipLast(1).Sum(line => Number(line[1])));
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }

    [Theory]
    [InlineData("/explore?by=account", true)]
    [InlineData("/explore?p=last-12m&tab=table", true)]
    [InlineData("/", false)]
    [InlineData("/sources", false)]
    public async Task Paper_is_light_and_whole_and_says_what_it_shows(string address, bool hasSentence)
    {
        await using var visit = await Visit.BeginAsync(chrome, site, English with { IsDark = true, Width = 794 });
        await visit.OpenAsync(address);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in new[] { ".cg-bar", ".cg-nav", ".cg-filterbar", ".cg-chips", ".cg-drop", ".cg-seg", "main button:not(.cg-key)" })
            Assert.Equal(0, await visit.Page.Locator(hidden).Filter(new() { Visible = true }).CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(23, 32, 44)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
        Assert.Matches("^CostGov · Data to 22 Nov .* · printed 2[34] Nov 2026 \\d\\d:\\d\\d JST$", await visit.TextAsync(".cg-print-only"));
        if (hasSentence)
            Assert.Contains("USD", await visit.TextAsync("h1 + p"), StringComparison.Ordinal);
        var cut = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main .cg-card, main table, main th, main td')].filter(one => one.getClientRects().length && (one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible')).map(one => one.className + ': ' + one.textContent.trim().slice(0, 40))");
        Assert.Empty(cut);

        var paper = await visit.Page.PdfAsync(new() { PrintBackground = true });
        Assert.Equal("%PDF", Encoding.ASCII.GetString(paper, 0, 4));
        Assert.InRange(paper.Length, 10_000, 5_000_000);
        await File.WriteAllBytesAsync(Path.Combine(Path.GetTempPath(), "costgov-paper-" + NotPlain().Replace(address, "-").Trim('-') + ".pdf"), paper, Token);
    }

    private static async Task ChooseAsync(Visit visit, string choice)
    {
        await visit.Page.Locator(".cg-head .cg-drop summary").ClickAsync();
        await visit.Page.Locator(".cg-drop[open] button", new() { HasText = choice }).ClickAsync();
    }

    private static async Task<(string Name, byte[] Bytes)> DownloadFromNewsAsync(Visit visit)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator(".mud-snackbar a[download]").First.PressAsync("Enter"));
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), Token));
    }

    private static async Task<List<(string Text, string? Type)[]>> RowsAsync(ZipArchive book, int sheet)
    {
        await using var stream = await book.GetEntry($"xl/worksheets/sheet{sheet}.xml")!.OpenAsync(Token);
        var xml = await XDocument.LoadAsync(stream, LoadOptions.PreserveWhitespace, Token);
        return [.. xml.Descendants(Sheet + "row").Select(row => row.Elements(Sheet + "c").Select(cell => (cell.Element(Sheet + "v")?.Value ?? "", cell.Attribute("t")?.Value)).ToArray())];
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private HeldExports HoldOrSkip()
    {
        if (site.Exports is not { } exports)
        {
            Assert.Skip("The site is another process, whose exports cannot be held back.");
            throw new InvalidOperationException();
        }

        exports.Close();
        return exports;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}
