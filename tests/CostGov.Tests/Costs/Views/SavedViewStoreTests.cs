using CostGov.Costs;
using CostGov.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Tests.Costs.Views;

public sealed class SavedViewStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_kept_with_its_name_its_address_and_who_saved_it_when()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);

        var saved = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Name(" By account "), "by=account", "finance", Cancelled)).View;

        Assert.Equal(("By account", "by=account", "finance", data.Clock.GetUtcNow()), (saved.Name, saved.Query, saved.CreatedBy, saved.CreatedAt));
        Assert.Equal([saved], await views.ListAsync(Cancelled));
    }

    [Theory, InlineData("TEAM COSTS"), InlineData("ｔｅａｍ costs"), InlineData("  Team costs")]
    public async Task A_name_that_reads_like_another_is_taken_and_nothing_is_changed(string name)
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        await views.AddAsync(Name("Team costs"), "by=account", "finance", Cancelled);

        var taken = Assert.IsType<SaveOutcome.NameTaken>(await views.AddAsync(Name(name), "by=region", "other", Cancelled));

        Assert.Equal("Team costs", taken.By.Name);
        Assert.Equal("by=account", Assert.Single(await views.ListAsync(Cancelled)).Query);
    }

    [Fact]
    public async Task A_view_is_renamed_and_overwritten_and_keeps_its_beginnings()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        var first = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Name("One"), "by=account", "finance", Cancelled)).View;
        var other = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Name("Two"), "", "finance", Cancelled)).View;
        data.Clock.Advance(TimeSpan.FromHours(1));

        var changed = Assert.IsType<SaveOutcome.Saved>(await views.ReplaceAsync(first.Id, Name("ONE"), "by=region", Cancelled)).View;

        Assert.Equal((first.Id, "ONE", "by=region", first.CreatedAt), (changed.Id, changed.Name, changed.Query, changed.CreatedAt));
        Assert.True(changed.ChangedAt > first.ChangedAt);
        Assert.IsType<SaveOutcome.NameTaken>(await views.ReplaceAsync(other.Id, Name("one"), "", Cancelled));
    }

    [Fact]
    public async Task A_view_that_is_gone_is_neither_changed_nor_deleted_twice()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        var saved = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Name("One"), "", "finance", Cancelled)).View;

        Assert.True(await views.RemoveAsync(saved.Id, Cancelled));

        Assert.False(await views.RemoveAsync(saved.Id, Cancelled));
        Assert.IsType<SaveOutcome.Gone>(await views.ReplaceAsync(saved.Id, Name("One"), "", Cancelled));
        Assert.Empty(await views.ListAsync(Cancelled));
    }

    [Fact]
    public async Task Of_many_who_save_under_one_name_one_succeeds()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => views.AddAsync(Name("One"), "", $"reader {number}", Cancelled), Cancelled)));

        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(7, outcomes.OfType<SaveOutcome.NameTaken>().Count());
    }

    private static SavedViewStore Views(TemporaryData data) => data.Services.GetRequiredService<SavedViewStore>();

    private static ViewName Name(string text)
    {
        Assert.True(ViewName.TryParse(text, out var name));
        return name;
    }
}
