using Amazon.CostExplorer.Model;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.Runtime;

namespace CostGov.Aws.Tests.Clients;

public sealed class ListsFollowedToTheirEnd
{
    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_end()
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Json("""{"Accounts":[{"Id":"1"}],"NextToken":"a"}"""),
            Answer.Json("""{"Accounts":[],"NextToken":"b"}"""),
            Answer.Json("""{"Accounts":[{"Id":"2"},{"Id":"3"}]}"""));
        using var client = aws.Organizations();

        var ids = new List<string>();
        await foreach (var account in client.Paginators.ListAccounts(new ListAccountsRequest { MaxResults = 20 }).Accounts)
            ids.Add(account.Id);

        Assert.Equal(["1", "2", "3"], ids);
        Assert.Equal(
            ["""{"MaxResults":20}""", """{"NextToken":"a","MaxResults":20}""", """{"NextToken":"b","MaxResults":20}"""],
            aws.Requests.Select(request => request.Text));
    }

    [Fact]
    public async Task An_empty_token_is_the_end()
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Json("""{"PaginationToken":"t","TagKeys":["a"]}"""), Answer.Json("""{"PaginationToken":"","TagKeys":["b"]}"""));
        using var client = aws.Tagging();

        var keys = new List<string>();
        await foreach (var key in client.Paginators.GetTagKeys(new GetTagKeysRequest()).TagKeys)
            keys.Add(key);

        Assert.Equal(["a", "b"], keys);
    }

    [Fact]
    public async Task Pages_can_be_read_whole()
    {
        await using var aws = await ScriptedAws.StartAsync(
            Answer.Json("""{"CostAllocationTags":[],"NextToken":"t"}"""), Answer.Json("""{"CostAllocationTags":[]}"""));
        using var client = aws.CostExplorer();

        var pages = 0;
        await foreach (var page in client.Paginators.ListCostAllocationTags(new ListCostAllocationTagsRequest()).Responses)
            pages += page.CostAllocationTags.Count == 0 ? 1 : 0;

        Assert.Equal(2, pages);
    }

    [Fact]
    public async Task A_token_that_comes_again_is_an_error_and_not_a_circle()
    {
        await using var aws = await ScriptedAws.StartAsync(
            [.. new[] { "a", "b", "a", "b" }.Select(token => Answer.Json($$"""{"Roots":[],"NextToken":"{{token}}"}"""))]);
        using var client = aws.Organizations();

        var error = await Assert.ThrowsAsync<AmazonClientException>(async () =>
        {
            await foreach (var root in client.Paginators.ListRoots(new ListRootsRequest()).Roots)
                Assert.Fail($"There is no root {root.Id}.");
        });

        Assert.Equal("ListRootsResponse repeats a page token after 2 pages: the list would never end.", error.Message);
        Assert.Equal(3, aws.Requests.Count);
    }

    [Fact]
    public async Task A_list_can_be_followed_once_and_then_only_anew()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"Roots":[]}"""));
        using var client = aws.Organizations();
        var paginator = client.Paginators.ListRoots(new ListRootsRequest());
        await foreach (var root in paginator.Roots)
            Assert.Fail($"There is no root {root.Id}.");

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var root in paginator.Roots)
                Assert.Fail($"There is no root {root.Id}.");
        });
    }

    [Fact]
    public async Task A_list_can_be_abandoned_between_pages()
    {
        await using var aws = await ScriptedAws.StartAsync(Answer.Json("""{"Accounts":[{"Id":"1"}],"NextToken":"a"}"""), Answer.Json("""{"Accounts":[]}"""));
        using var client = aws.Organizations();
        using var abandon = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Paginators.ListAccounts(new ListAccountsRequest()).Accounts.WithCancellation(abandon.Token))
                await abandon.CancelAsync();
        });

        Assert.Single(aws.Requests);
    }
}
