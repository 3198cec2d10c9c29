using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace CostGov.Ingestion.Aws;

/// <summary>The session of a payer's role, renewed before it ends, and at once when AWS says that it has.</summary>
internal sealed class PayerCredentials : RefreshingAWSCredentials
{
    private readonly IAmazonSecurityTokenService _sts;
    private readonly PayerOptions _payer;

    public PayerCredentials(IAmazonSecurityTokenService sts, PayerOptions payer)
    {
        (_sts, _payer) = (sts, payer);
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        try
        {
            var answer = await _sts.AssumeRoleAsync(new AssumeRoleRequest
            {
                RoleArn = _payer.RoleArn,
                RoleSessionName = "costgov",
                ExternalId = _payer.ExternalId,
            });
            var session = answer.Credentials;
            return new(new ImmutableCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken), session.Expiration!.Value.ToUniversalTime());
        }
        catch (AmazonServiceException refused)
        {
            throw new AwsFaultException(AwsFaults.Of(refused, AwsOperation.AssumeRole, _payer, retryAfter: null), refused);
        }
    }
}
