using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Organizations refused or failed. ErrorCode holds codes without a type of their own.</summary>
public class AmazonOrganizationsException : AmazonServiceException
{
    public AmazonOrganizationsException() { }

    public AmazonOrganizationsException(string message) : base(message) { }

    public AmazonOrganizationsException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonOrganizationsException(Exception innerException) : base(innerException) { }

    public AmazonOrganizationsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonOrganizationsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
