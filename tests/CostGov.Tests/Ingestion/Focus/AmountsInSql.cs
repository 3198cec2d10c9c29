using System.Globalization;
using CostGov.Costs;
using CsCheck;
using DuckDB.NET.Data;

namespace CostGov.Tests.Ingestion.Focus;

/// <summary>DuckDB reads the amounts of a file; it must read them as <see cref="AmountText"/> reads those of the wire.</summary>
public sealed class AmountsInSql : IDisposable
{
    // 28 digits at most: beyond them decimal.Parse itself rounds, and AmountText says so even where they are zeros.
    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[0, 13].Select(digits => new string(digits));

    private static readonly Gen<string> Numbers = Gen.Select(
        Among("", "", "", "-", "+"),
        Digits,
        Among("", ".", "."),
        Digits,
        Among("", "", "", "e-5", "E-12", "e3", "e+2", "E-15", "e", "0", "5"),
        (sign, whole, point, fraction, end) => sign + whole + point + fraction + end);

    private static Gen<string> Among(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private readonly DuckDBConnection _duckdb = new("DataSource=:memory:");

    public AmountsInSql()
    {
        _duckdb.Open();
        DuckDb.Execute(_duckdb, EmbeddedSql.Read("Ingestion/Focus/amounts.sql"));
    }

    [Theory]
    [InlineData("0.00000080000", "0.0000008", false)]
    [InlineData("1.2E-7", "0.00000012", false)]
    [InlineData("-12.34", "-12.34", false)]
    [InlineData(" 12345678.9 ", "12345678.9", false)]
    [InlineData("99999999999999.99999999999999", "99999999999999.99999999999999", false)]
    [InlineData("0.123456789012345", "0.12345678901234", true)]
    [InlineData("0.123456789012355", "0.12345678901236", true)]
    [InlineData("-0.000000000000005", "0", true)]
    [InlineData("0.0000000000000051", "0.00000000000001", true)]
    [InlineData("1.5e-14", "0.00000000000002", true)]
    [InlineData("150e-16", "0.00000000000002", true)]
    [InlineData("10e-15", "0.00000000000001", false)]
    [InlineData("+.76083E-15", "0", true)]
    [InlineData("-1234.5e-3", "-1.2345", false)]
    [InlineData("1.5e3", "1500", false)]
    [InlineData("1e-9999", "0", true)]
    [InlineData("0.100000000000000000000000000000", "0.1", false)]
    [InlineData("1234567.000000000000005", "1234567", true)]
    public void An_amount_is_kept_exactly_or_rounded_once(string text, string kept, bool rounded) =>
        Assert.Equal((AmountText.Parse(kept), rounded), Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("1,234.50")]
    [InlineData("1_000")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("0x10")]
    [InlineData("(12.34)")]
    [InlineData("▲1234")]
    [InlineData("１２")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("100000000000000")]
    [InlineData("-100000000000000.5")]
    public void What_is_not_an_amount_is_not_read_as_one(string text) => Assert.Null(Read(text).Amount);

    [Fact]
    public void Every_text_is_read_as_AmountText_reads_it() => Numbers.Array[100].Sample(
        texts => Assert.Equal(texts.Select(ByAmountText), Read(texts)), iter: 40, threads: 1);

    [Fact]
    public void A_double_becomes_the_shortest_text_that_means_it() => Gen.Double[-1e6, 1e6].Array[100].Sample(
        values =>
        {
            using var command = DuckDb.Command(_duckdb, "select cast(unnest($values) as varchar)", ("values", values.ToList()));
            using var reader = command.ExecuteReader();
            foreach (var value in values)
            {
                Assert.True(reader.Read());
                Assert.Equal(AmountText.Parse(value.ToString("R", CultureInfo.InvariantCulture)), AmountText.Parse(reader.GetString(0)));
            }
        },
        iter: 20, threads: 1);

    public void Dispose() => _duckdb.Dispose();

    private static (decimal? Amount, bool Rounded) ByAmountText(string text) =>
        AmountText.TryParse(text, out var amount, out var rounded) ? (amount, rounded) : (null, false);

    private (decimal? Amount, bool Rounded) Read(string text) => Read([text])[0];

    private List<(decimal? Amount, bool Rounded)> Read(string[] texts)
    {
        using var command = DuckDb.Command(_duckdb, "select amount(t), is_rounded(t) and amount(t) is not null from (select unnest($texts) as t)", ("texts", texts.ToList()));
        using var reader = command.ExecuteReader();
        var read = new List<(decimal? Amount, bool Rounded)>();
        while (reader.Read())
            read.Add((reader.IsDBNull(0) ? null : reader.GetDecimal(0), reader.GetBoolean(1)));
        return read;
    }
}
