using System.Net;
using Amazon.Runtime;

namespace Amazon.Budgets;

/// <summary>Budgets refused or failed. ErrorCode holds codes without a type of their own.</summary>
public class AmazonBudgetsException : AmazonServiceException
{
    public AmazonBudgetsException() { }

    public AmazonBudgetsException(string message) : base(message) { }

    public AmazonBudgetsException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonBudgetsException(Exception innerException) : base(innerException) { }

    public AmazonBudgetsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonBudgetsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
