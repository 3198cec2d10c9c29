using System.Net;
using System.Text.Json;
using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.CostExplorer.Model;

/// <summary>The bill of that period is no longer there.</summary>
public class BillExpirationException : AmazonCostExplorerException
{
    public BillExpirationException() { }

    public BillExpirationException(string message) : base(message) { }

    public BillExpirationException(string message, Exception innerException) : base(message, innerException) { }

    public BillExpirationException(Exception innerException) : base(innerException) { }

    public BillExpirationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public BillExpirationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The billing view cannot be used at the moment.</summary>
public class BillingViewHealthStatusException : AmazonCostExplorerException
{
    public BillingViewHealthStatusException() { }

    public BillingViewHealthStatusException(string message) : base(message) { }

    public BillingViewHealthStatusException(string message, Exception innerException) : base(message, innerException) { }

    public BillingViewHealthStatusException(Exception innerException) : base(innerException) { }

    public BillingViewHealthStatusException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public BillingViewHealthStatusException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>There is no data yet: unknown, not zero.</summary>
public class DataUnavailableException : AmazonCostExplorerException
{
    public DataUnavailableException() { }

    public DataUnavailableException(string message) : base(message) { }

    public DataUnavailableException(string message, Exception innerException) : base(message, innerException) { }

    public DataUnavailableException(Exception innerException) : base(innerException) { }

    public DataUnavailableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DataUnavailableException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The page token is not one of Cost Explorer's.</summary>
public class InvalidNextTokenException : AmazonCostExplorerException
{
    public InvalidNextTokenException() { }

    public InvalidNextTokenException(string message) : base(message) { }

    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNextTokenException(Exception innerException) : base(innerException) { }

    public InvalidNextTokenException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Too many requests at once. AWSSDK.Core takes it for throttling and retries it.</summary>
public class LimitExceededException : AmazonCostExplorerException
{
    public LimitExceededException() { }

    public LimitExceededException(string message) : base(message) { }

    public LimitExceededException(string message, Exception innerException) : base(message, innerException) { }

    public LimitExceededException(Exception innerException) : base(innerException) { }

    public LimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public LimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The page token belongs to another question: start again from the first page.</summary>
public class RequestChangedException : AmazonCostExplorerException
{
    public RequestChangedException() { }

    public RequestChangedException(string message) : base(message) { }

    public RequestChangedException(string message, Exception innerException) : base(message, innerException) { }

    public RequestChangedException(Exception innerException) : base(innerException) { }

    public RequestChangedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public RequestChangedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The billing view does not exist.</summary>
public class ResourceNotFoundException : AmazonCostExplorerException, IHasDetails
{
    public ResourceNotFoundException() { }

    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(Exception innerException) : base(innerException) { }

    public ResourceNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ResourceNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public string? ResourceName { get; set; }

    void IHasDetails.Read(JsonElement body) => ResourceName = ErrorAnswer.Text(body, "ResourceName");
}
