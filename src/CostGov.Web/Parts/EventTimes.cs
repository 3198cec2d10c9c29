using System.Globalization;

namespace CostGov.Web.Parts;

/// <summary>Instants as people read them, in the zone of the installation, which is always named: <c>07:12 JST</c>.</summary>
public sealed class EventTimes(TimeZoneInfo zone)
{
    /// <summary>The zone's name at an IANA database, for the browser, which tells the time of printing itself.</summary>
    public string ZoneId => zone.Id;

    /// <summary>As people read it: <c>JST</c>.</summary>
    public string ZoneAt(DateTimeOffset instant) => ZoneName(TimeZoneInfo.ConvertTime(instant, zone));

    /// <summary>The day is said only when it is not the day of <paramref name="now"/>.</summary>
    public string Brief(DateTimeOffset instant, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var day = DateOnly.FromDateTime(local.DateTime);
        return (day == today ? "" : DayText.OnAxis(day) + " ") + Clock(local);
    }

    public string Full(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return DayText.Day(DateOnly.FromDateTime(local.DateTime)) + " " + Clock(local);
    }

    private string Clock(DateTimeOffset local) => local.ToString("HH:mm", CultureInfo.InvariantCulture) + " " + ZoneName(local);

    private string ZoneName(DateTimeOffset local) => zone.Id switch
    {
        "Asia/Tokyo" => "JST",
        "UTC" or "Etc/UTC" => "UTC",
        _ => "UTC" + local.ToString("zzz", CultureInfo.InvariantCulture).Replace('-', '−'),
    };
}
