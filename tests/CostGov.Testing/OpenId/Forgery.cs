using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CostGov.Testing.OpenId;

/// <summary>What is wrong with a token that an attacker, or a provider gone mad, hands out.</summary>
public enum Forgery
{
    None,
    AnotherIssuer,
    AnotherAudience,
    AnotherNonce,
    WithoutNonce,
    WithoutSignature,

    /// <summary>Signed by a key that the provider does not publish.</summary>
    UnknownKey,

    /// <summary>Signed by another key under the name of the published one.</summary>
    StolenName,
}

internal static class Forging
{
    public static string Apply(this Forgery forgery, string token, SigningCredentials right)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!.AsObject();
        switch (forgery)
        {
            case Forgery.None:
                return token;
            case Forgery.WithoutSignature:
                return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
            case Forgery.AnotherIssuer:
                claims["iss"] = "https://evil.example/";
                break;
            case Forgery.AnotherAudience:
                claims["aud"] = "another-client";
                break;
            case Forgery.AnotherNonce:
                claims["nonce"] = "another-sign-in";
                break;
            case Forgery.WithoutNonce:
                claims.Remove("nonce");
                break;
        }

        var key = forgery switch { Forgery.UnknownKey => NewKey("unknown"), Forgery.StolenName => NewKey(right.Key.KeyId), _ => right };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(claims.ToJsonString(), key);
    }

    public static SigningCredentials NewKey(string id) => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = id }, SecurityAlgorithms.RsaSha256);
}
