using System.Buffers;
using System.IO.Hashing;
using System.Security.Cryptography;

namespace CostGov.Files;

/// <summary>Copies what comes out of a packed stream, counting as it goes, so that a bomb stops while it unpacks and not after.</summary>
internal sealed class GuardedCopy(UnpackLimits limits)
{
    private const int BufferBytes = 1 << 17;
    private long _total;

    /// <param name="packedBytes">How much of the packed form has been read so far; null where nothing is packed.</param>
    /// <exception cref="RefusedFileException">A limit is passed.</exception>
    public async Task<Copied> RunAsync(string label, Stream from, Stream to, Func<long>? packedBytes, CancellationToken cancellationToken)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var crc32 = new Crc32();
        var bytes = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                bytes += read;
                _total += read;
                if (_total > limits.Bytes)
                    throw new RefusedFileException(label, $"unpacks to more than {Readable(limits.Bytes)}, the most that is taken at once.");
                if (packedBytes is not null && bytes > UnpackLimits.Grace && bytes / Math.Max(1, packedBytes()) >= limits.Ratio)
                    throw new RefusedFileException(label, $"unpacks to {limits.Ratio} times its size or more, as no cost file does.");
                var chunk = buffer.AsMemory(0, read);
                sha256.AppendData(chunk.Span);
                if (packedBytes is not null)
                    crc32.Append(chunk.Span);
                await to.WriteAsync(chunk, cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new(bytes, Convert.ToHexStringLower(sha256.GetHashAndReset()), crc32.GetCurrentHashAsUInt32());
    }

    private static string Readable(long bytes) => bytes >= 1L << 30 ? $"{bytes >> 30} GiB" : bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes >> 10} KiB";
}

/// <param name="Crc32">Of packed content only; nothing compares the checksum of a plain file.</param>
internal sealed record Copied(long Bytes, string Sha256, uint Crc32);
