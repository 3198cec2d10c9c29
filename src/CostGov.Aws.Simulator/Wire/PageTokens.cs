using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>
/// Opaque page tokens. A token is bound to the question it continues and to the caller, and sealed, so that a made-up token and a
/// token presented with other parameters are told apart the way AWS tells them apart.
/// </summary>
internal sealed class PageTokens
{
    private const int SealLength = 16;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private long _runs;

    /// <summary>A number that only the pages of one run through a question share.</summary>
    public long NewRun() => Interlocked.Increment(ref _runs);

    public string Issue(AwsCall call, string tokenMember, PageMark mark)
    {
        var body = new byte[64 + SealLength];
        Question(call, tokenMember).CopyTo(body, 0);
        BinaryPrimitives.WriteInt64LittleEndian(body.AsSpan(32), mark.Run);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(40), mark.Page);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(44), mark.Item);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(48), mark.Offset);
        BinaryPrimitives.WriteInt64LittleEndian(body.AsSpan(56), call.At.ToUnixTimeSeconds());
        HMACSHA256.HashData(_key, body.AsSpan(0, 64)).AsSpan(0, SealLength).CopyTo(body.AsSpan(64));
        return Convert.ToBase64String(body);
    }

    public TokenState Read(AwsCall call, string tokenMember, string token, out PageMark mark)
    {
        mark = PageMark.First(0);
        var body = new byte[64 + SealLength];
        if (!Convert.TryFromBase64String(token, body, out var length) || length != body.Length) return TokenState.Unknown;
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, body.AsSpan(0, 64)).AsSpan(0, SealLength), body.AsSpan(64))) return TokenState.Unknown;
        if (!body.AsSpan(0, 32).SequenceEqual(Question(call, tokenMember))) return TokenState.OtherQuestion;
        mark = new PageMark(
            BinaryPrimitives.ReadInt64LittleEndian(body.AsSpan(32)),
            BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(40)),
            BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(44)),
            BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(48)));
        var issued = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(body.AsSpan(56)));
        return call.At - issued > GoodFor ? TokenState.Expired : TokenState.Good;
    }

    private static byte[] Question(AwsCall call, string tokenMember)
    {
        var input = JsonText.Canonical(call.Input.Element, without: tokenMember)?.ToJsonString() ?? "{}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<string[]>([call.Service, call.Operation, call.Caller.AccountId, call.Region, input])));
    }
}

/// <param name="Page">The number of the page this mark begins, from 1.</param>
/// <param name="Item">The first item (or time period) of the page.</param>
/// <param name="Offset">How much of that item earlier pages have shown already.</param>
internal readonly record struct PageMark(long Run, int Page, int Item, int Offset)
{
    public static PageMark First(long run) => new(run, 1, 0, 0);
}

internal enum TokenState
{
    Good,
    Unknown,
    OtherQuestion,
    Expired,
}
