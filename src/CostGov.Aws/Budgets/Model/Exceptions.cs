using System.Net;
using Amazon.Runtime;

namespace Amazon.Budgets.Model;

/// <summary>The role lacks the permission.</summary>
public class AccessDeniedException : AmazonBudgetsException
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

/// <summary>The billing view cannot be used at the moment.</summary>
public class BillingViewHealthStatusException : AmazonBudgetsException
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

/// <summary>The page token is too old: start again from the first page.</summary>
public class ExpiredNextTokenException : AmazonBudgetsException
{
    public ExpiredNextTokenException() { }

    public ExpiredNextTokenException(string message) : base(message) { }

    public ExpiredNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public ExpiredNextTokenException(Exception innerException) : base(innerException) { }

    public ExpiredNextTokenException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ExpiredNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Budgets failed inside.</summary>
public class InternalErrorException : AmazonBudgetsException
{
    public InternalErrorException() { }

    public InternalErrorException(string message) : base(message) { }

    public InternalErrorException(string message, Exception innerException) : base(message, innerException) { }

    public InternalErrorException(Exception innerException) : base(innerException) { }

    public InternalErrorException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InternalErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>The page token is not one of Budgets'.</summary>
public class InvalidNextTokenException : AmazonBudgetsException
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

/// <summary>The request is malformed.</summary>
public class InvalidParameterException : AmazonBudgetsException
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

/// <summary>No such budget.</summary>
public class NotFoundException : AmazonBudgetsException
{
    public NotFoundException() { }

    public NotFoundException(string message) : base(message) { }

    public NotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public NotFoundException(Exception innerException) : base(innerException) { }

    public NotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public NotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>Too many requests at once. AWSSDK.Core retries it.</summary>
public class ThrottlingException : AmazonBudgetsException
{
    public ThrottlingException() { }

    public ThrottlingException(string message) : base(message) { }

    public ThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    public ThrottlingException(Exception innerException) : base(innerException) { }

    public ThrottlingException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ThrottlingException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
