namespace CostGov.Web.Access;

/// <summary>Whether people come in by a click: where bills are invented.</summary>
internal sealed record DemoDoor(bool IsOpen);
