using Microsoft.Extensions.DependencyInjection;

namespace CostGov.Projects;

public static class ProjectsSetup
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddSingleton<ProjectQueries>()
        .AddSingleton<ProjectStore>();
}
