using System.Text;
using UtfUnknown;

namespace CostGov.Files;

/// <summary>How the text of a list is written in bytes; what Excel in Japan saves, and what others do.</summary>
public enum ListEncoding
{
    Utf8,

    /// <summary>CP932, Windows' Shift-JIS: what "CSV (comma delimited)" is in Japan.</summary>
    ShiftJis,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>CP1252, for what comes from the west.</summary>
    Western,
}

/// <summary>Finds out how text is written, and reads it. Pure.</summary>
public static class ListEncodings
{
    private static readonly Encoding Cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
    private static readonly Encoding Cp1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Of(ListEncoding encoding) => encoding switch
    {
        ListEncoding.ShiftJis => Cp932,
        ListEncoding.Utf16LittleEndian => Encoding.Unicode,
        ListEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        ListEncoding.Western => Cp1252,
        _ => Encoding.UTF8,
    };

    /// <summary>A byte order mark says it; bytes that are UTF-8 without fault are UTF-8; else statistics decide, where they can, and Shift-JIS where they cannot.</summary>
    public static ListEncoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return ListEncoding.Utf8;
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return ListEncoding.Utf16LittleEndian;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return ListEncoding.Utf16BigEndian;
        if (Utf16WithoutMark(bytes) is { } utf16)
            return utf16;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return ListEncoding.Utf8;
        var isShiftJis = IsWithoutFault(Cp932, bytes);
        return (CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected?.EncodingName, isShiftJis) switch
        {
            ("windows-1252" or "iso-8859-1" or "iso-8859-15", false) => ListEncoding.Western,
            (_, true) => ListEncoding.ShiftJis,
            _ => ListEncoding.Western,
        };
    }

    /// <summary>What cannot be read is U+FFFD. A byte order mark is no text.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, ListEncoding encoding)
    {
        var preamble = Of(encoding).Preamble;
        return Marking(Of(encoding)).GetString(preamble.Length > 0 && bytes.StartsWith(preamble) ? bytes[preamble.Length..] : bytes);
    }

    // Text of ASCII signs in UTF-16 has a zero in every other byte; text in other encodings has none at all.
    private static ListEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0)
                _ = at % 2 == 0 ? even++ : odd++;
        }

        return (even, odd) switch
        {
            (0, 0) => null,
            _ when odd > even => ListEncoding.Utf16LittleEndian,
            _ when even > odd => ListEncoding.Utf16BigEndian,
            _ => null,
        };
    }

    private static bool IsWithoutFault(Encoding encoding, ReadOnlySpan<byte> bytes) => !Marking(encoding).GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal);

    // Code pages would put a question mark, which is a sign as any other.
    private static Encoding Marking(Encoding encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) ?? encoding;
}
