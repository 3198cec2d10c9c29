using Bunit;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using CostGov.Web.Costs;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CostGov.Web.Tests.Costs;

public sealed class FilterDialogTests : BunitContext, IAsyncLifetime
{
    private TemporaryData _data = null!;
    private CostSnapshot _snapshot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        _data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Cancellation);
        await _data.PublishAsync(
            new Ledger()
                .Add("2026-08-01", 30m, service: "Amazon S3", region: "eu-west-1", tags: "Project=alpha")
                .Add("2026-08-02", 50m, service: "Amazon EC2", region: "us-east-1"),
            [Cube.Service, Cube.Region, Cube.Tag("Project")], Cancellation);
        var queries = _data.Services.GetRequiredService<CostQueries>();
        _snapshot = await queries.CaptureAsync(Cancellation);
        Services.AddMudServices();
        Services.AddSingleton(queries);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _data.DisposeAsync();
    }

    [Fact]
    public async Task No_value_comes_first_and_every_value_has_its_cost()
    {
        var dialog = await OpenAsync("", new(Dimension.Tag("Project"), ["alpha"]));
        await dialog.WaitForElementAsync(".cg-values li");
        Assert.Equal(["No Project tag $50.00", "alpha $30.00"], dialog.FindAll(".cg-values li").Select(value => string.Join(' ', value.TextContent.Split(null as char[], StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal([false, true], dialog.FindAll(".cg-values input").Select(box => box.HasAttribute("checked")));
    }

    [Fact]
    public async Task A_chosen_value_without_cost_stays_to_be_taken_back()
    {
        var dialog = await OpenAsync("", new(Dimension.Service, ["AWS Glue"]));
        await dialog.WaitForElementAsync(".cg-values li");
        Assert.Equal(["Amazon EC2", "Amazon S3", "AWS Glue"], dialog.FindAll(".cg-value-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Whoever_chooses_another_dimension_at_once_gets_the_values_of_the_last()
    {
        var dialog = await OpenAsync("", null);
        await dialog.InvokeAsync(() =>
        {
            dialog.Find("select").Change("service");
            dialog.Find("select").Change("region");
        });
        await dialog.WaitForElementAsync(".cg-values li");
        Assert.Equal(["us-east-1", "eu-west-1"], dialog.FindAll(".cg-value-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_list_that_cannot_be_loaded_says_so_with_an_id_and_a_way_to_try_again()
    {
        _data.Costs.Dispose();
        var dialog = await OpenAsync("", null);
        var error = await dialog.WaitForElementAsync("[role=alert]");
        Assert.NotNull(error.QuerySelector("button"));
        Assert.Matches("[0-9a-f]{8}", error.TextContent);
        Assert.Empty(dialog.FindAll(".cg-values"));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(string query, CostFilter? filter)
    {
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<FilterDialog>
        {
            { dialog => dialog.View, ExploreAddress.Read(query).View with { Period = new PeriodChoice.Fixed(new(new(2026, 8, 1), new(2026, 9, 1))) } },
            { dialog => dialog.LastDay, new DateOnly(2026, 8, 31) },
            { dialog => dialog.Snapshot, _snapshot },
            { dialog => dialog.Names, Tables.NoNames },
            { dialog => dialog.Reach, Reach.Everything },
            { dialog => dialog.Filter, filter },
        };
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<FilterDialog>("Filter", parameters));
        return provider;
    }
}
