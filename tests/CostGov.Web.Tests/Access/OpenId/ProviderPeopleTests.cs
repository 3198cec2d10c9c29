using System.Net;
using System.Text.Json;
using CostGov.Access;
using CostGov.Audit;
using CostGov.Testing.OpenId;
using CostGov.Web.Access;
using CostGov.Web.Tests.Hosting;

namespace CostGov.Web.Tests.Access.OpenId;

public sealed class ProviderPeopleTests
{
    private static readonly string By = $"provider {CompanyProvider.DisplayName}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_by_the_provider_for_the_first_time_has_the_role_and_reach_of_their_group()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();

        Assert.Equal("/explore?by=account", await VouchedProduct.SignInAsync(browser, "/explore?by=account"));

        var me = await MeAsync(browser);
        Assert.Equal(("hana", "伊藤 花", "teamLead"), (me.Text("name"), me.Text("displayName"), me.Text("role")));
        Assert.Equal("""["111111111111"]""", me.GetProperty("accounts").GetRawText());
        var trail = await site.TrailAsync();
        Assert.Equal([(AuditAction.SignedIn, "hana"), (AuditAction.PersonAdded, By)], trail.Select(row => (row.Action, row.By)));
        Assert.All(trail, row => Assert.Contains(CompanyProvider.DisplayName, row.After, StringComparison.Ordinal));
        Assert.Contains("by Hoshizora ID", await site.Product.Http.GetStringAsync(new Uri("/people", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_again_by_issuer_and_subject_whatever_name_and_mail_address_they_have_by_then()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        site.Know(VouchedProduct.Hana with { Name = "hana.suzuki", DisplayName = "鈴木 花", Email = "hana.suzuki@hoshizora.example" });

        Assert.Equal("/", await VouchedProduct.SignInAsync(browser));

        var hana = Assert.Single(await site.PeopleAsync(), row => row.Person.Provider is not null).Person;
        Assert.Equal(("hana", "鈴木 花"), (hana.UserName, hana.DisplayName));
    }

    [Fact]
    public async Task Another_group_is_another_role_and_reach_at_the_next_sign_in_and_ends_what_was_open()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        using var elsewhere = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        site.Know(VouchedProduct.Hana with { Groups = ["finance"] });

        await VouchedProduct.SignInAsync(elsewhere);

        Assert.Equal("finance", (await MeAsync(elsewhere)).Text("role"));
        using var before = await browser.GetAsync("/accounts", Stop);
        Assert.Equal("/sign-in?to=%2Faccounts", before.Headers.Location?.ToString());
        var changed = (await site.TrailAsync())[1];
        Assert.Equal((AuditAction.PersonChanged, By), (changed.Action, changed.By));
        Assert.Contains("teamLead", changed.Before, StringComparison.Ordinal);
        Assert.Contains("finance", changed.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_groups_change_nothing_and_end_nothing()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        using var elsewhere = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        await VouchedProduct.SignInAsync(elsewhere);

        Assert.Equal("hana", (await MeAsync(browser)).Text("name"));
        Assert.DoesNotContain(await site.TrailAsync(), row => row.Action == AuditAction.PersonChanged);
    }

    [Fact]
    public async Task Nobody_without_a_known_group_comes_in_and_no_person_is_made()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Know(VouchedProduct.Hana with { Groups = ["everybody", "SHOP"] });
        using var browser = site.Product.Browse();

        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser, "/accounts"), "nogroup");

        Assert.StartsWith("None of your groups at Hoshizora ID is known here.", sentence, StringComparison.Ordinal);
        Assert.Equal([TestAskers.Name], (await site.PeopleAsync()).Select(row => row.Person.UserName));
        var told = Assert.Single(await site.TrailAsync());
        Assert.Equal((AuditAction.SignInRefused, "person hana"), (told.Action, told.Subject));
        Assert.Contains("noGroup", told.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_all_groups_is_refused_and_their_tokens_see_nothing()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        using var again = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        var hana = (await site.PeopleAsync()).Single(row => row.Person.UserName == "hana").Person;
        using var program = new HttpClient { BaseAddress = site.Product.Http.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new("Bearer", await site.Product.TokenAsync(hana, Role.Viewer, "account:111111111111", "own", Stop));
        site.Know(VouchedProduct.Hana with { Groups = [] });

        await VouchedProduct.RefusalAsync(again, await VouchedProduct.SignInAsync(again), "nogroup");

        Assert.Equal("[]", (await program.JsonAsync("/api/v1/me", Stop)).GetProperty("accounts").GetRawText());
        using var before = await browser.GetAsync("/accounts", Stop);
        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_somebodys_already_is_never_taken_over()
    {
        await using var site = await VouchedProduct.StartAsync();
        await site.Product.AddPersonAsync("Hana", Role.Administrator, "all", cancellationToken: Stop);
        using var browser = site.Product.Browse();

        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser), "nametaken");

        Assert.Contains("is already somebody else&#x27;s here, and is not taken over", sentence, StringComparison.Ordinal);
        Assert.Contains("nameTaken", (await site.TrailAsync())[0].After, StringComparison.Ordinal);
        Assert.Null((await site.PeopleAsync()).Single(row => row.Person.UserName == "Hana").Person.Provider);
    }

    [Fact]
    public async Task Another_subject_with_the_same_mail_address_and_name_is_another_person()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        site.Know(new("hana-0002", "hana", "Hana", "it") { Email = VouchedProduct.Hana.Email });
        site.Provider.InSession = "hana-0002";
        using var other = site.Product.Browse();

        await VouchedProduct.RefusalAsync(other, await VouchedProduct.SignInAsync(other), "nametaken");
    }

    [Fact]
    public async Task Who_is_disabled_here_stays_out()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        var id = (await site.PeopleAsync()).Single(row => row.Person.UserName == "hana").Person.Id;
        await site.DeskAsync(desk => desk.DisableAsync(id, "tests", Stop));
        using var again = site.Product.Browse();

        await VouchedProduct.RefusalAsync(again, await VouchedProduct.SignInAsync(again), "disabled");
    }

    [Fact]
    public async Task More_groups_than_a_token_holds_are_told_as_such()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Know(VouchedProduct.Hana with { IsInTooManyGroups = true });
        using var browser = site.Product.Browse();

        var sentence = await VouchedProduct.RefusalAsync(browser, await VouchedProduct.SignInAsync(browser), "toomanygroups");

        Assert.Contains("so many groups", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_cannot_be_one_here_gives_way_to_the_mail_address_and_else_is_refused()
    {
        await using var site = await VouchedProduct.StartAsync();
        site.Know(VouchedProduct.Hana with { Name = "HOSHIZORA\\花", Email = "hana@hoshizora.example" });
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        Assert.Equal("hana@hoshizora.example", (await MeAsync(browser)).Text("name"));

        site.Know(new("taro-0001", "太郎", "太郎", "shop") { Email = "太郎@星空.example" });
        site.Provider.InSession = "taro-0001";
        using var other = site.Product.Browse();
        await VouchedProduct.RefusalAsync(other, await VouchedProduct.SignInAsync(other), "noname");
    }

    [Fact]
    public async Task What_the_provider_says_of_a_person_is_not_changed_by_hand_and_they_have_no_password()
    {
        await using var site = await VouchedProduct.StartAsync();
        using var browser = site.Product.Browse();
        await VouchedProduct.SignInAsync(browser);
        var id = (await site.PeopleAsync()).Single(row => row.Person.UserName == "hana").Person.Id;

        Assert.Equal([PersonProblem.FromProvider], Assert.IsType<PersonOutcome.Refused>(await site.DeskAsync(desk => desk.ChangeAsync(id, new("hana", "", Role.Administrator, "all"), "tests", Stop))).Problems);
        Assert.Equal([PersonProblem.FromProvider], Assert.IsType<PersonOutcome.Refused>(await site.DeskAsync(desk => desk.ResetAsync(id, "tests", Stop))).Problems);
        var page = await site.Product.Http.GetStringAsync(new Uri($"/people/{id}", UriKind.Relative), Stop);
        Assert.Contains("come from Hoshizora ID", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Grants\"", page, StringComparison.Ordinal);
        var own = await browser.ReadAsync("/me", Stop);
        Assert.DoesNotContain("href=\"/password\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/second-factor\"", own, StringComparison.Ordinal);
        Assert.Equal("/me", await browser.SendAsync("/me", "/password/change", Stop, ("Old", ""), ("Password", RunningProduct.Password), ("Again", RunningProduct.Password)));
        using var local = site.Product.Browse();
        Assert.Equal("/sign-in?problem=refused", await local.SignInAsync("hana", RunningProduct.Password, Stop));
    }

    private static async Task<JsonElement> MeAsync(Browser browser)
    {
        using var answer = await browser.GetAsync("/api/v1/me", Stop);
        return await answer.JsonAsync(HttpStatusCode.OK, Stop);
    }
}
