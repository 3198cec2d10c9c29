using Bunit;
using CostGov.Accounts;
using CostGov.Costs;
using CostGov.Testing;
using CostGov.Web.Costs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;
using static CostGov.Web.Tests.Costs.Tables;

namespace CostGov.Web.Tests.Costs;

public sealed class AnswerCardTests : BunitContext, IAsyncLifetime
{
    private static readonly CostTable Table = Of(Group("EC2", 500m, 490m));
    private TemporaryData _data = null!;
    private CostSnapshot _snapshot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        InEnglish.Set();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _data = await TemporaryData.CreateAsync(services => services.AddAccounts(), Stop);
        _snapshot = await _data.Services.GetRequiredService<CostQueries>().CaptureAsync(Stop);
    }

    [Fact]
    public void A_card_that_failed_alone_says_so_with_its_id_and_has_its_figures_when_it_is_tried_again()
    {
        var answer = new CardAnswer(null, null, "0badcafe");
        IRenderedComponent<AnswerCard>? card = null;
        card = Card(answer, () => card!.Render(parameters => parameters.Add(one => one.Answer, new(Table, null, null))));
        Assert.Contains("0badcafe", card.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        card.Find("[role=alert] button").Click();

        Assert.Empty(card.FindAll("[role=alert]"));
        Assert.Equal("500 USD", card.Find("output").TextContent);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_a_failure_of_its_card_and_of_no_other()
    {
        var failed = await CardAnswer.AskAsync(() => throw new InvalidOperationException("no disk"), NullLogger.Instance);
        Assert.NotNull(failed.FailureId);
        Assert.Null(failed.Table);

        var stopped = CardAnswer.AskAsync(() => throw new OperationCanceledException(), NullLogger.Instance);
        await Assert.ThrowsAsync<OperationCanceledException>(() => stopped);
    }

    [Theory]
    [InlineData(WhyNot.NoData)]
    [InlineData(WhyNot.NeedsLineItems)]
    [InlineData(WhyNot.TagKeyNotRead)]
    [InlineData(WhyNot.MetricNotInSource)]
    [InlineData(WhyNot.MixedCurrencies)]
    [InlineData(WhyNot.BeyondReach)]
    public void What_cannot_be_answered_has_a_sentence_and_no_figure(WhyNot why)
    {
        var card = Card(new(null, new(why, "Project"), null), () => { });
        Assert.NotEqual("", card.Find(".cg-empty-title").TextContent.Trim());
        Assert.NotEqual("", card.Find(".cg-empty .cg-2").TextContent.Trim());
        Assert.Empty(card.FindAll("output, [role=alert]"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private IRenderedComponent<AnswerCard> Card(CardAnswer answer, Action retry) => Render<AnswerCard>(parameters => parameters
        .Add(card => card.Title, "By service")
        .Add(card => card.Answer, answer)
        .Add(card => card.Question, Table.Question)
        .Add(card => card.Snapshot, _snapshot)
        .Add(card => card.OnRetry, retry)
        .Add(card => card.ChildContent, table => $"<output>{table.Total} {table.Currency}</output>"));
}
