using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>How an account came into the organisation.</summary>
public class AccountJoinedMethod(string value) : ConstantClass(value)
{
    public static readonly AccountJoinedMethod INVITED = new("INVITED");
    public static readonly AccountJoinedMethod CREATED = new("CREATED");

    public static AccountJoinedMethod FindValue(string value) => FindValue<AccountJoinedMethod>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AccountJoinedMethod?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Where an account is in its life.</summary>
public class AccountState(string value) : ConstantClass(value)
{
    public static readonly AccountState PENDING_ACTIVATION = new("PENDING_ACTIVATION");
    public static readonly AccountState ACTIVE = new("ACTIVE");
    public static readonly AccountState SUSPENDED = new("SUSPENDED");
    public static readonly AccountState PENDING_CLOSURE = new("PENDING_CLOSURE");
    public static readonly AccountState CLOSED = new("CLOSED");

    public static AccountState FindValue(string value) => FindValue<AccountState>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AccountState?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>The older form of AccountState, which does not know CLOSED.</summary>
public class AccountStatus(string value) : ConstantClass(value)
{
    public static readonly AccountStatus ACTIVE = new("ACTIVE");
    public static readonly AccountStatus SUSPENDED = new("SUSPENDED");
    public static readonly AccountStatus PENDING_CLOSURE = new("PENDING_CLOSURE");

    public static AccountStatus FindValue(string value) => FindValue<AccountStatus>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AccountStatus?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What hangs below a node.</summary>
public class ChildType(string value) : ConstantClass(value)
{
    public static readonly ChildType ACCOUNT = new("ACCOUNT");
    public static readonly ChildType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");

    public static ChildType FindValue(string value) => FindValue<ChildType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ChildType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>The policies whose effect AWS computes.</summary>
public class EffectivePolicyType(string value) : ConstantClass(value)
{
    public static readonly EffectivePolicyType TAG_POLICY = new("TAG_POLICY");
    public static readonly EffectivePolicyType BACKUP_POLICY = new("BACKUP_POLICY");
    public static readonly EffectivePolicyType AISERVICES_OPT_OUT_POLICY = new("AISERVICES_OPT_OUT_POLICY");
    public static readonly EffectivePolicyType CHATBOT_POLICY = new("CHATBOT_POLICY");
    public static readonly EffectivePolicyType DECLARATIVE_POLICY_EC2 = new("DECLARATIVE_POLICY_EC2");
    public static readonly EffectivePolicyType SECURITYHUB_POLICY = new("SECURITYHUB_POLICY");
    public static readonly EffectivePolicyType INSPECTOR_POLICY = new("INSPECTOR_POLICY");
    public static readonly EffectivePolicyType UPGRADE_ROLLOUT_POLICY = new("UPGRADE_ROLLOUT_POLICY");
    public static readonly EffectivePolicyType BEDROCK_POLICY = new("BEDROCK_POLICY");
    public static readonly EffectivePolicyType S3_POLICY = new("S3_POLICY");
    public static readonly EffectivePolicyType NETWORK_SECURITY_DIRECTOR_POLICY = new("NETWORK_SECURITY_DIRECTOR_POLICY");

    public static EffectivePolicyType FindValue(string value) => FindValue<EffectivePolicyType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator EffectivePolicyType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether policies can be used, or only the bill is shared.</summary>
public class OrganizationFeatureSet(string value) : ConstantClass(value)
{
    public static readonly OrganizationFeatureSet ALL = new("ALL");
    public static readonly OrganizationFeatureSet CONSOLIDATED_BILLING = new("CONSOLIDATED_BILLING");

    public static OrganizationFeatureSet FindValue(string value) => FindValue<OrganizationFeatureSet>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator OrganizationFeatureSet?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What a node hangs from.</summary>
public class ParentType(string value) : ConstantClass(value)
{
    public static readonly ParentType ROOT = new("ROOT");
    public static readonly ParentType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");

    public static ParentType FindValue(string value) => FindValue<ParentType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ParentType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>The kinds of policy.</summary>
public class PolicyType(string value) : ConstantClass(value)
{
    public static readonly PolicyType SERVICE_CONTROL_POLICY = new("SERVICE_CONTROL_POLICY");
    public static readonly PolicyType RESOURCE_CONTROL_POLICY = new("RESOURCE_CONTROL_POLICY");
    public static readonly PolicyType TAG_POLICY = new("TAG_POLICY");
    public static readonly PolicyType BACKUP_POLICY = new("BACKUP_POLICY");
    public static readonly PolicyType AISERVICES_OPT_OUT_POLICY = new("AISERVICES_OPT_OUT_POLICY");
    public static readonly PolicyType CHATBOT_POLICY = new("CHATBOT_POLICY");
    public static readonly PolicyType DECLARATIVE_POLICY_EC2 = new("DECLARATIVE_POLICY_EC2");
    public static readonly PolicyType SECURITYHUB_POLICY = new("SECURITYHUB_POLICY");
    public static readonly PolicyType INSPECTOR_POLICY = new("INSPECTOR_POLICY");
    public static readonly PolicyType UPGRADE_ROLLOUT_POLICY = new("UPGRADE_ROLLOUT_POLICY");
    public static readonly PolicyType BEDROCK_POLICY = new("BEDROCK_POLICY");
    public static readonly PolicyType S3_POLICY = new("S3_POLICY");
    public static readonly PolicyType NETWORK_SECURITY_DIRECTOR_POLICY = new("NETWORK_SECURITY_DIRECTOR_POLICY");

    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PolicyType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Whether a kind of policy is switched on for a root.</summary>
public class PolicyTypeStatus(string value) : ConstantClass(value)
{
    public static readonly PolicyTypeStatus ENABLED = new("ENABLED");
    public static readonly PolicyTypeStatus PENDING_ENABLE = new("PENDING_ENABLE");
    public static readonly PolicyTypeStatus PENDING_DISABLE = new("PENDING_DISABLE");

    public static PolicyTypeStatus FindValue(string value) => FindValue<PolicyTypeStatus>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PolicyTypeStatus?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What a policy can be attached to.</summary>
public class TargetType(string value) : ConstantClass(value)
{
    public static readonly TargetType ACCOUNT = new("ACCOUNT");
    public static readonly TargetType ORGANIZATIONAL_UNIT = new("ORGANIZATIONAL_UNIT");
    public static readonly TargetType ROOT = new("ROOT");

    public static TargetType FindValue(string value) => FindValue<TargetType>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TargetType?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>Which limit was met. AWS adds reasons every year; their text is kept as it came.</summary>
public class ConstraintViolationExceptionReason(string value) : ConstantClass(value)
{
    public static ConstraintViolationExceptionReason FindValue(string value) => FindValue<ConstraintViolationExceptionReason>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ConstraintViolationExceptionReason?(string? value) => value is null ? null : FindValue(value);
}

/// <summary>What was wrong with the request. AWS adds reasons every year; their text is kept as it came.</summary>
public class InvalidInputExceptionReason(string value) : ConstantClass(value)
{
    public static InvalidInputExceptionReason FindValue(string value) => FindValue<InvalidInputExceptionReason>(value);

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator InvalidInputExceptionReason?(string? value) => value is null ? null : FindValue(value);
}
