using System.Net;
using Amazon.Runtime;

namespace Amazon.ResourceGroupsTaggingAPI.Model;

/// <summary>The tagging API failed inside.</summary>
public class InternalServiceException : AmazonResourceGroupsTaggingAPIException
{
    public InternalServiceException() { }

    public InternalServiceException(string message) : base(message) { }

    public InternalServiceException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServiceException(Exception innerException) : base(innerException) { }

    public InternalServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The request is malformed, or combines what excludes each other.</summary>
public class InvalidParameterException : AmazonResourceGroupsTaggingAPIException
{
    public InvalidParameterException() { }

    public InvalidParameterException(string message) : base(message) { }

    public InvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterException(Exception innerException) : base(innerException) { }

    public InvalidParameterException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidParameterException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The page token is older than 15 minutes: start again from the first page.</summary>
public class PaginationTokenExpiredException : AmazonResourceGroupsTaggingAPIException
{
    public PaginationTokenExpiredException() { }

    public PaginationTokenExpiredException(string message) : base(message) { }

    public PaginationTokenExpiredException(string message, Exception innerException) : base(message, innerException) { }

    public PaginationTokenExpiredException(Exception innerException) : base(innerException) { }

    public PaginationTokenExpiredException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public PaginationTokenExpiredException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Too many requests at once. AWSSDK.Core retries it.</summary>
public class ThrottledException : AmazonResourceGroupsTaggingAPIException
{
    public ThrottledException() { }

    public ThrottledException(string message) : base(message) { }

    public ThrottledException(string message, Exception innerException) : base(message, innerException) { }

    public ThrottledException(Exception innerException) : base(innerException) { }

    public ThrottledException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ThrottledException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
