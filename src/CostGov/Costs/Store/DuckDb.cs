using DuckDB.NET.Data;

namespace CostGov.Costs;

/// <summary>The few things said to DuckDB in the same way everywhere.</summary>
internal static class DuckDb
{
    private const string Interrupted = "INTERRUPT";

    /// <summary>Bounds for the whole instance. No extension is ever fetched: what is needed is in the library.</summary>
    public static void Bound(DuckDBConnection connection, string memory, string tmp)
    {
        Execute(connection, "set threads = 2");
        Execute(connection, $"set memory_limit = {Literal(memory)}");
        Execute(connection, $"set temp_directory = {Literal(tmp)}");
        Execute(connection, "set max_temp_directory_size = '4GB'");
        Execute(connection, "set preserve_insertion_order = false");
        Execute(connection, "set autoinstall_known_extensions = false");
        Execute(connection, "set autoload_known_extensions = false");
    }

    /// <summary>For the places where DuckDB takes no parameter: settings and the names of files.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static int Execute(DuckDBConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static DuckDBCommand Command(DuckDBConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }

    /// <summary>Runs work that blocks on a pool thread, interrupted when the asker leaves.</summary>
    public static async Task<T> RunAsync<T>(DuckDBCommand command, Func<DuckDBCommand, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var leaving = cancellationToken.UnsafeRegister(static running => ((DuckDBCommand)running!).Cancel(), command);
        try
        {
            return await Task.Run(() => work(command), cancellationToken);
        }
        catch (DuckDBException broken) when (cancellationToken.IsCancellationRequested && broken.Message.Contains(Interrupted, StringComparison.OrdinalIgnoreCase))
        {
            throw new OperationCanceledException(broken.Message, broken, cancellationToken);
        }
    }
}
