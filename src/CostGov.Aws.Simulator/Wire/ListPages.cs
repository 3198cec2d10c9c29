using System.Text.Json.Nodes;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>Paged lists: pages of a given size, now and then an empty one that has a token all the same.</summary>
internal sealed class ListPages(PageTokens tokens, int emptyPageEvery)
{
    /// <param name="size">How many items a page holds.</param>
    /// <param name="badToken">How the service names a token it did not issue, that belongs to another question or that is too old.</param>
    /// <param name="write">The reply for one page; the token is put into it when more follows.</param>
    public AwsReply Page<T>(AwsCall call, string tokenMember, int size, IReadOnlyList<T> all, Func<TokenState, AwsException> badToken, Func<IReadOnlyList<T>, JsonObject> write)
    {
        var mark = Start(call, tokenMember, badToken);
        var isEmpty = emptyPageEvery > 0 && mark.Page % emptyPageEvery == 0 && mark.Item < all.Count;
        var items = isEmpty ? [] : all.Skip(mark.Item).Take(size).ToList();
        var next = mark with { Page = mark.Page + 1, Item = mark.Item + items.Count };
        var body = write(items);
        if (next.Item < all.Count) body[tokenMember] = tokens.Issue(call, tokenMember, next);
        return AwsReply.Json(body);
    }

    private PageMark Start(AwsCall call, string tokenMember, Func<TokenState, AwsException> badToken)
    {
        if (call.Input.Text(tokenMember) is not { Length: > 0 } token) return PageMark.First(0);
        var state = tokens.Read(call, tokenMember, token, out var mark);
        return state == TokenState.Good ? mark : throw badToken(state);
    }
}
