using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CostGov.Access;
using Microsoft.AspNetCore.Identity;

namespace CostGov.Web.Access;

/// <summary>Length and guessability, no rules about kinds of characters: long phrases are better and are remembered.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class PasswordRules : IPasswordValidator<Person>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    private const int FewestKinds = 6;

    // No letter or digit that is taken for another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(ProblemOf(password ?? "", user.UserName ?? "") is { } problem ? IdentityResult.Failed(new IdentityError { Code = problem.ToString() }) : IdentityResult.Success);

    /// <summary>Null where the password is good enough. Pure.</summary>
    public static PasswordProblem? ProblemOf(string password, string name)
    {
        if (password.Length < Shortest)
            return PasswordProblem.TooShort;
        if (password.Length > Longest)
            return PasswordProblem.TooLong;
        var plain = password.ToUpperInvariant();
        return plain.Distinct().Count() < FewestKinds || IsRun(plain) || CommonPasswords.Make(password, name) ? PasswordProblem.Guessable : null;
    }

    /// <summary>For somebody else, who replaces it at the first sign-in: 20 characters, 99 bits.</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    // 123456789012, abcdefghijkl and the like.
    private static bool IsRun(string text) => text.Zip(text.Skip(1)).Count(pair => pair.Second - pair.First is 1 or -1 or 0 or -9) >= text.Length - 2;
}

internal enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>Made of few signs, a row, the name, or of one or two passwords that everybody tries.</summary>
    Guessable,
}
