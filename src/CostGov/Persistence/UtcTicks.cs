using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CostGov.Persistence;

/// <summary>SQLite cannot order or compare instants; their UTC ticks sort as the instants do and lose nothing.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
