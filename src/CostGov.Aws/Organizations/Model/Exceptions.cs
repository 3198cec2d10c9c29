using System.Net;
using System.Text.Json;
using Amazon.Kit;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The account is in no organisation.</summary>
public class AWSOrganizationsNotInUseException : AmazonOrganizationsException
{
    public AWSOrganizationsNotInUseException() { }

    public AWSOrganizationsNotInUseException(string message) : base(message) { }

    public AWSOrganizationsNotInUseException(string message, Exception innerException) : base(message, innerException) { }

    public AWSOrganizationsNotInUseException(Exception innerException) : base(innerException) { }

    public AWSOrganizationsNotInUseException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AWSOrganizationsNotInUseException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The caller is neither the management account nor a delegated administrator, or its role lacks the permission.</summary>
public class AccessDeniedException : AmazonOrganizationsException
{
    public AccessDeniedException() { }

    public AccessDeniedException(string message) : base(message) { }

    public AccessDeniedException(string message, Exception innerException) : base(message, innerException) { }

    public AccessDeniedException(Exception innerException) : base(innerException) { }

    public AccessDeniedException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AccessDeniedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Somebody else is changing the same thing.</summary>
public class ConcurrentModificationException : AmazonOrganizationsException
{
    public ConcurrentModificationException() { }

    public ConcurrentModificationException(string message) : base(message) { }

    public ConcurrentModificationException(string message, Exception innerException) : base(message, innerException) { }

    public ConcurrentModificationException(Exception innerException) : base(innerException) { }

    public ConcurrentModificationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ConcurrentModificationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>A limit of the organisation was met.</summary>
public class ConstraintViolationException : AmazonOrganizationsException, IHasDetails
{
    public ConstraintViolationException() { }

    public ConstraintViolationException(string message) : base(message) { }

    public ConstraintViolationException(string message, Exception innerException) : base(message, innerException) { }

    public ConstraintViolationException(Exception innerException) : base(innerException) { }

    public ConstraintViolationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ConstraintViolationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public ConstraintViolationExceptionReason? Reason { get; set; }

    void IHasDetails.Read(JsonElement body) => Reason = ErrorAnswer.Text(body, "Reason");
}

/// <summary>The request is malformed.</summary>
public class InvalidInputException : AmazonOrganizationsException, IHasDetails
{
    public InvalidInputException() { }

    public InvalidInputException(string message) : base(message) { }

    public InvalidInputException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidInputException(Exception innerException) : base(innerException) { }

    public InvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidInputException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }

    public InvalidInputExceptionReason? Reason { get; set; }

    void IHasDetails.Read(JsonElement body) => Reason = ErrorAnswer.Text(body, "Reason");
}

/// <summary>Organizations failed inside (500).</summary>
public class ServiceException : AmazonOrganizationsException
{
    public ServiceException() { }

    public ServiceException(string message) : base(message) { }

    public ServiceException(string message, Exception innerException) : base(message, innerException) { }

    public ServiceException(Exception innerException) : base(innerException) { }

    public ServiceException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Too many requests at once. AWSSDK.Core retries it.</summary>
public class TooManyRequestsException : AmazonOrganizationsException
{
    public TooManyRequestsException() { }

    public TooManyRequestsException(string message) : base(message) { }

    public TooManyRequestsException(string message, Exception innerException) : base(message, innerException) { }

    public TooManyRequestsException(Exception innerException) : base(innerException) { }

    public TooManyRequestsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyRequestsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>This operation does not exist in this region.</summary>
public class UnsupportedAPIEndpointException : AmazonOrganizationsException
{
    public UnsupportedAPIEndpointException() { }

    public UnsupportedAPIEndpointException(string message) : base(message) { }

    public UnsupportedAPIEndpointException(string message, Exception innerException) : base(message, innerException) { }

    public UnsupportedAPIEndpointException(Exception innerException) : base(innerException) { }

    public UnsupportedAPIEndpointException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public UnsupportedAPIEndpointException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
