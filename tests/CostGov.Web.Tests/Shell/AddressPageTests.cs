using Bunit;
using CostGov.Web.Parts;
using CostGov.Web.Shell;
using CostGov.Web.Tests.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostGov.Web.Tests.Shell;

public sealed class AddressPageTests : BunitContext
{
    private readonly Dictionary<string, TaskCompletionSource<string>> _answers = [];

    public AddressPageTests()
    {
        InEnglish.Set();
        Services.AddMemoryCache().AddScoped<Handoff>().AddAsker().AddSingleton<ILogger>(NullLogger.Instance).AddSingleton<Func<string, Task<string>>>(query => AnswerTo(query).Task);
        AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void While_nothing_is_there_yet_its_shape_is()
    {
        var page = Render<SlowPage>();
        Assert.Equal("true", page.Find(".cg-waiting").GetAttribute("aria-busy"));
        Assert.NotEmpty(page.FindAll(".cg-late .cg-bone"));
        AnswerTo("").SetResult("first");
        page.WaitForAssertion(() => Assert.Equal("first", page.Find("output").TextContent));
        Assert.Empty(page.FindAll(".cg-waiting"));
    }

    [Fact]
    public void The_old_answer_stays_until_the_new_one_is_there()
    {
        var page = Render<SlowPage>();
        AnswerTo("").SetResult("first");
        page.WaitForAssertion(() => Assert.Equal("first", page.Find("output").TextContent));
        Go("?q=2");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".cg-waiting")));
        Assert.Equal("first", page.Find("output").TextContent);
        Assert.Empty(page.FindAll(".cg-bone"));
        AnswerTo("?q=2").SetResult("second");
        page.WaitForAssertion(() => Assert.Equal("second", page.Find("output").TextContent));
    }

    [Fact]
    public void An_answer_that_was_overtaken_by_a_newer_question_is_dropped()
    {
        var page = Render<SlowPage>();
        AnswerTo("").SetResult("first");
        page.WaitForAssertion(() => Assert.Equal("first", page.Find("output").TextContent));
        Go("?q=2");
        Go("?q=3");
        AnswerTo("?q=3").SetResult("third");
        page.WaitForAssertion(() => Assert.Equal("third", page.Find("output").TextContent));
        AnswerTo("?q=2").SetResult("second");
        page.WaitForState(() => AnswerTo("?q=2").Task.IsCompleted);
        Assert.Equal("third", page.Find("output").TextContent);
        Assert.Empty(page.FindAll(".cg-waiting"));
    }

    [Fact]
    public void Who_stops_waiting_keeps_what_was_there_and_may_ask_again()
    {
        var page = Render<SlowPage>();
        AnswerTo("").SetResult("first");
        page.WaitForAssertion(() => Assert.Equal("first", page.Find("output").TextContent));
        Go("?q=2");
        page.WaitForElement(".cg-very-late button").Click();
        Assert.Equal("Loading was stopped before it was done. Try again", page.Find("[role=status]").TextContent.Trim());
        AnswerTo("?q=2").SetResult("second");
        Assert.Equal("first", page.Find("output").TextContent);
        page.Find("[role=status] button").Click();
        page.WaitForAssertion(() => Assert.Equal("second", page.Find("output").TextContent));
        Assert.Empty(page.FindAll("[role=status]"));
    }

    private TaskCompletionSource<string> AnswerTo(string query) =>
        _answers.TryGetValue(query, out var known) ? known : _answers[query] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Go(string query) => Services.GetRequiredService<NavigationManager>().NavigateTo(query);

    /// <summary>Shows its answer, which the test gives when it likes.</summary>
    private sealed class SlowPage(Func<string, Task<string>> ask, NavigationManager navigation, Handoff handoff, ILogger logger) : AddressPage(navigation, handoff, logger)
    {
        private string? _answer;

        protected override async Task<Action> LoadAsync(string query, CancellationToken cancellationToken)
        {
            var answer = await ask(query);
            return () => _answer = answer;
        }

        private static RenderFragment Shape => inner =>
        {
            inner.OpenComponent<Skeleton>(0);
            inner.AddComponentParameter(1, nameof(Skeleton.Rows), 2);
            inner.CloseComponent();
        };

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.OpenComponent<Waiting>(0);
            builder.AddComponentParameter(1, nameof(Waiting.IsBusy), IsBusy);
            builder.AddComponentParameter(2, nameof(Waiting.IsStopped), IsStopped);
            builder.AddComponentParameter(3, nameof(Waiting.OnStop), EventCallback.Factory.Create(this, Stop));
            builder.AddComponentParameter(4, nameof(Waiting.OnRetry), EventCallback.Factory.Create(this, ReloadAsync));
            builder.AddComponentParameter(5, nameof(Waiting.ChildContent), _answer is null ? Shape : null);
            builder.CloseComponent();
            builder.OpenElement(6, "output");
            builder.AddContent(7, _answer);
            builder.CloseElement();
        }
    }
}
