namespace CostGov.Persistence;

/// <summary>
/// The installation cannot start as it is set up. The message is one sentence for the person at the terminal, naming what is wrong
/// and what to do; a program prints it and exits, without a stack trace.
/// </summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner);
