using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Hosting;

/// <summary>Refusals in one form: problem details whose <c>errors</c> name the parameter and say what was expected.</summary>
internal static class Problems
{
    private const string Title = "The request cannot be read";

    public static ValidationProblem Parameter(string name, string problem) => Parameters(new Dictionary<string, string[]> { [name] = [problem] });

    public static ValidationProblem Parameters(IDictionary<string, string[]> problems) =>
        TypedResults.ValidationProblem(problems, title: Title, detail: string.Join(" ", problems.Select(problem => $"{problem.Key}: {string.Join(" ", problem.Value)}")));
}
