namespace CostGov.Journeys;

/// <summary>Every part in every state, where one develops: as accessible as the pages they are made for.</summary>
[Collection("one after the other")]
public sealed class Gallery(Chrome chrome)
{
    [Fact]
    public async Task Every_part_is_accessible_in_every_state_and_look()
    {
        var faults = new List<string>();
        await using var site = await OwnSite.StartAsync("--environment=Development", "--Logging:LogLevel:Microsoft.AspNetCore.Components.Web.ErrorBoundary=None");
        foreach (var look in Look.All)
        {
            await using var visit = await Visit.BeginAsync(chrome, site.Address, look);
            await visit.OpenAsync("/parts");
            Assert.InRange(await visit.Page.Locator(".cg-part-name").CountAsync(), 11, 99);
            await Pictures.ShootAsync(visit.Page, "/parts", look.ToString());
            faults.AddRange(from fault in await PageFaults.AllAsync(visit.Page, look.Language) select $"{look}: {fault}");
            faults.AddRange(visit.Complaints.Select(complaint => $"{look}: {complaint}"));
        }

        PageFaults.None(faults);
    }
}
