using System.Buffers.Binary;

namespace CostGov.Files;

/// <summary>The last eight bytes of a gzip file: what its content must add up to.</summary>
/// <param name="Length">Modulo 2^32.</param>
internal sealed record GzipTrailer(uint Crc32, uint Length)
{
    public static async Task<GzipTrailer> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        var bytes = new byte[8];
        file.Seek(-bytes.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return new(BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)));
    }
}
