using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>No such account in this organisation.</summary>
public class AccountNotFoundException : AmazonOrganizationsException
{
    public AccountNotFoundException() { }

    public AccountNotFoundException(string message) : base(message) { }

    public AccountNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public AccountNotFoundException(Exception innerException) : base(innerException) { }

    public AccountNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AccountNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No such account or OU in this organisation.</summary>
public class ChildNotFoundException : AmazonOrganizationsException
{
    public ChildNotFoundException() { }

    public ChildNotFoundException(string message) : base(message) { }

    public ChildNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ChildNotFoundException(Exception innerException) : base(innerException) { }

    public ChildNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ChildNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No policy of this kind reaches the account, or the kind is switched off.</summary>
public class EffectivePolicyNotFoundException : AmazonOrganizationsException
{
    public EffectivePolicyNotFoundException() { }

    public EffectivePolicyNotFoundException(string message) : base(message) { }

    public EffectivePolicyNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public EffectivePolicyNotFoundException(Exception innerException) : base(innerException) { }

    public EffectivePolicyNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public EffectivePolicyNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No such OU in this organisation.</summary>
public class OrganizationalUnitNotFoundException : AmazonOrganizationsException
{
    public OrganizationalUnitNotFoundException() { }

    public OrganizationalUnitNotFoundException(string message) : base(message) { }

    public OrganizationalUnitNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public OrganizationalUnitNotFoundException(Exception innerException) : base(innerException) { }

    public OrganizationalUnitNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public OrganizationalUnitNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No such root or OU in this organisation.</summary>
public class ParentNotFoundException : AmazonOrganizationsException
{
    public ParentNotFoundException() { }

    public ParentNotFoundException(string message) : base(message) { }

    public ParentNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ParentNotFoundException(Exception innerException) : base(innerException) { }

    public ParentNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ParentNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No such policy in this organisation.</summary>
public class PolicyNotFoundException : AmazonOrganizationsException
{
    public PolicyNotFoundException() { }

    public PolicyNotFoundException(string message) : base(message) { }

    public PolicyNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public PolicyNotFoundException(Exception innerException) : base(innerException) { }

    public PolicyNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public PolicyNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

/// <summary>No such account, OU, root or policy in this organisation.</summary>
public class TargetNotFoundException : AmazonOrganizationsException
{
    public TargetNotFoundException() { }

    public TargetNotFoundException(string message) : base(message) { }

    public TargetNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public TargetNotFoundException(Exception innerException) : base(innerException) { }

    public TargetNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TargetNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
