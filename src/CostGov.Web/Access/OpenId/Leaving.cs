using Microsoft.AspNetCore.Http.HttpResults;

namespace CostGov.Web.Access.OpenId;

/// <summary>
/// Leads from a form to another site. Browsers hold a form's redirects to the policy's form-action, all of them, and a provider may lead on to others whom nobody
/// can name beforehand; so the answer is a page of ours that goes on by itself, and the policy stays as narrow as it is.
/// </summary>
internal static class Leaving
{
    /// <summary>Where the framework has just been about to redirect to.</summary>
    public static IResult To(HttpContext context, ProviderDoor door)
    {
        var url = context.Response.Headers.Location.ToString();
        context.Response.Headers.Remove("Location");
        context.Response.StatusCode = StatusCodes.Status200OK;
        return new RazorComponentResult<LeavingPage>(new { Url = url, Provider = door.Name });
    }
}
