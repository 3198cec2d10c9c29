using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CostGov.Aws.Simulator.Wire;

/// <summary>How a refusal looks in each protocol.</summary>
internal static class Protocols
{
    public static AwsReply JsonError(AwsException refusal)
    {
        var body = new JsonObject { ["__type"] = refusal.Code, ["Message"] = refusal.Message };
        if (refusal.Reason is not null) body["Reason"] = refusal.Reason;
        return AwsReply.Json(body) with { Status = refusal.Status };
    }

    /// <summary>STS answers in XML, and some refusals bear older names there.</summary>
    public static AwsReply QueryError(AwsException refusal, string requestId)
    {
        XNamespace ns = SecurityToken.SecurityTokenService.Namespace;
        var (code, status) = refusal.Code switch
        {
            "UnrecognizedClientException" => ("InvalidClientTokenId", 403),
            "InvalidSignatureException" => ("SignatureDoesNotMatch", 403),
            "MissingAuthenticationTokenException" => ("MissingAuthenticationToken", 403),
            "IncompleteSignatureException" => ("IncompleteSignature", 400),
            "ExpiredTokenException" => ("ExpiredToken", 403),
            "AccessDeniedException" => ("AccessDenied", 403),
            "ThrottlingException" => ("Throttling", 400),
            "UnknownOperationException" => ("InvalidAction", 400),
            "ValidationException" => ("ValidationError", 400),
            var other => (other, refusal.Status),
        };
        return Xml(status, new XElement(
            ns + "ErrorResponse",
            new XElement(
                ns + "Error",
                new XElement(ns + "Type", status < 500 ? "Sender" : "Receiver"),
                new XElement(ns + "Code", code),
                new XElement(ns + "Message", refusal.Message)),
            new XElement(ns + "RequestId", requestId)));
    }

    public static AwsReply Xml(int status, XElement root) => new(status, "text/xml", Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
}
