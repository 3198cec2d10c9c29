namespace CostGov.Files;

/// <summary>What a set of files may become when it is unpacked: a few kilobytes can hold more than the disk does.</summary>
/// <param name="Files">How many, archives counted by what is in them.</param>
/// <param name="Bytes">Of all files together, unpacked.</param>
/// <param name="Ratio">Unpacked to packed, beyond <see cref="Grace"/>. Real cost files reach about 40.</param>
public sealed record UnpackLimits(int Files, long Bytes, int Ratio)
{
    /// <summary>A small file may be as repetitive as it likes.</summary>
    public const long Grace = 1 << 20;
}
