namespace Amazon.Kit;

/// <summary>The bytes of one answer, up to a bound, so that a runaway answer cannot fill the memory.</summary>
internal readonly struct AnswerBody
{
    /// <summary>
    /// 32 MB. The longest honest answers, a page of 1,000 budgets or of 5,000 cost groups, stay below 5 MB.
    /// </summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>White space, and the three bytes of a byte order mark.</summary>
    private static ReadOnlySpan<byte> BlanksAndMark => [0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF];

    private readonly byte[] _buffer;
    private readonly int _length;

    private AnswerBody(byte[] buffer, int length) => (_buffer, _length) = (buffer, length);

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public bool IsTooLong => _length > MaxBytes;

    /// <summary>HTML or XML, whatever the content type claims; JSON never begins so.</summary>
    public bool LooksLikeMarkup => Bytes.TrimStart(BlanksAndMark) is [(byte)'<', ..];

    public static AnswerBody Read(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (length <= MaxBytes)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, MaxBytes + 1));
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                break;
            length += read;
        }

        return new AnswerBody(buffer, length);
    }
}
