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

        var saved = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Reach.Everything, Name(" By account "), "by=account", "finance", Cancelled)).View;

        Assert.Equal(("By account", "by=account", "finance", data.Clock.GetUtcNow()), (saved.Name, saved.Query, saved.CreatedBy, saved.CreatedAt));
        Assert.Equal([saved], await views.ListAsync(Reach.Everything, Cancelled));
    }

    [Theory, InlineData("TEAM COSTS"), InlineData("ｔｅａｍ costs"), InlineData("  Team costs")]
    public async Task A_name_that_reads_like_another_is_taken_and_nothing_is_changed(string name)
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        await views.AddAsync(Reach.Everything, Name("Team costs"), "by=account", "finance", Cancelled);

        var taken = Assert.IsType<SaveOutcome.NameTaken>(await views.AddAsync(Reach.Everything, Name(name), "by=region", "other", Cancelled));

        Assert.Equal("Team costs", taken.By.Name);
        Assert.Equal("by=account", Assert.Single(await views.ListAsync(Reach.Everything, Cancelled)).Query);
    }

    [Fact]
    public async Task A_view_is_renamed_and_overwritten_and_keeps_its_beginnings()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        var first = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Reach.Everything, Name("One"), "by=account", "finance", Cancelled)).View;
        var other = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Reach.Everything, Name("Two"), "", "finance", Cancelled)).View;
        data.Clock.Advance(TimeSpan.FromHours(1));

        var changed = Assert.IsType<SaveOutcome.Saved>(await views.ReplaceAsync(Reach.Everything, first.Id, Name("ONE"), "by=region", "finance", Cancelled)).View;

        Assert.Equal((first.Id, "ONE", "by=region", first.CreatedAt), (changed.Id, changed.Name, changed.Query, changed.CreatedAt));
        Assert.True(changed.ChangedAt > first.ChangedAt);
        Assert.IsType<SaveOutcome.NameTaken>(await views.ReplaceAsync(Reach.Everything, other.Id, Name("one"), "", "finance", Cancelled));
    }

    [Fact]
    public async Task A_view_that_is_gone_is_neither_changed_nor_deleted_twice()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        var saved = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Reach.Everything, Name("One"), "", "finance", Cancelled)).View;

        Assert.True(await views.RemoveAsync(Reach.Everything, saved.Id, "finance", Cancelled));

        Assert.False(await views.RemoveAsync(Reach.Everything, saved.Id, "finance", Cancelled));
        Assert.IsType<SaveOutcome.Gone>(await views.ReplaceAsync(Reach.Everything, saved.Id, Name("One"), "", "finance", Cancelled));
        Assert.Empty(await views.ListAsync(Reach.Everything, Cancelled));
    }

    [Fact]
    public async Task Of_many_who_save_under_one_name_one_succeeds()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => views.AddAsync(Reach.Everything, Name("One"), "", $"reader {number}", Cancelled), Cancelled)));

        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(7, outcomes.OfType<SaveOutcome.NameTaken>().Count());
    }

    [Fact]
    public async Task A_view_is_there_for_those_only_who_may_see_all_that_its_maker_might()
    {
        await using var data = await TemporaryData.CreateAsync(Cancelled);
        var views = Views(data);
        var (team, other) = (Reach.Accounts(["111111111111"]), Reach.Accounts(["222222222222"]));
        var secret = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(Reach.Everything, Name("Takeover"), "f=account:222222222222", "finance", Cancelled)).View;
        var own = Assert.IsType<SaveOutcome.Saved>(await views.AddAsync(team, Name("Takeover"), "by=service", "lead", Cancelled)).View;

        Assert.Equal([own], await views.ListAsync(team, Cancelled));
        Assert.Empty(await views.ListAsync(other, Cancelled));
        Assert.Equal([secret, own], await views.ListAsync(Reach.Everything, Cancelled));
        Assert.IsType<SaveOutcome.Gone>(await views.ReplaceAsync(team, secret.Id, Name("Mine"), "", "lead", Cancelled));
        Assert.False(await views.RemoveAsync(team, secret.Id, "lead", Cancelled));
    }

    private static SavedViewStore Views(TemporaryData data) => data.Services.GetRequiredService<SavedViewStore>();

    private static ViewName Name(string text)
    {
        Assert.True(ViewName.TryParse(text, out var name));
        return name;
    }
}
